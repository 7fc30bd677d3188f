using System.Globalization;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Engines.Formats.Xml;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Un;

/// <summary>Dates of birth of the UN list: exact, approximate or between two years, each as a date or a year.</summary>
internal static class UnDate
{
    public static void Add(Element birth, EntityDraft draft, ReadReport report)
    {
        var circa = birth.TextOf("TYPE_OF_DATE").Trim() == "APPROXIMATELY" || birth.TextOf("NOTE").Trim().StartsWith("Approximately", StringComparison.OrdinalIgnoreCase);
        var from = birth.TextOf("FROM_YEAR").Trim();
        var to = birth.TextOf("TO_YEAR").Trim();
        var text = birth.TextOf("DATE").Trim() is { Length: > 0 } date ? date : birth.TextOf("YEAR").Trim();
        if (from.Length > 0 || to.Length > 0)
        {
            if (TryParse(from.Length > 0 ? from : to, circa, out var first) && TryParse(to.Length > 0 ? to : from, circa, out var last))
                draft.AddDate(PartialDate.Between(first, last));
            else
                Unknown($"{from} to {to}", draft, report);
        }
        else if (text.Length > 0)
        {
            AddText(text, draft, report, circa);
        }

        draft.AddDetail("date of birth note", birth.TextOf("NOTE"));
    }

    public static void AddText(string text, EntityDraft draft, ReadReport report, bool circa = false)
    {
        text = text.Trim();
        if (text.Length == 0)
            return;
        if (TryParse(text, circa, out var date))
            draft.AddDate(date);
        else
            Unknown(text, draft, report);
    }

    private static bool TryParse(string text, bool circa, out PartialDate date)
    {
        date = default;
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, null, out var year) && year is >= 1 and <= 9998)
        {
            date = PartialDate.Year(year, circa);
            return true;
        }

        // The older list writes days with a zone behind them ("1964-07-17-04:00").
        var day = text.Length > 10 && text[10] is '-' or '+' or 'T' or 'Z' ? text[..10] : text;
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", out var exact))
            return false;
        date = PartialDate.Day(exact, circa);
        return true;
    }

    private static void Unknown(string text, EntityDraft draft, ReadReport report) =>
        report.Warn("list.date.unknown", draft.Place, ("text", text));
}
