using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Witness;

namespace Cordon.Modules.Exchange.Watching;

/// <summary>What a head of a partner's log is, against the one that was cosigned last. Pure.</summary>
/// <param name="Refusal">The answer of a witness; null when it is to be cosigned.</param>
/// <param name="Contradicts">Whether the log's key has signed two histories, or one that became shorter: with the one before it is proof of that.</param>
/// <param name="Shrunk">Whether it is the second.</param>
internal sealed record HeadJudgement(WitnessAnswer? Refusal, bool Contradicts, bool Shrunk)
{
    public static HeadJudgement Of(AddCheckpointRequest request, IReadOnlyList<VerifierKey> keys, SignedCheckpoint? before)
    {
        var (last, head) = (before?.Checkpoint.Head ?? TreeHead.Empty, request.Checkpoint.Checkpoint.Head);
        var refusal = WitnessRule.Refusal(request, keys, last);
        // What its key has not signed says nothing of the log.
        if (before is null || refusal is null or { Status: WitnessAnswer.UnknownLog or WitnessAnswer.NotSigned })
            return new HeadJudgement(refusal, false, false);
        if (head.Size < last.Size)
            return new HeadJudgement(refusal, true, true);
        return new HeadJudgement(refusal, (head.Size == last.Size && head.Root != last.Root) || refusal.Status == WitnessAnswer.Inconsistent, false);
    }
}
