using System.Security.Cryptography;
using Cordon.Journal;
using Cordon.Kernel.Ids;
using Cordon.Modules.People.Credentials;

namespace Cordon.Tests.Modules.People.Credentials;

public sealed class SealTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-seal-").FullName;

    [Fact]
    public void A_sealed_secret_is_read_again_after_a_restart_by_its_own_person_only_and_unchanged_only()
    {
        var secret = RandomNumberGenerator.GetBytes(20);
        var box = Make().Seal(secret, "p1");
        Assert.Equal(secret, Make().Open(box, "p1"));
        Assert.NotEqual(box, Make().Seal(secret, "p1"));
        Assert.ThrowsAny<CryptographicException>(() => Make().Open(box, "p2"));
        for (var i = 0; i < box.Length; i++)
        {
            var changed = (byte[])box.Clone();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => Make().Open(changed, "p1"));
        }
    }

    [Fact]
    public void Only_the_owner_may_read_the_key()
    {
        Make();
        if (OperatingSystem.IsWindows())
            Assert.Skip("file modes are Unix's");
        else
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_folder, "keys", "people.key")));
    }

    [Fact]
    public void Recovery_codes_differ_and_are_found_however_they_are_typed()
    {
        var codes = RecoveryCodes.Make(new SystemRandomness());
        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Matches("^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$", c));
        Assert.Equal(RecoveryCodes.HashOf(codes[0]), RecoveryCodes.HashOf(" " + codes[0].ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)));
        Assert.NotEqual(RecoveryCodes.HashOf(codes[0]), RecoveryCodes.HashOf(codes[1]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CredentialSeal Make() => new(new JournalOptions { Folder = _folder }, new SystemRandomness());
}
