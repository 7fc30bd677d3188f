using System.Globalization;
using System.Text.RegularExpressions;
using Cordon.Kernel.Time;

namespace Cordon.Engines.Formats.Stix;

/// <summary>Timestamps of STIX 2.1, section 2.16: RFC 3339 in UTC, written with <c>Z</c>, any number of decimals.</summary>
public static partial class StixMoment
{
    private const int Decimals = 6;

    /// <summary>Reads a timestamp, cut down to the microsecond; false for anything else.</summary>
    public static bool TryRead(string? text, out Instant moment)
    {
        moment = default;
        if (text is null || Form().Match(text) is not { Success: true } form)
            return false;
        // A leap second is the second after it: the order of versions stays right.
        var (whole, leap) = form.Groups[2].Value == "60" ? ($"{form.Groups[1].Value}59", 1) : (form.Groups[1].Value + form.Groups[2].Value, 0);
        if (!DateTimeOffset.TryParseExact(whole, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var second))
            return false;
        var fraction = form.Groups[3].Value.PadRight(Decimals, '0')[..Decimals];
        moment = new Instant(Instant.Of(second).UnixMicroseconds + (leap * 1_000_000L) + int.Parse(fraction, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>As STIX wants creation and modification: with milliseconds.</summary>
    public static string Write(Instant moment) => moment.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:)([0-9]{2})(?:\.([0-9]{1,30}))?Z\z")]
    private static partial Regex Form();
}
