using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Cases.Contracts;

namespace Cordon.Modules.Cases.Life;

/// <summary>How a case comes to another level of classification. Pure. That one person raises it and two lower it is decided here and nowhere else; it can be done in a closed case too.</summary>
internal static class CaseLevels
{
    public const int Highest = 9;
    public const int LongestMarking = 80;

    /// <summary>As a form says it.</summary>
    /// <exception cref="FaultException"><c>cases.level</c>, <c>cases.text</c>, <c>cases.text.needed</c></exception>
    public static Classification Read(string? level, string? marking)
    {
        if (!int.TryParse(level?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > Highest)
            throw new FaultException(Fault.Of("cases.level", "level", ("most", Highest)));
        return number == 0 ? Classification.None : new Classification(number, CaseWords.Line(CaseWords.Needed(marking, "marking", LongestMarking), "marking"));
    }

    public static CaseRaised Raise(Case one, CaseReader who, Classification to, string? text)
    {
        Hold(to.Level > LevelOf(one), "cases.level.higher", "level", ("now", LevelOf(one)));
        NobodyClassifiesAboveTheirClearance(who, to);
        return new CaseRaised(one.Id, to, CaseWords.Needed(text), who.Person);
    }

    public static CaseLoweringProposed Lower(Case one, CaseReader who, Classification to, string? text)
    {
        CaseRules.OnlyTheLeadOrWhoSeesAllCasesDoesThis(one, who);
        Hold(to.Level < LevelOf(one), "cases.level.lower", "level", ("now", LevelOf(one)));
        Hold(one.Lowering is null, "cases.lowering.there", "");
        return new CaseLoweringProposed(one.Id, to, CaseWords.Needed(text), who.Person);
    }

    public static CaseLoweringConfirmed Confirm(Case one, CaseReader who, string? text)
    {
        var proposed = OnlyAProposedLoweringIsConfirmedOrReturned(one);
        Hold(proposed.Person != who.Person, "cases.lowering.same-person", "");
        return new CaseLoweringConfirmed(one.Id, CaseWords.Said(text), who.Person);
    }

    /// <summary>Sends a proposal back; who made it may take it back.</summary>
    public static CaseLoweringReturned Return(Case one, CaseReader who, string? text)
    {
        OnlyAProposedLoweringIsConfirmedOrReturned(one);
        return new CaseLoweringReturned(one.Id, CaseWords.Needed(text), who.Person);
    }

    /// <summary>The proposal, when one waits.</summary>
    public static LevelProposal OnlyAProposedLoweringIsConfirmedOrReturned(Case one) => one.Lowering ?? throw new FaultException(new Fault("cases.lowering.none"));

    private static int LevelOf(Case one) => one.Handling.Classification.Level;

    /// <summary>Whoever could not open it afterwards does not raise it.</summary>
    private static void NobodyClassifiesAboveTheirClearance(CaseReader who, Classification to) =>
        Hold(to.Level <= who.Viewer.Clearance, "cases.level.clearance", "level", ("level", to.Level), ("held", who.Viewer.Clearance));

    private static void Hold(bool holds, string code, string where, params (string Name, object? Value)[] arguments)
    {
        if (!holds)
            throw new FaultException(Fault.Of(code, where, arguments));
    }
}
