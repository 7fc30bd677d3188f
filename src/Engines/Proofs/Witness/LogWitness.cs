using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Witness;

/// <summary>What a witness remembers of each log: the last checkpoint it cosigned.</summary>
public interface IWitnessMemory
{
    /// <summary>The last checkpoint cosigned for an origin; null for none.</summary>
    ValueTask<SignedCheckpoint?> LastAsync(string origin, CancellationToken cancellation = default);

    /// <summary>
    /// Puts the next checkpoint in the place of the last, durably, if the last still has that head. Comparing and writing must be one step:
    /// otherwise a slower request could set the memory back behind one that was answered.
    /// </summary>
    /// <returns>false when another request was faster; nothing was written then</returns>
    ValueTask<bool> ReplaceAsync(TreeHead last, SignedCheckpoint next, CancellationToken cancellation = default);
}

/// <summary>Cosigns the checkpoints of other logs, each only when it continues the one before, and remembers before it answers (c2sp.org/tlog-witness).</summary>
/// <param name="signer">the witness's key, of type cosignature/v1 and used for nothing else</param>
/// <param name="logs">the keys of the logs it witnesses; a key's name is its log's origin</param>
/// <param name="memory">what it remembers</param>
public sealed class LogWitness(NoteSigner signer, IReadOnlyList<VerifierKey> logs, IWitnessMemory memory)
{
    /// <summary>Answers an add-checkpoint request.</summary>
    /// <param name="body">the body of the request</param>
    /// <param name="now">the time the cosignature will state</param>
    /// <param name="cancellation">stops before the memory is written</param>
    public async ValueTask<WitnessAnswer> AnswerAsync(ReadOnlyMemory<byte> body, DateTimeOffset now, CancellationToken cancellation = default)
    {
        AddCheckpointRequest request;
        try
        {
            request = AddCheckpointRequest.Parse(body.Span);
        }
        catch (FaultException malformed)
        {
            return WitnessAnswer.Refused(WitnessAnswer.BadRequest, malformed.Fault);
        }

        while (true)
        {
            var last = (await memory.LastAsync(request.Checkpoint.Checkpoint.Origin, cancellation))?.Checkpoint.Head ?? TreeHead.Empty;
            if (WitnessRule.Refusal(request, logs, last) is { } refusal)
                return refusal;
            var note = request.Checkpoint.Note;
            var cosignature = signer.Sign(note.Text, now);
            var trusted = note.Signatures.Where(s => logs.Any(k => k.Name == s.Name && k.KeyId == s.KeyId));
            var next = request.Checkpoint with { Note = note with { Signatures = [.. trusted, cosignature] } };
            if (await memory.ReplaceAsync(last, next, cancellation))
                return WitnessAnswer.Cosigned($"{cosignature}\n");
        }
    }
}
