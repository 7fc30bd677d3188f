using System.Security.Cryptography;

namespace Cordon.Engines.Proofs.Oblivious;

/// <summary>
/// Seals a label under the third part of an output, bytes 24 to 63, which nobody has who has not the input and an answer of the holder: HMAC-SHA-256 of it, each used for one label, by exclusive or. What it
/// is changed to by others shows in the root over the buckets, so that it needs no tag of its own.
/// </summary>
public static class LabelSeal
{
    /// <summary>Bytes of the longest label.</summary>
    public const int Longest = SHA256.HashSizeInBytes;

    private const int KeyAt = 24;

    /// <summary>Seals a label, or opens a sealed one.</summary>
    /// <param name="output">64 bytes.</param>
    /// <param name="label">At most <see cref="Longest"/> bytes.</param>
    public static byte[] Apply(ReadOnlySpan<byte> output, ReadOnlySpan<byte> label)
    {
        Span<byte> pad = stackalloc byte[Longest];
        HMACSHA256.HashData(output[KeyAt..], "cordon.oblivious.label/v1"u8, pad);
        var applied = label.ToArray();
        for (var i = 0; i < applied.Length; i++)
            applied[i] ^= pad[i];
        return applied;
    }
}
