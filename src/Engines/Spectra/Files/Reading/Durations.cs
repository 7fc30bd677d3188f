using System.Buffers;
using System.Globalization;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>Durations in the spellings that instruments use, as seconds: ISO 8601 (<c>PT5M3.2S</c>, <c>P0DT1H</c>), plain seconds, <c>hh:mm:ss</c>, a number with its unit.</summary>
internal static class Durations
{
    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789.,+-eE");

    /// <summary>Seconds, 0 to <see cref="Bounds.Seconds"/>; null where the text is no such duration.</summary>
    public static double? Read(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var seconds = text.IsEmpty ? null
            : text[0] is 'P' or 'p' ? Iso(text[1..])
            : text.Contains(':') ? Clock(text)
            : Plain(text);
        return seconds is >= 0 and <= Bounds.Seconds ? seconds : null;
    }

    private static double? Iso(ReadOnlySpan<char> text)
    {
        var (seconds, inTime, any) = (0.0, false, false);
        while (!text.IsEmpty)
        {
            if (text[0] is 'T' or 't')
            {
                inTime = true;
                text = text[1..];
                continue;
            }

            var digits = text.IndexOfAnyExcept(InNumbers);
            if (digits <= 0 || Number(text[..digits]) is not (>= 0 and var value))
                return null;
            // A month and a year have no fixed length; no measurement lasts one.
            double? unit = (text[digits], inTime) switch
            {
                ('S' or 's', true) => 1,
                ('M' or 'm', true) => 60,
                ('H' or 'h', true) => 3600,
                ('D' or 'd', false) => 86_400,
                ('W' or 'w', false) => 604_800,
                ('Y' or 'y' or 'M' or 'm', false) when value == 0 => 0,
                _ => null,
            };
            if (unit is null)
                return null;
            (seconds, any) = (seconds + (value * unit.Value), true);
            text = text[(digits + 1)..];
        }

        return any ? seconds : null;
    }

    private static double? Clock(ReadOnlySpan<char> text)
    {
        var (seconds, parts) = (0.0, 0);
        foreach (var range in text.Split(':'))
        {
            if (++parts > 3 || Number(text[range]) is not (>= 0 and var value))
                return null;
            seconds = (60 * seconds) + value;
        }

        return seconds;
    }

    private static double? Plain(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExcept(InNumbers);
        if (digits < 0)
            return Number(text);
        var unit = text[digits..].Trim();
        return unit.Equals("s", StringComparison.OrdinalIgnoreCase) || unit.StartsWith("sec", StringComparison.OrdinalIgnoreCase) ? Number(text[..digits].Trim()) : null;
    }

    private static double? Number(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        || double.TryParse(text.ToString().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            ? value
            : null;
}
