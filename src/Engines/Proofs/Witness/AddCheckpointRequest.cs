using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Witness;

/// <summary>What a log asks of a witness: to cosign a checkpoint that continues the one it cosigned last (c2sp.org/tlog-witness, "add-checkpoint").</summary>
/// <param name="OldSize">Size of the last checkpoint the witness cosigned, as far as the log knows; 0 for none.</param>
/// <param name="Proof">Consistency from that size to the checkpoint.</param>
/// <param name="Checkpoint">The checkpoint to cosign.</param>
public sealed record AddCheckpointRequest(long OldSize, ConsistencyProof Proof, SignedCheckpoint Checkpoint)
{
    /// <summary>Hashes a request may carry.</summary>
    public const int LongestProof = 63;

    /// <summary>Bytes of the longest request that is read.</summary>
    public const int Longest = SignedNote.Longest + 64 * 64;

    private const string OldStart = "old ";

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="FaultException"><c>log.witness.malformed</c> with the line; <c>log.note.malformed</c>, <c>log.checkpoint.malformed</c></exception>
    public static AddCheckpointRequest Parse(ReadOnlySpan<byte> body)
    {
        if (body.Length > Longest)
            throw Malformed(1, $"the request is longer than {Longest} bytes");
        var blank = body.IndexOf("\n\n"u8);
        if (blank < 0)
            throw Malformed(1, "an empty line must stand between the proof and the checkpoint");
        if (!StrictText.TryDecode(body[..blank], out var head))
            throw Malformed(1, "it is not valid UTF-8");
        var lines = head.Split('\n');
        if (!lines[0].StartsWith(OldStart, StringComparison.Ordinal) || !StrictText.TryNumber(lines[0][OldStart.Length..], out var oldSize))
            throw Malformed(1, "the first line is 'old' and a decimal number");
        if (lines.Length - 1 > LongestProof)
            throw Malformed(2, $"there are more than {LongestProof} hashes");
        var hashes = lines.Skip(1).Select((line, i) => StrictText.TryDigest(line, out var hash) ? hash : throw Malformed(i + 2, "a hash is the base64 of 32 bytes"));
        return new AddCheckpointRequest(oldSize, new ConsistencyProof([.. hashes]), SignedCheckpoint.Parse(body[(blank + 2)..]));
    }

    /// <summary>The body of the request.</summary>
    public byte[] ToBytes() =>
        [.. Encoding.UTF8.GetBytes($"{OldStart}{OldSize}\n{string.Concat(Proof.Path.Select(h => h.ToBase64() + "\n"))}\n"), .. Checkpoint.Note.ToBytes()];

    private static FaultException Malformed(int line, string problem) =>
        new(Fault.Of("log.witness.malformed", $"line {line}", ("problem", problem)));
}
