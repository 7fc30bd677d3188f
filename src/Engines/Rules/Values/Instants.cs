using System.Globalization;
using System.Text.RegularExpressions;

namespace Cordon.Engines.Rules.Values;

/// <summary>Timestamps: seconds since 1970 and nanoseconds, from the year 1 to the year 9999, as RFC 3339 writes them.</summary>
internal static partial class Instants
{
    private const long First = -62_135_596_800;
    private const long Last = 253_402_300_799;
    public const int NanosPerSecond = 1_000_000_000;

    /// <summary>The timestamp, if it lies in the range.</summary>
    public static CelValue? Of(Int128 seconds, Int128 nanos)
    {
        var carry = nanos / NanosPerSecond;
        nanos -= carry * NanosPerSecond;
        if (nanos < 0)
            (nanos, carry) = (nanos + NanosPerSecond, carry - 1);
        seconds += carry;
        return seconds < First || seconds > Last ? null : CelValue.Timestamp((long)seconds, (int)nanos);
    }

    public static CelValue? Parse(string text)
    {
        var match = Rfc3339().Match(text);
        if (!match.Success)
            return null;
        if (!DateTime.TryParseExact(match.Groups[1].Value.ToUpperInvariant(), "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        var nanos = match.Groups[2].Success ? int.Parse(match.Groups[2].Value.PadRight(9, '0')[..9], CultureInfo.InvariantCulture) : 0;
        var offset = 0;
        if (match.Groups[3].Success)
        {
            var (hours, minutes) = (int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[5].Value, CultureInfo.InvariantCulture));
            if (hours > 23 || minutes > 59)
                return null;
            offset = ((hours * 60) + minutes) * (match.Groups[3].Value == "-" ? -60 : 60);
        }

        return Of(((local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond) - offset, nanos);
    }

    public static string Text(in CelValue timestamp)
    {
        var text = Utc(timestamp).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        var fraction = timestamp.Nanos == 0 ? "" : "." + timestamp.Nanos.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return $"{text}{fraction}Z";
    }

    /// <summary>The whole second in UTC.</summary>
    public static DateTime Utc(in CelValue timestamp) => DateTime.UnixEpoch.AddTicks(timestamp.Seconds * TimeSpan.TicksPerSecond);

    public static int Compare(in CelValue a, in CelValue b) => a.Seconds != b.Seconds ? a.Seconds.CompareTo(b.Seconds) : a.Nanos.CompareTo(b.Nanos);

    public static CelValue? Plus(in CelValue timestamp, Int128 nanoseconds) => Of(timestamp.Seconds, timestamp.Nanos + nanoseconds);

    /// <summary>The span between two instants, if 64 bits of nanoseconds can hold it.</summary>
    public static CelValue? Minus(in CelValue a, in CelValue b)
    {
        var span = ((Int128)(a.Seconds - b.Seconds) * NanosPerSecond) + a.Nanos - b.Nanos;
        return Spans.Of(span);
    }

    [GeneratedRegex("""^([0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,20}))?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))\z""")]
    private static partial Regex Rfc3339();
}
