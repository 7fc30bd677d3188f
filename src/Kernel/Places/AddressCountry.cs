namespace Cordon.Kernel.Places;

/// <summary>Finds the country at the end or the beginning of an address.</summary>
internal static class AddressCountry
{
    private const int MostWords = 7;

    // A country behind one of these names a street or an institution: "12 rue du Niger", "University of Georgia".
    private static readonly HashSet<string> Governing = ["du", "de", "des", "del", "la", "of", "rue", "avenue", "ave", "via", "calle", "university"];

    public static Country? AtEnd(CountryTable table, ReadOnlySpan<char> address)
    {
        address = address.TrimEnd(" .,;\r\n\t");
        for (var step = 0; step < 3 && address.Length > 0; step++)
        {
            var cut = address.LastIndexOfAny(',', ';', '\n') + 1;
            var segment = address[cut..].Trim();
            if ((WholeSegment(table, segment) ?? EndOfSegment(table, segment)) is { } country)
                return country;
            // "Congo, Democratic Republic of the" is one name in two segments.
            var before = address[..Math.Max(cut - 1, 0)].LastIndexOfAny(',', ';', '\n') + 1;
            if (cut > 0 && table.Find(address[before..].Trim()) is { } inverted)
                return inverted;
            if (!segment.ContainsAnyInRange('0', '9'))
                return null;
            address = address[..Math.Max(cut - 1, 0)].TrimEnd();
        }

        return null;
    }

    public static Country? AtStart(CountryTable table, ReadOnlySpan<char> text)
    {
        Span<char> buffer = stackalloc char[Spelling.Longest * 5];
        var folded = buffer[..Spelling.Fold(text.Length > Spelling.Longest ? text[..Spelling.Longest] : text, buffer)];
        var end = folded.Length;
        while (end > 0)
        {
            if (table.ByFolded(folded[..end]) is { } country)
                return country;
            end = Math.Max(folded[..end].LastIndexOf(' '), 0);
        }

        return null;
    }

    private static Country? WholeSegment(CountryTable table, ReadOnlySpan<char> segment) =>
        table.ByName(segment) ?? (segment.Length == 3 && !segment.ContainsAnyExceptInRange('A', 'Z') ? table.ByCode(segment) : null);

    private static Country? EndOfSegment(CountryTable table, ReadOnlySpan<char> segment)
    {
        if (segment.Length > Spelling.Longest)
            segment = segment[^Spelling.Longest..];
        Span<char> buffer = stackalloc char[Spelling.Longest * 5];
        ReadOnlySpan<char> folded = buffer[..Spelling.Fold(segment, buffer)];
        var start = folded.Length;
        Country? found = null;
        var foundAt = 0;
        for (var words = 0; words < MostWords && start > 0; words++)
        {
            start = folded[..Math.Max(start - 1, 0)].LastIndexOf(' ') + 1;
            if (table.ByFolded(folded[start..]) is { } country)
                (found, foundAt) = (country, start);
        }

        return found is not null && foundAt > 0 && IsGoverned(folded[..(foundAt - 1)]) ? null : found;
    }

    private static bool IsGoverned(ReadOnlySpan<char> before) =>
        Governing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(before[(before.LastIndexOf(' ') + 1)..]);
}
