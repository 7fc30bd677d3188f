using Cordon.Engines.Spectra.Nuclides;
using Cordon.Modules.Detection.Goods;
using CsCheck;

namespace Cordon.Tests.Modules.Detection.Goods;

/// <summary>What goods must never do: call something harmless that is not.</summary>
public sealed class CarefulGoodsTests
{
    private static readonly Gen<DeclaredGoods> AnyGoods =
        Gen.Select(Gen.Int[1, 99], Gen.Int[0, Commodities.Shipped.All.Count - 1], Gen.Int[0, Commodities.Shipped.All.Count - 1], Gen.Int[0, 3], Gen.Bool).Select((line, code, words, digits, french) =>
        {
            var hs = Commodities.Shipped.All[code].Headings[0].Digits;
            var name = Commodities.Shipped.All[words].Name;
            return new DeclaredGoods(line, hs[..Math.Min(hs.Length, digits * 2)], french ? name.French : name.English);
        });

    private static readonly Gen<string> AnyNuclide = Gen.Int[0, NuclideLibrary.All.Length - 1].Select(i => NuclideLibrary.All[i].Name);

    [Fact]
    public void Nothing_is_left_unasked_where_source_material_or_something_not_of_nature_is_among_it() =>
        Gen.Select(AnyGoods.Array[0, 4], AnyNuclide.Array[0, 3]).Sample((goods, nuclides) =>
        {
            var explanation = Commodities.Shipped.Explain(goods, nuclides);
            if (nuclides.Any(n => !NuclideLibrary.Find(n)!.Categories.HasFlag(SourceCategory.Norm)))
                Assert.NotEqual(GoodsVerdict.ExplainedByGoods, explanation.Verdict);
            Assert.All(explanation.Nuclides.SelectMany(n => n.By), g => Assert.NotEqual(GoodsCare.SourceMaterial, g.Kind.Care));
            if (explanation.SourceMaterial.Count > 0 || nuclides.Length == 0 || goods.Length == 0)
                Assert.False(explanation.LeavesNothingToAsk);
            Assert.NotEmpty(GoodsSentences.Of(explanation));
        });

    [Theory]
    [InlineData("261400", "Ilmenite concentrate with monazite", "monazite", true)]
    [InlineData("261210", "Granite slabs", "uranium-ore", true)]
    [InlineData("6907", "Monazite sand", "monazite", true)]
    [InlineData("261220", "Monazite", "monazite", false)]
    [InlineData("", "Concentré d’uranium", "uranium-ore", false)]
    [InlineData("284430", "", "thorium-compounds", false)]
    public void Source_material_is_named_whichever_of_code_and_words_says_so(string hs, string description, string kind, bool disguised)
    {
        var explanation = Commodities.Shipped.Explain([new DeclaredGoods(1, hs, description)], ["Th232"]);
        var line = Assert.Single(explanation.SourceMaterial, l => l.Kind.Key == kind);
        Assert.Equal(disguised, line.IsDeclaredAsHarmless);
        Assert.False(explanation.LeavesNothingToAsk);
        Assert.StartsWith("detection.goods.source", GoodsSentences.Of(explanation).First().Key, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_and_words_that_contradict_each_other_explain_nothing_and_are_said()
    {
        var explanation = Commodities.Shipped.Explain([new DeclaredGoods(3, "080390", "Ceramic tiles")], ["K40"]);
        Assert.Equal(GoodsVerdict.NotExplained, explanation.Verdict);
        Assert.Equal(3, Assert.Single(explanation.Contradictions).Goods.Line);
        Assert.Contains(GoodsSentences.Of(explanation), s => s.Key == "detection.goods.contradiction");
    }

    [Theory]
    [InlineData("720449", "", "detection.goods.person")]
    [InlineData("853110", "Détecteurs de fumée", "detection.goods.licence")]
    [InlineData("730424", "Used tubing from oil wells", "detection.goods.person")]
    [InlineData("8311", "Électrodes en tungstène thorié", "detection.goods.licence")]
    [InlineData("261590", "Coltan", "detection.goods.person")]
    public void Goods_that_need_care_are_put_before_a_person(string hs, string description, string key)
    {
        var explanation = Commodities.Shipped.Explain([new DeclaredGoods(1, hs, description)], ["Ra226", "Th232"]);
        Assert.NotEmpty(explanation.Cautions);
        Assert.False(explanation.LeavesNothingToAsk);
        Assert.Contains(GoodsSentences.Of(explanation), s => s.Key == key);
    }

    [Fact]
    public void Goods_that_need_care_do_not_explain_by_their_tariff_code_alone()
    {
        Assert.Equal(["Ra226"], Commodities.Shipped.Explain([new DeclaredGoods(1, "260300", "")], ["Ra226"]).Unexplained);
        Assert.Empty(Commodities.Shipped.Explain([new DeclaredGoods(1, "260300", "Copper concentrate")], ["Ra226"]).Unexplained);
    }
}
