using System.Globalization;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Reading;

/// <summary>
/// Dates as lists write them: <c>10 Dec 1948</c>, <c>Mar 1945</c>, <c>1936</c>, <c>circa 1951</c>, <c>1961 to 1964</c>, <c>1948-12-10</c>, <c>1948-12</c>,
/// <c>1960/1964</c> (years or days), <c>10/12/1948</c> with the day first and 00 for what is not known.
/// </summary>
internal static class ListDate
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        var circa = text.StartsWith("circa ", StringComparison.OrdinalIgnoreCase);
        if (circa)
            text = text[6..].TrimStart();
        else if (text.EndsWith("~"))
        {
            circa = true;
            text = text[..^1];
        }

        if (TrySingle(text, circa, out date))
            return true;
        foreach (var divider in (ReadOnlySpan<string>)[" to ", "/", "-"])
        {
            var cut = text.IndexOf(divider, StringComparison.Ordinal);
            if (cut > 0 && TrySingle(text[..cut].Trim('~'), circa, out var first) && TrySingle(text[(cut + divider.Length)..].Trim('~'), circa, out var last))
            {
                date = PartialDate.Between(first, last);
                return true;
            }
        }

        return false;
    }

    /// <summary>A day written <c>2012-12-31</c> or <c>31/12/2012</c>, with or without a time behind it.</summary>
    public static DateOnly? Day(ReadOnlySpan<char> text) =>
        TryParse(text.Trim() is { Length: > 10 } longer && longer[10] is 'T' or ' ' ? text.Trim()[..10] : text, out var date) && date.First == date.Last ? date.First : null;

    private static bool TrySingle(ReadOnlySpan<char> text, bool circa, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        return text.Contains('/') ? TrySlashed(text, circa, out date)
            : text.Length is 7 or 10 && text[4] == '-' ? TryIso(text, circa, out date)
            : TryWritten(text, circa, out date);
    }

    private static bool TryIso(ReadOnlySpan<char> text, bool circa, out PartialDate date)
    {
        date = default;
        return int.TryParse(text[..4], NumberStyles.None, null, out var year)
            && int.TryParse(text[5..7], NumberStyles.None, null, out var month)
            && (text.Length == 7 ? Put(year, month, 0, circa, out date) : text[7] == '-' && int.TryParse(text[8..], NumberStyles.None, null, out var day) && Put(year, month, day, circa, out date));
    }

    private static bool TrySlashed(ReadOnlySpan<char> text, bool circa, out PartialDate date)
    {
        date = default;
        return text.Length == 10 && text[2] == '/' && text[5] == '/'
            && int.TryParse(text[..2], NumberStyles.None, null, out var day)
            && int.TryParse(text[3..5], NumberStyles.None, null, out var month)
            && int.TryParse(text[6..], NumberStyles.None, null, out var year)
            && Put(year, month, day, circa, out date);
    }

    private static bool TryWritten(ReadOnlySpan<char> text, bool circa, out PartialDate date)
    {
        date = default;
        if (text.Length < 4 || !int.TryParse(text[^4..], NumberStyles.None, null, out var year))
            return false;
        var rest = text[..^4].TrimEnd();
        if (rest.IsEmpty)
            return Put(year, 0, 0, circa, out date);
        if (rest.Length < 3 || MonthOf(rest[^3..]) is not { } month)
            return false;
        rest = rest[..^3].TrimEnd();
        return rest.IsEmpty ? Put(year, month, 0, circa, out date) : int.TryParse(rest, NumberStyles.None, null, out var day) && day > 0 && Put(year, month, day, circa, out date);
    }

    /// <summary>A date of the parts that are known; 0 stands for what is not.</summary>
    private static bool Put(int year, int month, int day, bool circa, out PartialDate date)
    {
        date = default;
        if (year is < 1 or > 9998 || month is < 0 or > 12 || day < 0 || month == 0 && day > 0 || day > (month == 0 ? 0 : DateTime.DaysInMonth(year, month)))
            return false;
        date = month == 0 ? PartialDate.Year(year, circa) : day == 0 ? PartialDate.Month(year, month, circa) : PartialDate.Day(new(year, month, day), circa);
        return true;
    }

    private static int? MonthOf(ReadOnlySpan<char> name)
    {
        var at = Months.AsSpan().IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at % 3 == 0 ? at / 3 + 1 : null;
    }
}
