using Cordon.Engines.Formats.Lists.Reading;

namespace Cordon.Engines.Formats.Lists.Uk;

/// <summary>Where the columns stand; the two layouts name some of them differently.</summary>
internal sealed class UkHeader
{
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);

    private UkHeader()
    {
    }

    /// <summary>The header in a row; null when the row is not it.</summary>
    public static UkHeader? Of(CsvRows rows)
    {
        var header = new UkHeader();
        for (var i = 0; i < rows.Count; i++)
            header.columns.TryAdd(Blanks.Collapse(rows.Text(i)), i);
        return header.columns.ContainsKey("Name 6") && (header.columns.ContainsKey("Group ID") || header.columns.ContainsKey("Unique ID")) ? header : null;
    }

    /// <summary>The value of the first of these columns that the file has and that is not empty.</summary>
    public string Value(CsvRows rows, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (columns.TryGetValue(name, out var column) && column < rows.Count && Blanks.Collapse(rows.Text(column)) is { Length: > 0 } value)
                return value;
        }

        return "";
    }

    /// <summary>The values of several columns, joined.</summary>
    public string Joined(CsvRows rows, string divider, params ReadOnlySpan<string> names)
    {
        var text = "";
        foreach (var name in names)
        {
            var part = Value(rows, name);
            if (part.Length > 0)
                text = text.Length == 0 ? part : text + divider + part;
        }

        return text;
    }
}
