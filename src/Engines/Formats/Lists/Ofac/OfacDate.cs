using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Ofac;

/// <summary>Dates as OFAC writes them: <c>10 Dec 1948</c>, <c>Mar 1945</c>, <c>1936</c>, <c>circa 1951</c>, <c>1961 to 1964</c>.</summary>
internal static class OfacDate
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        var circa = text.StartsWith("circa ", StringComparison.OrdinalIgnoreCase);
        if (circa)
            text = text[6..].TrimStart();
        var between = text.IndexOf(" to ", StringComparison.Ordinal);
        var (width, cut) = between > 0 ? (4, between) : (1, text.IndexOf('-'));
        if (cut <= 0)
            return TrySingle(text, circa, out date);
        if (!TrySingle(text[..cut], circa, out var first) || !TrySingle(text[(cut + width)..], circa, out var last))
            return false;
        date = PartialDate.Between(first, last);
        return true;
    }

    private static bool TrySingle(ReadOnlySpan<char> text, bool circa, out PartialDate date)
    {
        date = default;
        text = text.Trim();
        if (text.Length < 4 || !int.TryParse(text[^4..], out var year) || year is < 1 or > 9998)
            return false;
        var rest = text[..^4].TrimEnd();
        if (rest.IsEmpty)
        {
            date = PartialDate.Year(year, circa);
            return true;
        }

        if (rest.Length < 3 || MonthOf(rest[^3..]) is not { } month)
            return false;
        rest = rest[..^3].TrimEnd();
        if (rest.IsEmpty)
        {
            date = PartialDate.Month(year, month, circa);
            return true;
        }

        if (!int.TryParse(rest, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = PartialDate.Day(new DateOnly(year, month, day), circa);
        return true;
    }

    private static int? MonthOf(ReadOnlySpan<char> name)
    {
        var at = Months.AsSpan().IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at % 3 == 0 ? at / 3 + 1 : null;
    }
}
