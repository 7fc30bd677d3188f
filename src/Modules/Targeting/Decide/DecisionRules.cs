using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Life;

namespace Cordon.Modules.Targeting.Decide;

/// <summary>Who decides about a declaration, and how. Each rule is a sentence; what breaks it is refused with its fault.</summary>
internal static class DecisionRules
{
    private const int Longest = 4000;

    /// <summary>The decisions a single person may make about a declaration.</summary>
    public static IEnumerable<ControlDecision> Open(DeclarationState state) => Enum.GetValues<ControlDecision>().Where(d => !OutweighsAHoldAlone(state, d));

    /// <exception cref="FaultException"><c>targeting.decision</c></exception>
    public static ControlDecision ItIsOneOfTheControlDecisions(string? word) => ControlWords.Of(word) ?? throw new FaultException(new Fault("targeting.decision", "decision"));

    /// <summary>What a pack proposes to hold a single person does not let go.</summary>
    /// <exception cref="FaultException"><c>targeting.release</c></exception>
    public static void WhatIsProposedForHoldIsNotReleasedByOnePerson(DeclarationState state, ControlDecision decision)
    {
        if (OutweighsAHoldAlone(state, decision))
            throw new FaultException(new Fault("targeting.release", "decision"));
    }

    /// <exception cref="FaultException"><c>targeting.reason.needed</c>, <c>targeting.text</c></exception>
    public static string ItIsReasoned(string? reason)
    {
        var text = (reason ?? "").ReplaceLineEndings("\n").Trim();
        if (text.Length == 0)
            throw new FaultException(new Fault("targeting.reason.needed", "reason"));
        return text.Length <= Longest && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) ? text : throw new FaultException(Fault.Of("targeting.text", "reason", ("most", Longest)));
    }

    /// <exception cref="FaultException"><c>targeting.changed</c></exception>
    public static void NothingWasDecidedSince(DeclarationState state, int seen)
    {
        if (state.Acts != seen)
            throw new FaultException(new Fault("targeting.changed"));
    }

    private static bool OutweighsAHoldAlone(DeclarationState state, ControlDecision decision) => state.Proposed >= ControlDecision.Hold && decision == ControlDecision.Release;
}
