using Cordon.Modules.Hotline.Contracts;

namespace Cordon.Modules.Hotline.Forms;

/// <summary>What can come of a kind of call. Part of the protocol: both ends have the same.</summary>
internal static class CallOutcomes
{
    private static readonly HotlineOutcome[] OfConsultations = [HotlineOutcome.Agreed, HotlineOutcome.NotAgreed, HotlineOutcome.NeedsTime];
    private static readonly HotlineOutcome[] OfOthers = [HotlineOutcome.Done, HotlineOutcome.InPart, HotlineOutcome.NothingKnown, HotlineOutcome.Declined];

    public static IReadOnlyList<HotlineOutcome> Of(HotlineKind kind) => kind == HotlineKind.Consultation ? OfConsultations : OfOthers;
}
