using Cordon.Kernel.Faults;
using Cordon.Modules.PrivateMatching.Life;

namespace Cordon.Modules.PrivateMatching.Letting;

/// <summary>The rules of letting a partner ask, each refused with a sentence.</summary>
internal static class LettingRules
{
    public static void OneProposalWaitsAtATime(LettingProposal? waiting) => Hold(waiting is null, "matching.waits");

    /// <summary>What is confirmed is what was looked at, and not what somebody proposed since.</summary>
    public static LettingProposal WhatWasLookedAtStillWaits(LettingProposal? waiting, string? seen) =>
        waiting is not null && waiting.Id == seen ? waiting : throw new FaultException(new Fault("matching.not-proposed"));

    public static void WhoProposedDoesNotConfirm(LettingProposal waiting, string person) => Hold(waiting.Person != person, "matching.same-person");

    public static void ItIsLetAsk(Opening? opening) => Hold(opening is not null, "matching.not-open");

    private static void Hold(bool holds, string code)
    {
        if (!holds)
            throw new FaultException(new Fault(code));
    }
}
