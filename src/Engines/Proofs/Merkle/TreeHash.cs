using System.Security.Cryptography;

namespace Cordon.Engines.Proofs.Merkle;

/// <summary>The hashes of a Merkle tree over SHA-256 after RFC 6962 section 2.1: leaves and nodes are told apart by a prefix, so that neither can pass for the other.</summary>
public static class TreeHash
{
    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;
    private const int ShortEntry = 255;

    /// <summary>The root of the tree without leaves: SHA-256 of nothing.</summary>
    public static Digest Empty { get; } = new(SHA256.HashData([]));

    /// <summary>The leaf hash of an entry: <c>SHA-256(0x00 ‖ entry)</c>.</summary>
    public static Digest Leaf(ReadOnlySpan<byte> entry)
    {
        Span<byte> message = entry.Length <= ShortEntry ? stackalloc byte[1 + ShortEntry] : new byte[1 + entry.Length];
        message[0] = LeafPrefix;
        entry.CopyTo(message[1..]);
        return Sha256(message[..(1 + entry.Length)]);
    }

    /// <summary>The hash of a node over its two children: <c>SHA-256(0x01 ‖ left ‖ right)</c>.</summary>
    public static Digest Node(in Digest left, in Digest right)
    {
        Span<byte> message = stackalloc byte[1 + 2 * Digest.Length];
        message[0] = NodePrefix;
        left.CopyTo(message[1..]);
        right.CopyTo(message[(1 + Digest.Length)..]);
        return Sha256(message);
    }

    /// <summary>The root of the complete subtree over hashes of one level.</summary>
    /// <param name="hashes">1, 2, 4, … hashes, left to right</param>
    /// <exception cref="ArgumentException">the count is not a power of two</exception>
    public static Digest Complete(ReadOnlySpan<Digest> hashes)
    {
        if (!System.Numerics.BitOperations.IsPow2(hashes.Length))
            throw new ArgumentException("a complete subtree has 1, 2, 4, … hashes", nameof(hashes));
        if (hashes.Length == 1)
            return hashes[0];
        var row = hashes.ToArray().AsSpan();
        for (; row.Length > 1; row = row[..(row.Length / 2)])
        {
            for (var i = 0; i < row.Length / 2; i++)
                row[i] = Node(row[2 * i], row[2 * i + 1]);
        }

        return row[0];
    }

    private static Digest Sha256(ReadOnlySpan<byte> message)
    {
        Span<byte> digest = stackalloc byte[Digest.Length];
        SHA256.HashData(message, digest);
        return new Digest(digest);
    }
}
