using System.Security.Cryptography;
using System.Text;
using Cordon.Journal;
using Cordon.Kernel.Ids;

namespace Cordon.Modules.People.Credentials;

/// <summary>Seals what must be read again and must not lie open in the database: secrets of authenticator apps. AES-256-GCM under <c>keys/people.key</c>, bound to the person.</summary>
internal sealed class CredentialSeal
{
    private const string FileName = "people.key";
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly byte[] _key;
    private readonly IRandomness _randomness;

    public CredentialSeal(JournalOptions journal, IRandomness randomness) =>
        (_key, _randomness) = (LoadOrMake(Path.Combine(journal.RealmFolder, "keys"), randomness), randomness);

    public byte[] Seal(ReadOnlySpan<byte> secret, string person)
    {
        var box = new byte[NonceBytes + TagBytes + secret.Length];
        _randomness.Fill(box.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(box.AsSpan(0, NonceBytes), secret, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(person));
        return box;
    }

    /// <exception cref="CryptographicException">sealed for somebody else, under another key, or changed</exception>
    public byte[] Open(ReadOnlySpan<byte> box, string person)
    {
        var secret = new byte[box.Length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), secret, Encoding.UTF8.GetBytes(person));
        return secret;
    }

    private static byte[] LoadOrMake(string folder, IRandomness randomness)
    {
        var path = Path.Combine(folder, FileName);
        if (File.Exists(path))
            return File.ReadAllBytes(path);
        Directory.CreateDirectory(folder);
        var key = new byte[KeyBytes];
        randomness.Fill(key);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var file = new FileStream(path, options);
        file.Write(key);
        file.Flush(flushToDisk: true);
        return key;
    }
}
