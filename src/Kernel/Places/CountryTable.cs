namespace Cordon.Kernel.Places;

/// <summary>The table behind <see cref="Countries"/>: folded spellings and codes to countries.</summary>
internal sealed class CountryTable
{
    private readonly Dictionary<string, Country> codes = new(600, StringComparer.Ordinal);
    private readonly Dictionary<string, Country> names = new(7000, StringComparer.Ordinal);
    private readonly List<Country> all = [];

    public IReadOnlyCollection<Country> All => all;

    public static CountryTable Load()
    {
        var table = new CountryTable();
        foreach (var row in PlaceTable.Rows("countries"))
            table.Add(row);
        return table;
    }

    public Country? Find(ReadOnlySpan<char> text)
    {
        if ((ByName(text) ?? ByCode(text)) is { } found)
            return found;
        var bracket = text.IndexOf('(');
        var comma = text.IndexOf(',');
        if (bracket > 0)
            return Reordered(text[..bracket], text[(bracket + 1)..].TrimEnd(')')) ?? ByName(text[..bracket]);
        return comma > 0 ? Reordered(text[..comma], text[(comma + 1)..]) : null;
    }

    public Country? ByName(ReadOnlySpan<char> text)
    {
        Span<char> folded = stackalloc char[Spelling.Longest * 5];
        return ByFolded(folded[..Spelling.Fold(text, folded)]);
    }

    public Country? ByFolded(ReadOnlySpan<char> folded) =>
        names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var country) ? country : null;

    public Country? ByCode(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 8)
            return null;
        Span<char> lower = stackalloc char[8];
        lower = lower[..text.ToLowerInvariant(lower)];
        return codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var country) ? country : null;
    }

    /// <summary>"Congo, Democratic Republic of the" read as "Democratic Republic of the Congo".</summary>
    private Country? Reordered(ReadOnlySpan<char> last, ReadOnlySpan<char> first)
    {
        if (last.Length + first.Length >= Spelling.Longest)
            return null;
        Span<char> whole = stackalloc char[Spelling.Longest];
        first.CopyTo(whole);
        whole[first.Length] = ' ';
        last.CopyTo(whole[(first.Length + 1)..]);
        return ByName(whole[..(first.Length + 1 + last.Length)]);
    }

    private void Add(string[] cells)
    {
        var country = new Country(cells[0], cells[1], cells[2]);
        all.Add(country);
        codes.Add(country.Code, country);
        if (country.Alpha3.Length > 0)
            codes.Add(country.Alpha3, country);
        Span<char> folded = stackalloc char[Spelling.Longest * 5];
        names[new string(folded[..Spelling.Fold(country.Name, folded)])] = country;
        if (cells[3].Length == 0)
            return;
        foreach (var range in cells[3].AsSpan().Split('|'))
            names[new string(folded[..Spelling.Fold(cells[3].AsSpan()[range], folded)])] = country;
    }
}
