using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;

namespace Cordon.Journal.Keys;

/// <summary>
/// Content under a data key: one byte of version, 24 of nonce, then XChaCha20-Poly1305. What it is and whose is bound in as
/// associated data, so that a sealed part moved to another row does not open.
/// </summary>
internal static class Sealed
{
    private const byte Version = 1;
    private const int Header = 1 + Sodium.NonceLength;

    public static byte[] Seal(ReadOnlySpan<byte> plain, string label, ReadOnlySpan<byte> key, IRandomness randomness)
    {
        var box = new byte[Header + plain.Length + Sodium.TagLength];
        box[0] = Version;
        var nonce = box.AsSpan(1, Sodium.NonceLength);
        randomness.Fill(nonce);
        Sodium.Encrypt(box.AsSpan(Header), plain, Encoding.UTF8.GetBytes(label), nonce, key);
        return box;
    }

    /// <summary>The content; refused with <c>journal.key.wrong</c> when it does not open.</summary>
    public static byte[] Open(ReadOnlySpan<byte> box, string label, long slot, ReadOnlySpan<byte> key)
    {
        if (box.Length >= Header + Sodium.TagLength && box[0] == Version)
        {
            var plain = new byte[box.Length - Header - Sodium.TagLength];
            if (Sodium.Decrypt(plain, box[Header..], Encoding.UTF8.GetBytes(label), box[1..Header], key))
                return plain;
        }

        throw new FaultException(Fault.Of("journal.key.wrong", label, ("slot", slot)));
    }

    /// <summary>The content, or null when its key has been destroyed.</summary>
    public static byte[]? TryOpen(ReadOnlySpan<byte> box, string label, long slot, IKeyStore keys)
    {
        Span<byte> key = stackalloc byte[Sodium.KeyLength];
        switch (keys.Read(slot, key))
        {
            case KeyState.Destroyed:
                return null;
            case KeyState.Missing:
                throw new FaultException(Fault.Of("journal.key.missing", label, ("slot", slot)));
        }

        try
        {
            return Open(box, label, slot, key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
