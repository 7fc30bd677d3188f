using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Ids;

namespace Cordon.Modules.Taxii.Poll;

/// <summary>Seals the passwords by which this node comes in elsewhere: they must be read again, and must not lie open in the database. AES-256-GCM under a key made of <see cref="TaxiiKey"/>, bound to the poll.</summary>
internal sealed class PollSecret(TaxiiKey key, IRandomness randomness)
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Secret.ToArray(), 32, info: "cordon/taxii/poll/v1"u8.ToArray());

    public byte[] Seal(string password, string poll)
    {
        var plain = Encoding.UTF8.GetBytes(password);
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        randomness.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(poll));
        return box;
    }

    /// <exception cref="CryptographicException">sealed for another poll, under another key, or changed</exception>
    public string Open(byte[] box, string poll)
    {
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Decrypt(box.AsSpan(0, NonceBytes), box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(poll));
        return Encoding.UTF8.GetString(plain);
    }
}
