using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Time;

namespace Cordon.Modules.People.Credentials;

/// <summary>
/// Time-based one-time passwords (RFC 6238: HMAC-SHA-1, 30 seconds, six digits, which is what every authenticator app does).
/// Identity's own is not used: it reads the system clock, and takes the same code again as long as it is in time.
/// </summary>
internal static class Totp
{
    public const int SecretBytes = 20;
    private const int StepSeconds = 30;
    private const int Tolerance = 1;

    /// <summary>The number of the time step an instant lies in.</summary>
    public static long StepAt(Instant at) => at.UnixMicroseconds / (StepSeconds * 1_000_000L);

    /// <summary>The code of a step (RFC 4226, 5.3).</summary>
    public static string CodeOf(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What the authenticator apps implement; the weakness of SHA-1 is about collisions, which HMAC does not rest on.
        HMACSHA1.HashData(secret, counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code was typed: the present one, or one before or after for clocks that differ; null for any other code and for one used before.</summary>
    public static long? Find(ReadOnlySpan<byte> secret, string typed, Instant now, long lastUsed)
    {
        var digits = Encoding.UTF8.GetBytes(typed.Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        for (var step = StepAt(now) - Tolerance; step <= StepAt(now) + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(digits, Encoding.ASCII.GetBytes(CodeOf(secret, step))) && step > lastUsed)
                found = step;
        }

        return found;
    }

    /// <summary>The address that authenticator apps read from a picture (the key URI format they share).</summary>
    public static string Address(string issuer, string userName, ReadOnlySpan<byte> secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={Base32.Write(secret)}&issuer={Uri.EscapeDataString(issuer)}";
}
