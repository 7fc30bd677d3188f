using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Checkpoints;

/// <summary>A checkpoint with the note that carries it.</summary>
/// <param name="Checkpoint">What it says.</param>
/// <param name="Note">The note, with all signatures.</param>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, SignedNote Note)
{
    /// <summary>Reads a note as a checkpoint; nothing in it may be believed before <see cref="Open"/>.</summary>
    /// <exception cref="FaultException"><c>log.note.malformed</c>, <c>log.checkpoint.malformed</c></exception>
    public static SignedCheckpoint Parse(ReadOnlySpan<byte> bytes)
    {
        var note = SignedNote.Parse(bytes);
        return new SignedCheckpoint(Checkpoint.Parse(note.Text), note);
    }

    /// <summary>Signs a checkpoint. Whether it may be signed is the caller's to know; see <see cref="CheckpointPublisher"/>.</summary>
    public static SignedCheckpoint Sign(Checkpoint checkpoint, DateTimeOffset time, params IEnumerable<NoteSigner> signers)
    {
        var text = checkpoint.ToText();
        return new SignedCheckpoint(checkpoint, new SignedNote(text, [.. signers.Select(s => s.Sign(text, time))]));
    }

    /// <summary>Verifies that a log's key has signed it and that it speaks of that log: the origin is the key's name.</summary>
    /// <exception cref="FaultException"><c>log.note.forged</c>, <c>log.note.unsigned</c>, <c>log.checkpoint.origin</c></exception>
    public VerifiedSignature Open(VerifierKey log)
    {
        var signature = new TrustedKeys(log).Open(Note)[0];
        if (Checkpoint.Origin != log.Name)
            throw new FaultException(Fault.Of("log.checkpoint.origin", "line 1", ("origin", Checkpoint.Origin), ("expected", log.Name)));
        return signature;
    }
}
