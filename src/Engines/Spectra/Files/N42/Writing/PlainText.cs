using System.Globalization;
using Cordon.Engines.Spectra.Files.Contents;

namespace Cordon.Engines.Spectra.Files.N42.Writing;

/// <summary>Values in the forms that the schema allows.</summary>
internal static class PlainText
{
    /// <summary>The shortest decimal digits that read back as the same number.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Numbers(IEnumerable<double> values) => string.Join(' ', values.Select(Number));

    /// <summary>The same without an exponent, for decimals and durations.</summary>
    public static string Decimal(double value)
    {
        var shortest = Number(value);
        if (!shortest.Contains('E'))
            return shortest;
        var whole = value.ToString("F340", CultureInfo.InvariantCulture);
        return whole.TrimEnd('0').TrimEnd('.');
    }

    public static string Duration(double seconds) => $"PT{Decimal(seconds)}S";

    public static string Time(ClockTime time)
    {
        var clock = time.Clock.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
        return time.Offset switch
        {
            null => clock,
            { Ticks: 0 } => clock + "Z",
            { } offset => $"{clock}{(offset < TimeSpan.Zero ? '-' : '+')}{offset.Duration():hh\\:mm}",
        };
    }

    /// <summary>
    /// A text for the type NonBlankString, whose pattern allows letters, digits and blanks around one run without blanks: where it
    /// does not fit, its blanks become underscores, and the original stands in a remark.
    /// </summary>
    public static string NonBlank(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Simple);
        if (first < 0)
            return text.AsSpan().ContainsAnyExcept(' ') ? text : "_";
        var last = text.AsSpan().LastIndexOfAnyExcept(Simple);
        return text.AsSpan(first, last - first + 1).IndexOfAny(Blanks) < 0 ? text : string.Concat(text.Select(c => char.IsWhiteSpace(c) ? '_' : c));
    }

    private static readonly System.Buffers.SearchValues<char> Simple =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ");

    private static readonly System.Buffers.SearchValues<char> Blanks =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x3001).Select(c => (char)c).Where(char.IsWhiteSpace)]);
}
