using System.Security.Cryptography;
using Cordon.Engines.Proofs.Merkle;

namespace Cordon.Engines.Proofs.Receipts;

/// <summary>
/// What the log of a node holds in place of an entry's content: <c>SHA-256("cordon/entry/v1\0" ‖ nonce ‖ canonical bytes)</c>, 32 bytes (ADR "log entry format").
/// Without the nonce nobody can guess a short content from it; with nonce and content anybody can recompute it.
/// </summary>
public static class EntryCommitment
{
    /// <summary>Bytes of a nonce.</summary>
    public const int NonceLength = 32;

    private static ReadOnlySpan<byte> Domain => "cordon/entry/v1\0"u8;

    /// <summary>The commitment to an entry.</summary>
    /// <param name="nonce">32 bytes from a cryptographic source of randomness, used for this entry only</param>
    /// <param name="canonical">the whole envelope of the entry as RFC 8785 canonical JSON</param>
    /// <exception cref="ArgumentException">the nonce is not 32 bytes</exception>
    public static Digest Of(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> canonical)
    {
        if (nonce.Length != NonceLength)
            throw new ArgumentException($"a nonce has {NonceLength} bytes, not {nonce.Length}", nameof(nonce));
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha256.AppendData(Domain);
        sha256.AppendData(nonce);
        sha256.AppendData(canonical);
        return new Digest(sha256.GetHashAndReset());
    }
}
