using System.Security.Cryptography;
using System.Text;

namespace Cordon.Modules.Exchange.Comparing;

/// <summary>Short forms of what was sent and of what is held, made the same way by both sides. Pure.</summary>
internal static class StreamDigest
{
    /// <summary>Releases fall into so many buckets, by the last digit of their ids' SHA-256.</summary>
    public const int Buckets = 16;

    private const int Least = 1024;
    private const int MostParts = 1000;

    /// <summary>Messages in one part, the same for both sides: at most a thousand parts of a stream.</summary>
    public static long PartOf(long upTo)
    {
        long part = Least;
        while (part * MostParts < upTo)
            part *= 2;
        return part;
    }

    /// <summary>SHA-256 of each part of a stream, hexadecimal.</summary>
    /// <param name="messages">Number and id, in the order of the numbers, from 1.</param>
    /// <param name="upTo">The last number.</param>
    public static IReadOnlyList<string> Parts(IEnumerable<(long Number, string Message)> messages, long upTo)
    {
        var part = PartOf(upTo);
        var parts = Enumerable.Range(0, (int)((upTo + part - 1) / part)).Select(_ => new StringBuilder()).ToList();
        foreach (var (number, message) in messages)
            parts[(int)((number - 1) / part)].Append(number).Append(' ').Append(message).Append('\n');
        return [.. parts.Select(p => Of(p.ToString()))];
    }

    /// <summary>The numbers of a part: <c>1025-2048</c>.</summary>
    public static string Range(int part, long upTo) => $"{(part * PartOf(upTo)) + 1}-{Math.Min((part + 1) * PartOf(upTo), upTo)}";

    /// <summary>The bucket of a release.</summary>
    public static int BucketOf(string release) => SHA256.HashData(Encoding.UTF8.GetBytes(release))[^1] % Buckets;

    /// <summary>SHA-256 of the ids in each bucket, hexadecimal.</summary>
    public static IReadOnlyList<string> Held(IEnumerable<string> releases)
    {
        var buckets = releases.ToLookup(BucketOf);
        return [.. Enumerable.Range(0, Buckets).Select(b => Of(string.Join('\n', buckets[b].Order(StringComparer.Ordinal))))];
    }

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
