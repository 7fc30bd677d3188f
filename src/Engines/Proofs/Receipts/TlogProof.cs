using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Trust;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Receipts;

/// <summary>
/// A receipt that needs no network to be checked: an entry's place in a log, the way to the root, and the signed checkpoint (c2sp.org/tlog-proof@v1; files end in <c>.tlog-proof</c>).
/// It proves that the log's holder committed to the entry, and witnesses saw that commitment; it proves nothing about whether the entry is true.
/// </summary>
/// <param name="Inclusion">Index and path.</param>
/// <param name="Checkpoint">The checkpoint, with every signature it carried.</param>
/// <param name="Extra">Data of the application, not authenticated; null for none. Cordon puts the bytes of the log entry there.</param>
public sealed record TlogProof(InclusionProof Inclusion, SignedCheckpoint Checkpoint, ReadOnlyMemory<byte>? Extra = null)
{
    /// <summary>Hashes a path may have: a tree of 2^63 entries needs no more.</summary>
    public const int LongestPath = 63;

    private const string Header = "c2sp.org/tlog-proof@v1";
    private const string ExtraStart = "extra ";
    private const string IndexStart = "index ";

    /// <summary>Makes the receipt of an entry: reads log entry and path from the tiles and verifies them against the checkpoint, so that a damaged log makes no receipts.</summary>
    /// <param name="source">the log's files</param>
    /// <param name="checkpoint">the checkpoint that the receipt will carry</param>
    /// <param name="index">index of the entry</param>
    /// <param name="cancellation">stops between reads</param>
    /// <exception cref="FaultException"><c>log.entry.absent</c>, <c>log.proof.fails</c>, <c>log.tile.missing</c>, <c>log.tile.length</c>, <c>log.bundle.length</c></exception>
    public static async ValueTask<TlogProof> MakeAsync(ITileSource source, SignedCheckpoint checkpoint, long index, CancellationToken cancellation = default)
    {
        var tree = new TiledTree(source, checkpoint.Checkpoint.Head.Size);
        var entry = await tree.EntryAsync(index, cancellation);
        var proof = new TlogProof(await tree.ProveInclusionAsync(index, cancellation), checkpoint, entry);
        proof.RefuseUnlessIncluded(entry.Span);
        return proof;
    }

    /// <summary>Verifies everything: that the checkpoint is what the policy asks for, and that the entry stands at the index.</summary>
    /// <param name="entry">the bytes of the log entry, from the one who says it was logged</param>
    /// <param name="policy">which logs and witnesses are believed</param>
    /// <returns>which log signed, and who cosigned when</returns>
    /// <exception cref="FaultException"><c>log.proof.fails</c>, or what <see cref="TrustPolicy.Accept"/> refuses</exception>
    public PolicyVerdict Verify(ReadOnlySpan<byte> entry, TrustPolicy policy)
    {
        var verdict = policy.Accept(Checkpoint);
        RefuseUnlessIncluded(entry);
        return verdict;
    }

    /// <summary>Reads a receipt.</summary>
    /// <exception cref="FaultException"><c>log.proof.malformed</c> with the line; <c>log.note.malformed</c>, <c>log.checkpoint.malformed</c></exception>
    public static TlogProof Parse(ReadOnlySpan<byte> bytes)
    {
        var blank = bytes.IndexOf("\n\n"u8);
        if (blank < 0)
            throw Malformed(1, "an empty line must stand between the proof and the checkpoint");
        if (!StrictText.TryDecode(bytes[..blank], out var head))
            throw Malformed(1, "it is not valid UTF-8");
        var lines = head.Split('\n');
        if (lines[0] != Header)
            throw Malformed(1, $"the first line is '{Header}'");

        var next = 1;
        ReadOnlyMemory<byte>? extra = null;
        if (next < lines.Length && lines[next].StartsWith(ExtraStart, StringComparison.Ordinal))
        {
            if (!StrictText.TryBase64(lines[next][ExtraStart.Length..], out var data) || data.Length == 0)
                throw Malformed(next + 1, "the extra data are not standard base64");
            extra = data;
            next++;
        }

        if (next == lines.Length || !lines[next].StartsWith(IndexStart, StringComparison.Ordinal) || !StrictText.TryNumber(lines[next][IndexStart.Length..], out var index))
            throw Malformed(next + 1, "this line is 'index' and a decimal number");
        next++;
        var path = lines[next..];
        if (path.Length > LongestPath)
            throw Malformed(next + 1, $"there are more than {LongestPath} hashes");
        var hashes = path.Select((line, i) => StrictText.TryDigest(line, out var hash) ? hash : throw Malformed(next + 1 + i, "a hash is the base64 of 32 bytes"));
        return new TlogProof(new InclusionProof(index, [.. hashes]), SignedCheckpoint.Parse(bytes[(blank + 2)..]), extra);
    }

    /// <summary>The bytes of the receipt.</summary>
    public byte[] ToBytes()
    {
        var head = new StringBuilder(Header).Append('\n');
        if (Extra is { } extra)
            head.Append(ExtraStart).Append(Convert.ToBase64String(extra.Span)).Append('\n');
        head.Append(IndexStart).Append(Inclusion.Index).Append('\n');
        foreach (var hash in Inclusion.Path)
            head.Append(hash.ToBase64()).Append('\n');
        return [.. Encoding.UTF8.GetBytes(head.Append('\n').ToString()), .. Checkpoint.Note.ToBytes()];
    }

    private void RefuseUnlessIncluded(ReadOnlySpan<byte> entry)
    {
        var head = Checkpoint.Checkpoint.Head;
        if (!Inclusion.Holds(TreeHash.Leaf(entry), head))
            throw new FaultException(Fault.Of("log.proof.fails", "", ("index", Inclusion.Index), ("size", head.Size), ("origin", Checkpoint.Checkpoint.Origin)));
    }

    private static FaultException Malformed(int line, string problem) =>
        new(Fault.Of("log.proof.malformed", $"line {line}", ("problem", problem)));
}
