using Cordon.Engines.Formats.Lists.Reading;

namespace Cordon.Engines.Formats.Lists.Own;

/// <summary>Header names of Cordon's own list format; case, blanks, hyphens and underscores do not matter.</summary>
internal sealed class OwnColumns
{
    private static readonly string[] Known =
    [
        "id", "name", "type", "alias", "formername", "weakalias", "birthdate", "birthplace", "gender", "country", "identifier", "address",
        "programme", "measure", "listedon", "link", "remarks",
    ];

    private readonly Dictionary<string, int> columns = [];

    private OwnColumns()
    {
    }

    /// <summary>Headers that the format does not know.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>The columns in a header row; null when "id", "name" or "programme" is not among them.</summary>
    public static OwnColumns? Of(IReadOnlyList<string> header)
    {
        var columns = new OwnColumns();
        for (var i = 0; i < header.Count; i++)
        {
            var name = string.Concat(header[i].Where(char.IsLetter)).ToLowerInvariant() is "program" ? "programme" : string.Concat(header[i].Where(char.IsLetter)).ToLowerInvariant();
            if (Array.IndexOf(Known, name) < 0 || !columns.columns.TryAdd(name, i))
                columns.Unknown.Add(header[i]);
        }

        return columns.columns.ContainsKey("id") && columns.columns.ContainsKey("name") && columns.columns.ContainsKey("programme") ? columns : null;
    }

    /// <summary>The value of a column, or an empty string.</summary>
    public string One(CsvRows rows, string name) => columns.TryGetValue(name, out var column) && column < rows.Count ? Blanks.Collapse(rows.Text(column)) : "";

    /// <summary>The values of a column, which are divided by "|".</summary>
    public string[] Many(CsvRows rows, string name) => One(rows, name).Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
