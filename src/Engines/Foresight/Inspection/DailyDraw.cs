using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Cordon.Engines.Foresight.Inspection;

/// <summary>
/// The draw of a day. Before the day its seed is committed to by a hash; during it every declaration has a ticket made of the seed and of what it says, and low tickets are
/// drawn; after it the seed is told, and anybody who has the declarations can draw again. Whoever declares does not know the seed, and whoever knows it cannot change it any more.
/// </summary>
public static class DailyDraw
{
    private static readonly byte[] SeedDomain = Encoding.UTF8.GetBytes("cordon daily draw seed v1\0");
    private static readonly byte[] CommitmentDomain = Encoding.UTF8.GetBytes("cordon daily draw commitment v1\0");
    private static readonly byte[] TicketDomain = Encoding.UTF8.GetBytes("cordon daily draw ticket v1\0");

    /// <summary>The seed of a day: 32 bytes that follow from a secret of the node, so that none has to be kept.</summary>
    /// <param name="secret">Known to the node alone.</param>
    /// <param name="day">The day, UTC.</param>
    public static byte[] Seed(ReadOnlySpan<byte> secret, DateOnly day) =>
        HMACSHA256.HashData(secret, [.. SeedDomain, .. Encoding.UTF8.GetBytes(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]);

    /// <summary>What is made known of a seed before it is used: 64 hexadecimal digits.</summary>
    public static string Commitment(ReadOnlySpan<byte> seed) => Convert.ToHexStringLower(SHA256.HashData([.. CommitmentDomain, .. seed]));

    /// <summary>The ticket of a declaration: 16 hexadecimal digits, as likely to be one number as another.</summary>
    /// <param name="seed">Of the day.</param>
    /// <param name="content">SHA-256 of the declaration as first given, in canonical JSON (RFC 8785).</param>
    public static string Ticket(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> content) => Convert.ToHexStringLower(HMACSHA256.HashData(seed, [.. TicketDomain, .. content])[..sizeof(ulong)]);

    /// <summary>Whether a ticket is drawn when so many in a hundred are.</summary>
    /// <param name="ticket">16 hexadecimal digits.</param>
    /// <param name="percent">0 to 100.</param>
    public static bool IsDrawn(string ticket, decimal percent) =>
        BinaryPrimitives.ReadUInt64BigEndian(Convert.FromHexString(ticket)) < percent / 100 * ((decimal)ulong.MaxValue + 1);
}
