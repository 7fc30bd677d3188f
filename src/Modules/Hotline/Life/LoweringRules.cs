using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;

namespace Cordon.Modules.Hotline.Life;

/// <summary>The rules of lowering, each refused with a sentence: two persons of the end that said it, and never the other end.</summary>
internal static class LoweringRules
{
    /// <summary>What may be lowered: something that was said from here.</summary>
    public static Classification OnlyWhatWasSaidFromHereIsLowered(Call call) => Lowering.HighestOf(call, here: true) ?? throw new FaultException(new Fault("hotline.lowering.nothing"));

    public static void ItIsLowerThanBefore(Classification now, Classification to)
    {
        if (to.Level >= now.Level)
            throw new FaultException(Fault.Of("hotline.lowering.higher", "level", ("now", now.Level)));
    }

    public static void OneLoweringWaitsAtATime(Call call) => Hold(call.Lowering is null, "hotline.lowering.there");

    /// <summary>The proposal, when one waits.</summary>
    public static LoweringProposal OnlyAProposedLoweringIsConfirmedOrReturned(Call call) => call.Lowering ?? throw new FaultException(new Fault("hotline.lowering.none"));

    public static void WhoProposedDoesNotConfirm(LoweringProposal proposal, string person) => Hold(proposal.Person != person, "hotline.lowering.same-person");

    /// <summary>Whoever confirms decides about what they saw.</summary>
    public static void ItIsTheOneThatWasLookedAt(LoweringProposal proposal, string? seen) =>
        Hold(seen == proposal.At.UnixMicroseconds.ToString(System.Globalization.CultureInfo.InvariantCulture), "hotline.lowering.changed");

    private static void Hold(bool holds, string code)
    {
        if (!holds)
            throw new FaultException(new Fault(code));
    }
}
