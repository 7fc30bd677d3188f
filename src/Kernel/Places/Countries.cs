namespace Cordon.Kernel.Places;

/// <summary>
/// Finds the country a text names. The table (<c>countries.tsv</c>) holds ISO 3166-1 and the few other codes lists use, with the spellings of the
/// UN, OFAC, EU, UK and METI lists; see its head for the sources. A spelling that fits two countries finds neither ("Korea").
/// Thread-safe; a lookup allocates nothing.
/// </summary>
public static class Countries
{
    private static readonly Lazy<CountryTable> Table = new(CountryTable.Load);

    /// <summary>Every country of the table, by code.</summary>
    public static IReadOnlyCollection<Country> All => Table.Value.All;

    /// <summary>
    /// The country a whole text names: a name in any order ("Korea, North", "Iran (Islamic Republic of)"), a nationality ("Syrian"), an ISO alpha-2 or
    /// alpha-3 code. A remark in brackets behind a name is passed over ("Bahrain (citizenship revoked)"). Null when none or more than one is meant.
    /// </summary>
    public static Country? Find(ReadOnlySpan<char> text) => Table.Value.Find(text.Trim());

    /// <summary>The code of <see cref="Find"/>, or null.</summary>
    public static string? CodeOf(ReadOnlySpan<char> text) => Find(text)?.Code;

    /// <summary>The country that an address ends with, with or without a comma or a postcode behind it. Two-letter codes do not count, as they are also codes of provinces.</summary>
    public static Country? AtEndOf(ReadOnlySpan<char> address) => AddressCountry.AtEnd(Table.Value, address);

    /// <summary>The country that a text begins with ("People's Republic of China 23rd Research Institute"), the longest spelling first.</summary>
    public static Country? AtStartOf(ReadOnlySpan<char> text) => AddressCountry.AtStart(Table.Value, text);
}
