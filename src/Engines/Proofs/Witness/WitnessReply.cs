using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Witness;

/// <summary>What a log makes of a witness's reply.</summary>
public static class WitnessReply
{
    /// <summary>The checkpoint with the witness's cosignature added, from the body of a reply with status 200. Lines of other keys are ignored.</summary>
    /// <param name="checkpoint">the checkpoint that was sent</param>
    /// <param name="body">the body of the reply</param>
    /// <param name="witness">the key the witness is known by</param>
    /// <exception cref="FaultException"><c>log.note.malformed</c>, <c>log.note.unsigned</c>, <c>log.note.forged</c></exception>
    public static SignedCheckpoint Cosigned(SignedCheckpoint checkpoint, ReadOnlySpan<byte> body, VerifierKey witness)
    {
        var lines = SignedNote.ParseSignatures(body).Where(s => s.Name == witness.Name && s.KeyId == witness.KeyId).Take(1).ToList();
        new TrustedKeys(witness).Open(checkpoint.Note with { Signatures = lines });
        return checkpoint with { Note = checkpoint.Note.With(lines) };
    }

    /// <summary>The size the witness stands at, from the body of a reply with status 409.</summary>
    /// <exception cref="FaultException"><c>log.witness.size</c>: no number, or beyond the log's own size, which says that the log was rolled back</exception>
    public static long Size(ReadOnlySpan<byte> body, long logSize)
    {
        var text = Encoding.ASCII.GetString(body);
        if (text.EndsWith('\n') && StrictText.TryNumber(text[..^1], out var size) && size <= logSize)
            return size;
        throw new FaultException(Fault.Of("log.witness.size", "", ("reply", text.Trim()), ("size", logSize)));
    }
}
