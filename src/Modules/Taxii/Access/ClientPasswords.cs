using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Ids;
using Cordon.Modules.Taxii.Registry;

namespace Cordon.Modules.Taxii.Access;

/// <summary>
/// Passwords of clients: PBKDF2 with HMAC-SHA-512, salted. Programs send theirs with every request, so one that was right is remembered for this run under a key that
/// is in memory only; wrong ones are counted, and past a number of them in a minute nothing is tried any more.
/// </summary>
internal sealed class ClientPasswords(IRandomness randomness, TimeProvider clock)
{
    private const int Rounds = 210_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;
    private const int PasswordBytes = 24;
    private const int Longest = 256;
    private const int WrongAMinute = 20;

    private readonly byte[] _key = Random(randomness, HashBytes);
    private readonly string _nobodys = Hash("nobody", Random(randomness, SaltBytes));
    private readonly ConcurrentDictionary<string, byte[]> _right = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long Minute, int Times)> _wrong = new(StringComparer.Ordinal);

    /// <summary>A new password that nobody can guess.</summary>
    public string Make() => Convert.ToHexStringLower(Random(randomness, PasswordBytes));

    public string HashOf(string password) => Hash(password, Random(randomness, SaltBytes));

    /// <summary>Whether a password is that of a client; null for a client takes as long and is never right.</summary>
    public bool Fits(KnownClient? client, string password)
    {
        if (password.Length > Longest)
            return false;
        var hash = client?.Hash ?? _nobodys;
        var seen = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{hash}\n{password}"));
        if (client is not null && _right.TryGetValue(client.Id, out var right) && CryptographicOperations.FixedTimeEquals(seen, right))
            return true;
        var (who, minute) = (client?.Id ?? "", clock.GetUtcNow().ToUnixTimeSeconds() / 60);
        if (_wrong.TryGetValue(who, out var counted) && counted.Minute == minute && counted.Times >= WrongAMinute)
            return false;
        if (Verify(password, hash) && client?.Hash is not null)
        {
            _right[client.Id] = seen;
            return true;
        }

        _wrong.AddOrUpdate(who, (minute, 1), (_, before) => before.Minute == minute ? (minute, before.Times + 1) : (minute, 1));
        return false;
    }

    private static string Hash(string password, byte[] salt) => $"{Rounds}.{Convert.ToHexStringLower(salt)}.{Convert.ToHexStringLower(Derive(password, salt, Rounds))}";

    private static bool Verify(string password, string hash) => hash.Split('.') is [var rounds, var salt, var right]
        && CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromHexString(salt), int.Parse(rounds, System.Globalization.CultureInfo.InvariantCulture)), Convert.FromHexString(right));

    private static byte[] Derive(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA512, HashBytes);

    private static byte[] Random(IRandomness randomness, int length)
    {
        var bytes = new byte[length];
        randomness.Fill(bytes);
        return bytes;
    }
}
