using Cordon.Modules.Cases.Contracts;
using static Cordon.Modules.Cases.Life.CaseRules;

namespace Cordon.Modules.Cases.Life;

/// <summary>How a case ends, and goes on again. Pure. That two persons stand behind an outcome that says nothing was wrong is decided here and nowhere else.</summary>
internal static class CaseEnding
{
    /// <summary>Closes the case, or proposes to where a second person has to confirm.</summary>
    public static object Decide(Case one, CaseReader who, CaseOutcome outcome, string? text)
    {
        OnlyAnOpenCaseGetsAnOutcome(one);
        OnlyTheLeadOrWhoSeesAllCasesDoesThis(one, who);
        NoCaseIsClosedWithOpenTasks(one);
        var said = CaseWords.Needed(text);
        return outcome.SaysNothingWasWrong() ? new CaseOutcomeProposed(one.Id, outcome, said, who.Person) : new CaseClosed(one.Id, outcome, said, who.Person);
    }

    public static CaseOutcomeConfirmed Confirm(Case one, CaseReader who, string? text)
    {
        OnlyAProposalIsConfirmedOrReturned(one);
        WhoProposedDoesNotConfirm(one, who);
        NoCaseIsClosedWithOpenTasks(one);
        return new CaseOutcomeConfirmed(one.Id, CaseWords.Said(text), who.Person);
    }

    /// <summary>Sends a proposal back; who made it may take it back.</summary>
    public static CaseOutcomeReturned Return(Case one, CaseReader who, string? text)
    {
        OnlyAProposalIsConfirmedOrReturned(one);
        return new CaseOutcomeReturned(one.Id, CaseWords.Needed(text), who.Person);
    }

    public static CaseReopened Reopen(Case one, CaseReader who, string? text)
    {
        OnlyAClosedCaseIsOpenedAgain(one);
        OnlyTheLeadOrWhoSeesAllCasesDoesThis(one, who);
        return new CaseReopened(one.Id, CaseWords.Needed(text), who.Person);
    }
}
