using Cordon.Engines.Spectra.Nuclides;
using Cordon.Modules.Detection.Goods;

namespace Cordon.Tests.Modules.Detection.Goods;

public sealed class CommodityTableTests
{
    private static readonly IReadOnlyList<Commodity> All = Commodities.Shipped.All;

    [Fact]
    public void Keys_stand_once() => Assert.Equal(All.Count, All.Select(k => k.Key).Distinct().Count());

    [Fact]
    public void Nuclides_go_by_the_names_of_the_library() => Assert.Empty(All.SelectMany(k => k.Nuclides).Distinct().Where(n => NuclideLibrary.Find(n) is null));

    [Fact]
    public void Headings_are_of_two_to_six_digits_and_chapters_exist() =>
        Assert.All(All.SelectMany(k => k.Headings), h =>
        {
            Assert.Matches("^[0-9]{4}([0-9]{2})?$|^[0-9]{2}$", h.Digits);
            Assert.InRange(int.Parse(h.Digits[..2], System.Globalization.CultureInfo.InvariantCulture), 1, 97);
        });

    [Fact]
    public void Every_kind_has_phrases_and_both_languages()
    {
        Assert.InRange(All.Count, 60, 120);
        Assert.All(All, k => Assert.All(k.Phrases, p => Assert.NotEmpty(p)));
        Assert.All(All, k => Assert.All([k.Name, k.Remark], t => Assert.False(string.IsNullOrWhiteSpace(t.English) || string.IsNullOrWhiteSpace(t.French))));
    }

    [Fact]
    public void A_nuclide_that_is_not_natural_stands_only_where_a_person_has_to_look() =>
        Assert.All(All.Where(k => k.Nuclides.Any(n => !GoodsRules.OnlyNuclidesOfNatureAreExplained(n))), k => Assert.NotEqual(GoodsCare.None, k.Care));

    [Fact]
    public void Refined_uranium_and_all_of_heading_2844_and_the_ores_of_2612_are_never_harmless()
    {
        Assert.All(All.Where(k => k.Nuclides.Contains("U238") && !k.Nuclides.Contains("Ra226")), k => Assert.NotEqual(GoodsCare.None, k.Care));
        Assert.All(All.Where(k => k.Headings.Any(h => h.Digits.StartsWith("2844", StringComparison.Ordinal) || h.Digits.StartsWith("2612", StringComparison.Ordinal))), k => Assert.Equal(GoodsCare.SourceMaterial, k.Care));
    }
}
