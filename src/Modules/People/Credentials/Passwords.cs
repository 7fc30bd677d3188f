using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Microsoft.AspNetCore.Identity;

namespace Cordon.Modules.People.Credentials;

/// <summary>Passwords: what is taken as one, and the hash (Identity's hasher: PBKDF2 with HMAC-SHA-512, salted). Checking takes the same time for an account that does not exist.</summary>
internal sealed class Passwords(IPasswordHasher<PasskeyUser> hasher, IRandomness randomness)
{
    private const int Shortest = 12;
    private const int Longest = 128;
    private static readonly PasskeyUser Anybody = new("", "");

    private readonly Lazy<string> _nobodys = new(() =>
    {
        var random = new byte[16];
        randomness.Fill(random);
        return hasher.HashPassword(Anybody, Convert.ToHexString(random));
    });

    /// <summary>The hash of a new password.</summary>
    /// <exception cref="FaultException"><c>people.password.length</c>, <c>people.password.own-name</c>, <c>people.password.simple</c>, <c>people.password.differs</c></exception>
    public string Take(string password, string again, string userName)
    {
        if (password.Length is < Shortest or > Longest)
            throw new FaultException(Fault.Of("people.password.length", "password", ("least", Shortest), ("most", Longest)));
        if (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
            throw new FaultException(new Fault("people.password.own-name", "password"));
        if (password.Distinct().Count() < 5)
            throw new FaultException(new Fault("people.password.simple", "password"));
        if (password != again)
            throw new FaultException(new Fault("people.password.differs", "again"));
        return hasher.HashPassword(Anybody, password);
    }

    /// <summary>Whether the password is right; false, after the same work, when there is no hash.</summary>
    public bool Fits(string? hash, string password)
    {
        var fits = password.Length <= Longest && hasher.VerifyHashedPassword(Anybody, hash ?? _nobodys.Value, password) != PasswordVerificationResult.Failed;
        return fits && hash is not null;
    }
}
