using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Targeting.Decide;

/// <summary>Who decides about a declaration, and how. Each rule is a sentence; what breaks it is refused with its fault.</summary>
internal static class DecisionRules
{
    private const int Longest = 4000;

    /// <summary>Whether a release takes effect only when a second person confirms it: what a pack proposes to hold, and what is held or was found suspicious, nobody lets go alone.</summary>
    public static bool AReleaseNeedsASecondPerson(DeclarationState state) =>
        state.Proposed >= ControlDecision.Hold || state.HeldSince is not null || state.Examinations.Any(e => e.Finding == ExaminationFinding.SuspicionConfirmed);

    /// <exception cref="FaultException"><c>targeting.decision</c></exception>
    public static ControlDecision ItIsOneOfTheControlDecisions(string? word) => ControlWords.Of(word) ?? throw new FaultException(new Fault("targeting.decision", "decision"));

    /// <exception cref="FaultException"><c>targeting.reason.needed</c>, <c>targeting.text</c></exception>
    public static string ItIsReasoned(string? reason, string where = "reason")
    {
        var text = Said(reason, where);
        return text.Length > 0 ? text : throw new FaultException(new Fault("targeting.reason.needed", where));
    }

    /// <summary>A text as it is recorded; may be empty.</summary>
    /// <exception cref="FaultException"><c>targeting.text</c></exception>
    public static string Said(string? given, string where, int most = Longest) => FormWords.Said(given, most) ?? throw new FaultException(Fault.Of("targeting.text", where, ("most", most)));

    /// <exception cref="FaultException"><c>targeting.changed</c></exception>
    public static void NothingWasDecidedSince(DeclarationState state, int seen)
    {
        if (state.Acts != seen)
            throw new FaultException(new Fault("targeting.changed"));
    }

    /// <exception cref="FaultException"><c>targeting.ground.needed</c></exception>
    public static string? AGroundIsSaidOnlyWhenTheTraderMayKnowIt(TraderMayKnow may, string? ground) => may switch
    {
        TraderMayKnow.Ground => Said(ground, "ground") is { Length: > 0 } said ? said : throw new FaultException(new Fault("targeting.ground.needed", "ground")),
        _ => null,
    };

    /// <exception cref="FaultException"><c>targeting.not-proposed</c></exception>
    public static ProposedRelease OnlyAProposedReleaseIsConfirmedOrReturned(DeclarationState state) => state.Release ?? throw new FaultException(new Fault("targeting.not-proposed"));

    /// <exception cref="FaultException"><c>targeting.same-person</c></exception>
    public static void WhoProposedDoesNotConfirm(ProposedRelease release, string person)
    {
        if (release.Person == person)
            throw new FaultException(new Fault("targeting.same-person"));
    }

    /// <exception cref="FaultException"><c>targeting.not-examining</c></exception>
    public static void OnlyWhatIsToBeExaminedIs(DeclarationState state)
    {
        if (state.Status != DeclarationStatus.Examining)
            throw new FaultException(new Fault("targeting.not-examining"));
    }
}
