using Cordon.Modules.Detection.Wording;

namespace Cordon.Modules.Detection.Goods;

/// <summary>A kind of goods that is known to be radioactive, or that raises a question when radiation is found with it: a row of <c>data/detection/commodities.tsv</c>.</summary>
/// <param name="Key">Short and stable: <c>tiles</c>.</param>
/// <param name="Headings">Where in the tariff such goods are classified.</param>
/// <param name="Phrases">What descriptions call them, in both languages, as the words they are made of.</param>
/// <param name="Name">What they are called.</param>
/// <param name="Nuclides">What they may hold.</param>
/// <param name="Shape">How the count profile of a passage looks.</param>
/// <param name="Care">Why a person has to look; none for harmless goods.</param>
/// <param name="Remark">What is worth knowing.</param>
internal sealed record Commodity(
    string Key, IReadOnlyList<TariffPlace> Headings, IReadOnlyList<IReadOnlyList<string>> Phrases, BothLanguages Name, IReadOnlySet<string> Nuclides, LoadShape Shape, GoodsCare Care, BothLanguages Remark)
{
    /// <summary>Whether the tariff code says by itself that goods are of this kind.</summary>
    public bool IsMeantByCode(string code) => Headings.Any(h => !h.HoldsMuchElse && code.StartsWith(h.Digits, StringComparison.Ordinal));

    /// <summary>Whether goods of this kind could stand under the tariff code, as far as it goes.</summary>
    public bool IsPossibleUnder(string code) => Headings.Any(h => code.StartsWith(h.Digits, StringComparison.Ordinal) || h.Digits.StartsWith(code, StringComparison.Ordinal));

    /// <summary>Whether a description has one of the phrases.</summary>
    public bool IsMeantByWords(IReadOnlyList<string> words) => Phrases.Any(p => GoodsWords.Have(words, p));
}

/// <summary>A heading or subheading.</summary>
/// <param name="Digits">2 to 6 digits.</param>
/// <param name="HoldsMuchElse">Whether it says nothing without words beside it.</param>
internal sealed record TariffPlace(string Digits, bool HoldsMuchElse);

/// <summary>How the counts of a passage rise and fall.</summary>
internal enum LoadShape
{
    /// <summary>They follow the load.</summary>
    Extended,

    /// <summary>They come from one place in it.</summary>
    Point,
}

/// <summary>Why goods that may explain radiation are a person's matter all the same.</summary>
internal enum GoodsCare
{
    None,

    /// <summary>They are nuclear source material themselves.</summary>
    SourceMaterial,

    /// <summary>Their nuclide is a question of licence or exemption.</summary>
    Licence,

    /// <summary>They may hide, or hold, more than nature put there.</summary>
    Person,
}
