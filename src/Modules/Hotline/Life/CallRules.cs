using Cordon.Kernel.Faults;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;

namespace Cordon.Modules.Hotline.Life;

/// <summary>The rules of working on a call, each refused with a sentence.</summary>
internal static class CallRules
{
    public static void OnlyACallThatCameIsAcknowledgedHere(Call call) => Hold(call.Incoming, "hotline.not-incoming");

    public static void ACallIsAcknowledgedOnce(Call call) => Hold(call.Status == CallStatus.Waiting, "hotline.acknowledged");

    public static void ACallIsAnsweredOnce(Call call) => Hold(call.Status != CallStatus.Answered, "hotline.answered");

    /// <summary>A test asks how long it takes until somebody has seen it, and nothing else.</summary>
    public static void ATestIsNotAnswered(Call call) => Hold(call.Letter.Kind != HotlineKind.Test, "hotline.test");

    /// <summary>A consultation is agreed to or not, or needs time; other calls are done or not.</summary>
    public static void TheOutcomeIsOneOfItsKind(Call call, HotlineOutcome outcome) => Hold(CallOutcomes.Of(call.Letter.Kind).Contains(outcome), "hotline.outcome.kind", "outcome");

    public static void MoreTimeIsNeededOnce(Call call, HotlineOutcome outcome) => Hold(outcome != HotlineOutcome.NeedsTime || call.MoreTime is null, "hotline.more-time", "outcome");

    /// <summary>What is taken back was sent from here, and not taken back before.</summary>
    public static void ThereAreFilesToTakeBack(Call call) => Hold(call.Bundles.Any(b => !b.Incoming) && call.TakenBack is null, "hotline.files.none");

    private static void Hold(bool holds, string code, string where = "")
    {
        if (!holds)
            throw new FaultException(new Fault(code, where));
    }
}
