using System.Globalization;

namespace Cordon.Engines.Rules.Values;

/// <summary>Durations: nanoseconds in 64 bits, written like <c>1h30m</c>, <c>-1.5s</c>, <c>250ms</c>.</summary>
internal static class Spans
{
    private static readonly (string Name, long Nanos)[] Units =
        [("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000)];

    private static readonly System.Buffers.SearchValues<char> NumberLetters = System.Buffers.SearchValues.Create("0123456789.");

    public static CelValue? Of(Int128 nanoseconds) =>
        nanoseconds < long.MinValue || nanoseconds > long.MaxValue ? null : CelValue.Duration((long)nanoseconds);

    /// <summary>The span that a text says; nothing if it says none or one out of range.</summary>
    public static CelValue? Parse(string text)
    {
        var rest = text.AsSpan();
        var negative = rest.StartsWith("-");
        if (negative || rest.StartsWith("+"))
            rest = rest[1..];
        if (rest is "0")
            return CelValue.Duration(0);
        if (rest.IsEmpty || rest.Length > 100)
            return null;
        Int128 total = 0;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(NumberLetters);
            if (digits <= 0 || !Part(rest[..digits], rest[digits..], out var nanos, out var used))
                return null;
            total += nanos;
            rest = rest[(digits + used)..];
        }

        return Of(negative ? -total : total);
    }

    /// <summary>Seconds with as many decimals as it takes, and an <c>s</c>.</summary>
    public static string Text(long nanoseconds)
    {
        var size = (UInt128)(nanoseconds < 0 ? -(Int128)nanoseconds : nanoseconds);
        var (seconds, rest) = ((ulong)(size / Instants.NanosPerSecond), (int)(size % Instants.NanosPerSecond));
        var fraction = rest == 0 ? "" : "." + rest.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{(nanoseconds < 0 ? "-" : "")}{seconds}{fraction}s");
    }

    private static bool Part(ReadOnlySpan<char> number, ReadOnlySpan<char> after, out Int128 nanos, out int used)
    {
        (nanos, used) = (0, 0);
        var end = after.IndexOfAny(NumberLetters);
        var name = end < 0 ? after : after[..end];
        foreach (var (unit, size) in Units)
        {
            if (!name.SequenceEqual(unit))
                continue;
            used = unit.Length;
            return Scaled(number, size, out nanos);
        }

        return false;
    }

    private static bool Scaled(ReadOnlySpan<char> number, long size, out Int128 nanos)
    {
        var dot = number.IndexOf('.');
        var whole = dot < 0 ? number : number[..dot];
        var decimals = dot < 0 ? default : number[(dot + 1)..];
        nanos = 0;
        if (decimals.Contains('.') || (whole.IsEmpty && decimals.IsEmpty) || whole.Length > 25)
            return false;
        if (!whole.IsEmpty)
            nanos = Int128.Parse(whole, CultureInfo.InvariantCulture) * size;
        Int128 scale = size;
        foreach (var digit in decimals)
        {
            // Digits below a nanosecond fall away, as they do in other implementations.
            nanos += (digit - '0') * scale / 10;
            scale /= 10;
        }

        return true;
    }
}
