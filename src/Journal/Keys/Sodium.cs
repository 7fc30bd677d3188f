using System.Runtime.InteropServices;

namespace Cordon.Journal.Keys;

/// <summary>The functions of libsodium that no managed wrapper offers in the shape needed here.</summary>
internal static class Sodium
{
    private const string Library = "libsodium";

    public const int KeyLength = 32;
    public const int NonceLength = 24;
    public const int TagLength = 16;
    public const int StreamHeaderLength = 24;
    public const int StreamOverhead = 17;
    public const byte StreamMessage = 0;
    public const byte StreamFinal = 3;
    public const int StreamStateLength = 52;

    static Sodium()
    {
        if (sodium_init() < 0)
            throw new InvalidOperationException("libsodium could not be initialised");
    }

    /// <summary>XChaCha20-Poly1305 (libsodium's IETF variant): a random nonce is safe for any number of messages.</summary>
    public static void Encrypt(Span<byte> cipher, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> key)
    {
        Lengths(cipher.Length - TagLength, plain.Length, nonce, key);
        if (crypto_aead_xchacha20poly1305_ietf_encrypt(ref First(cipher), out _, in First(plain), (ulong)plain.Length, in First(associated), (ulong)associated.Length, 0, in First(nonce), in First(key)) != 0)
            throw new InvalidOperationException("encryption failed");
    }

    public static bool Decrypt(Span<byte> plain, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> key)
    {
        Lengths(cipher.Length - TagLength, plain.Length, nonce, key);
        return crypto_aead_xchacha20poly1305_ietf_decrypt(ref First(plain), out _, 0, in First(cipher), (ulong)cipher.Length, in First(associated), (ulong)associated.Length, in First(nonce), in First(key)) == 0;
    }

    public static void StartPush(Span<byte> state, Span<byte> header, ReadOnlySpan<byte> key)
    {
        if (crypto_secretstream_xchacha20poly1305_init_push(ref First(state), ref First(header), in First(key)) != 0)
            throw new InvalidOperationException("encryption failed");
    }

    public static void Push(Span<byte> state, Span<byte> cipher, ReadOnlySpan<byte> plain, byte tag)
    {
        if (crypto_secretstream_xchacha20poly1305_push(ref First(state), ref First(cipher), out _, in First(plain), (ulong)plain.Length, 0, 0, tag) != 0)
            throw new InvalidOperationException("encryption failed");
    }

    public static bool StartPull(Span<byte> state, ReadOnlySpan<byte> header, ReadOnlySpan<byte> key) =>
        crypto_secretstream_xchacha20poly1305_init_pull(ref First(state), in First(header), in First(key)) == 0;

    public static bool Pull(Span<byte> state, Span<byte> plain, out byte tag, ReadOnlySpan<byte> cipher) =>
        crypto_secretstream_xchacha20poly1305_pull(ref First(state), ref First(plain), out _, out tag, in First(cipher), (ulong)cipher.Length, 0, 0) == 0;

    private static void Lengths(int cipher, int plain, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> key)
    {
        // A wrong length here would read or write past a buffer.
        if (cipher != plain || nonce.Length != NonceLength || key.Length != KeyLength)
            throw new ArgumentException("lengths of cipher, plain text, nonce and key do not fit");
    }

    private static ref byte First(Span<byte> span) => ref MemoryMarshal.GetReference(span);

    private static ref readonly byte First(ReadOnlySpan<byte> span) => ref MemoryMarshal.GetReference(span);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sodium_init();

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int crypto_aead_xchacha20poly1305_ietf_encrypt(ref byte c, out ulong clen, in byte m, ulong mlen, in byte ad, ulong adlen, nint nsec, in byte npub, in byte k);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int crypto_aead_xchacha20poly1305_ietf_decrypt(ref byte m, out ulong mlen, nint nsec, in byte c, ulong clen, in byte ad, ulong adlen, in byte npub, in byte k);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int crypto_secretstream_xchacha20poly1305_init_push(ref byte state, ref byte header, in byte k);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int crypto_secretstream_xchacha20poly1305_push(ref byte state, ref byte c, out ulong clen, in byte m, ulong mlen, nint ad, ulong adlen, byte tag);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int crypto_secretstream_xchacha20poly1305_init_pull(ref byte state, in byte header, in byte k);

    [DllImport(Library, CallingConvention = CallingConvention.Cdecl), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int crypto_secretstream_xchacha20poly1305_pull(ref byte state, ref byte m, out ulong mlen, out byte tag, in byte c, ulong clen, nint ad, ulong adlen);
}
