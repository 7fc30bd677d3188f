using Cordon.Kernel.Faults;
using Cordon.Modules.Hotline.Contracts;

namespace Cordon.Modules.Hotline.Life;

/// <summary>The rules of working on a call, each refused with a sentence.</summary>
internal static class CallRules
{
    public static void OnlyACallThatCameIsAcknowledgedHere(Call call) => Hold(call.Incoming, "hotline.not-incoming");

    public static void ACallIsAcknowledgedOnce(Call call) => Hold(call.Status == CallStatus.Waiting, "hotline.acknowledged");

    public static void ACallIsAnsweredOnce(Call call) => Hold(call.Status != CallStatus.Answered, "hotline.answered");

    /// <summary>A test asks how long it takes until somebody has seen it, and nothing else.</summary>
    public static void ATestIsNotAnswered(Call call) => Hold(call.Letter.Kind != HotlineKind.Test, "hotline.test");

    private static void Hold(bool holds, string code)
    {
        if (!holds)
            throw new FaultException(new Fault(code));
    }
}
