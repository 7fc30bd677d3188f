using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Witness;

/// <summary>
/// Whether a witness may cosign, in the order of checks that c2sp.org/tlog-witness prescribes; pure. Where its editions differ, the newer one is followed:
/// equal sizes with different roots, and an empty tree with another root than the empty one's, are 422, so that 409 always carries a size.
/// </summary>
public static class WitnessRule
{
    /// <summary>The answer to a request.</summary>
    /// <param name="request">what was asked</param>
    /// <param name="logs">the keys of the logs that are witnessed; a key's name is its log's origin</param>
    /// <param name="last">the last head cosigned for the origin; <see cref="TreeHead.Empty"/> when there is none</param>
    /// <returns>null when it may be cosigned; the refusal otherwise</returns>
    public static WitnessAnswer? Refusal(AddCheckpointRequest request, IEnumerable<VerifierKey> logs, TreeHead last)
    {
        var checkpoint = request.Checkpoint.Checkpoint;
        var keys = logs.Where(k => k.Name == checkpoint.Origin).ToList();
        if (keys.Count == 0)
            return WitnessAnswer.Refused(WitnessAnswer.UnknownLog, Fault.Of("log.witness.unknown", "", ("origin", checkpoint.Origin)));
        try
        {
            new TrustedKeys(keys).Open(request.Checkpoint.Note);
        }
        catch (FaultException unsigned)
        {
            return WitnessAnswer.Refused(WitnessAnswer.NotSigned, unsigned.Fault);
        }

        if (request.OldSize > checkpoint.Head.Size)
            return WitnessAnswer.Refused(WitnessAnswer.BadRequest, Fault.Of("log.size.ahead", "line 1", ("old", request.OldSize), ("size", checkpoint.Head.Size)));
        if (request.OldSize != last.Size)
            return WitnessAnswer.Stale(last.Size);
        if (checkpoint.Head.Size == 0 && checkpoint.Head != TreeHead.Empty || !request.Proof.Holds(last, checkpoint.Head))
            return WitnessAnswer.Refused(WitnessAnswer.Inconsistent, Fault.Of("log.witness.inconsistent", "", ("origin", checkpoint.Origin), ("old", last.Size), ("size", checkpoint.Head.Size)));
        return null;
    }
}
