namespace Cordon.Sample.Invention;

/// <summary>A party of an invented watchlist, as a row of Cordon's own list format.</summary>
internal sealed record Listed(string Id, string Type, string Name, string Alias, string Birth, string Identifier, string Address, string Programme, string Measure, string ListedOn, string Remarks)
{
    public const string Header = "id,name,type,alias,birth_date,identifier,address,programme,measure,listed_on,remarks";

    public string Row => string.Join(',', new[] { Id, Name, Type, Alias, Birth, Identifier, Address, Programme, Measure, ListedOn, Remarks }.Select(Quoted));

    public static string Quoted(string cell) => cell.Contains(',', StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
