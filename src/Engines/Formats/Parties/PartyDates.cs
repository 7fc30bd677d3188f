using System.Globalization;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Parties;

/// <summary>Dates as queries give them: ISO 8601 to the year, month or day, or <c>2 Mar 1965</c>; a circa mark (<c>~</c>, <c>c.</c>) is understood.</summary>
internal static class PartyDates
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "d MMM yyyy", "d MMMM yyyy", "dd.MM.yyyy", "d.M.yyyy"];
    private static readonly string[] MonthFormats = ["yyyy-MM", "yyyy/MM", "MMM yyyy", "MMMM yyyy"];

    public static PartialDate? Parse(string text)
    {
        var circa = text.EndsWith('~') || text.StartsWith("c.", StringComparison.OrdinalIgnoreCase) || text.StartsWith("circa", StringComparison.OrdinalIgnoreCase);
        if (circa)
            text = text.Replace("circa", "", StringComparison.OrdinalIgnoreCase).Replace("c.", "", StringComparison.OrdinalIgnoreCase).Trim('~', ' ');
        if (text.Length > 10 && text[10] == 'T')
            text = text[..10];
        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return PartialDate.Day(day, circa);
        if (DateOnly.TryParseExact(text, MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return PartialDate.Month(month.Year, month.Month, circa);
        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? PartialDate.Year(year, circa)
            : null;
    }
}
