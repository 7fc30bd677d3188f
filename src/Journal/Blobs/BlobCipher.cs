using System.Security.Cryptography;
using Cordon.Journal.Keys;
using Cordon.Kernel.Faults;

namespace Cordon.Journal.Blobs;

/// <summary>
/// A stream under one key: libsodium's secretstream (XChaCha20-Poly1305), in pieces of 64 KiB. Cutting it short, or changing,
/// repeating or exchanging pieces is found on reading.
/// </summary>
internal static class BlobCipher
{
    private const int Piece = 64 * 1024;

    /// <summary>Encrypts to the end and says what went in.</summary>
    public static async Task<(byte[] Sha256, long Length)> EncryptAsync(Stream content, Stream output, byte[] key, CancellationToken cancellation)
    {
        var state = new byte[Sodium.StreamStateLength];
        var header = new byte[Sodium.StreamHeaderLength];
        Sodium.StartPush(state, header, key);
        await output.WriteAsync(header, cancellation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var plain = new byte[Piece];
        var cipher = new byte[Piece + Sodium.StreamOverhead];
        long length = 0;
        int read;
        do
        {
            read = await content.ReadAtLeastAsync(plain, Piece, throwOnEndOfStream: false, cancellation);
            hash.AppendData(plain.AsSpan(0, read));
            length += read;
            Sodium.Push(state, cipher, plain.AsSpan(0, read), read < Piece ? Sodium.StreamFinal : Sodium.StreamMessage);
            await output.WriteAsync(cipher.AsMemory(0, read + Sodium.StreamOverhead), cancellation);
        }
        while (read == Piece);
        CryptographicOperations.ZeroMemory(state);
        return (hash.GetHashAndReset(), length);
    }

    /// <summary>Decrypts to the end; refused with <c>journal.blob.damaged</c> where it is not what was written. What was passed on before that must not be used.</summary>
    public static async Task DecryptAsync(Stream input, Stream output, byte[] key, CancellationToken cancellation)
    {
        var state = new byte[Sodium.StreamStateLength];
        var header = new byte[Sodium.StreamHeaderLength];
        if (await input.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false, cancellation) != header.Length || !Sodium.StartPull(state, header, key))
            throw Damaged();
        var cipher = new byte[Piece + Sodium.StreamOverhead];
        var plain = new byte[Piece];
        byte tag = Sodium.StreamMessage;
        while (tag != Sodium.StreamFinal)
        {
            var read = await input.ReadAtLeastAsync(cipher, cipher.Length, throwOnEndOfStream: false, cancellation);
            if (read < Sodium.StreamOverhead || !Sodium.Pull(state, plain, out tag, cipher.AsSpan(0, read)))
                throw Damaged();
            await output.WriteAsync(plain.AsMemory(0, read - Sodium.StreamOverhead), cancellation);
        }

        if (await input.ReadAsync(cipher.AsMemory(0, 1), cancellation) != 0)
            throw Damaged();
        CryptographicOperations.ZeroMemory(state);
    }

    private static FaultException Damaged() => new(new Fault("journal.blob.damaged"));
}
