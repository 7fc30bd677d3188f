using System.Runtime.InteropServices;

namespace Cordon.Engines.Proofs.Sealing;

/// <summary>
/// Sealed boxes as libsodium computes them (<c>crypto_box_seal</c>): a fresh X25519 key for each message, XSalsa20-Poly1305 under what it agrees with the recipient's, the nonce
/// BLAKE2b of both public keys. Only the recipient opens one; it says nothing about who sealed it, so what is sealed carries a signature of its own.
/// </summary>
internal static partial class SealedBox
{
    public const int KeyLength = 32;

    /// <summary>What a box is longer than its content: the fresh public key and the tag.</summary>
    public const int Overhead = 48;

    private const string Library = "libsodium";

    static SealedBox()
    {
        if (Initialise() < 0)
            throw new InvalidOperationException("libsodium could not be started");
    }

    public static byte[] PublicKeyOf(ReadOnlySpan<byte> secret)
    {
        var key = new byte[KeyLength];
        if (MultiplyBase(key, Sized(secret)) != 0)
            throw new InvalidOperationException("the public key could not be computed");
        return key;
    }

    /// <summary>Seals; null where the key is one with which every agreement is the same (a point of small order), which nobody can want.</summary>
    public static byte[]? Seal(ReadOnlySpan<byte> content, ReadOnlySpan<byte> recipient)
    {
        var box = new byte[content.Length + Overhead];
        return Seal(box, content, (ulong)content.Length, Sized(recipient)) == 0 ? box : null;
    }

    /// <summary>Opens; null where it was not sealed to this key, or was changed.</summary>
    public static byte[]? Open(ReadOnlySpan<byte> box, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> secret)
    {
        if (box.Length < Overhead)
            return null;
        var content = new byte[box.Length - Overhead];
        return Open(content, box, (ulong)box.Length, Sized(publicKey), Sized(secret)) == 0 ? content : null;
    }

    private static ReadOnlySpan<byte> Sized(ReadOnlySpan<byte> key) => key.Length == KeyLength ? key : throw new ArgumentException($"a key of a sealed box has {KeyLength} bytes, not {key.Length}", nameof(key));

    [LibraryImport(Library, EntryPoint = "sodium_init")]
    private static partial int Initialise();

    [LibraryImport(Library, EntryPoint = "crypto_scalarmult_base")]
    private static partial int MultiplyBase(Span<byte> product, ReadOnlySpan<byte> scalar);

    [LibraryImport(Library, EntryPoint = "crypto_box_seal")]
    private static partial int Seal(Span<byte> box, ReadOnlySpan<byte> content, ulong length, ReadOnlySpan<byte> recipient);

    [LibraryImport(Library, EntryPoint = "crypto_box_seal_open")]
    private static partial int Open(Span<byte> content, ReadOnlySpan<byte> box, ulong length, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> secret);
}
