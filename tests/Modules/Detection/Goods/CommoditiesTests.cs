using Cordon.Modules.Detection.Goods;

namespace Cordon.Tests.Modules.Detection.Goods;

public sealed class CommoditiesTests
{
    [Theory]
    [InlineData("6907.21", "Glazed ceramic tiles, 60 x 60", "K40|Ra226|Th232", "tiles")]
    [InlineData("", "Carreaux en céramique émaillés", "K40|Ra226|Th232", "tiles")]
    [InlineData("69", "TILES, CERAMIC", "Ra226", "tiles")]
    [InlineData("31042000", "", "K40", "potash-fertiliser")]
    [InlineData("3105 20", "NPK 15-15-15", "K40|Ra226", "compound-fertiliser")]
    [InlineData("251010", "Phosphates naturels", "Ra226|U238", "phosphate-rock")]
    [InlineData("2508 10 00", "Bentonite, cat litter", "K40|Th232", "bentonite")]
    [InlineData("382499", "Litière pour chats", "K40", "bentonite")]
    [InlineData("284690", "Lutetium oxide, powder", "Lu176", "lutetium")]
    [InlineData("", "Potatoes", "K40", "potatoes")]
    public void Goods_that_are_known_to_hold_them_explain_natural_nuclides(string hs, string description, string nuclides, string kind)
    {
        var explanation = Explain(nuclides, (hs, description));
        Assert.Equal(GoodsVerdict.ExplainedByGoods, explanation.Verdict);
        Assert.All(explanation.Nuclides, n => Assert.Contains(n.By, g => g.Kind.Key == kind));
        Assert.True(explanation.LeavesNothingToAsk);
    }

    [Fact]
    public void What_goods_do_not_hold_stays_unexplained()
    {
        var explanation = Explain("K40|Th232", ("310420", "Muriate of potash"));
        Assert.Equal(GoodsVerdict.PartlyExplained, explanation.Verdict);
        Assert.Equal(["Th232"], explanation.Unexplained);
        Assert.Equal(GoodsVerdict.NotExplained, Explain("Lu176", ("310420", "Muriate of potash")).Verdict);
    }

    [Theory]
    [InlineData("Cs137")]
    [InlineData("I131")]
    [InlineData("U235")]
    [InlineData("Pu239")]
    [InlineData("Th228")]
    [InlineData("Am241")]
    [InlineData("Kr85")]
    [InlineData("Be7")]
    [InlineData("not a nuclide")]
    public void No_cargo_explains_a_nuclide_that_nature_did_not_put_there(string nuclide)
    {
        var everything = Commodities.Shipped.All.SelectMany(k => k.Headings.Select(h => (h.Digits, k.Name.English))).ToArray();
        var explanation = Explain(nuclide, everything);
        Assert.Equal((GoodsVerdict.NotExplained, nuclide), (explanation.Verdict, Assert.Single(explanation.Unexplained)));
    }

    [Fact]
    public void Goods_of_many_lines_explain_together()
    {
        var explanation = Explain("K40|La138", ("310420", "Potassium chloride"), ("284690", "Lanthanum oxide"));
        Assert.Equal(GoodsVerdict.ExplainedByGoods, explanation.Verdict);
        Assert.Equal([1, 2], explanation.Nuclides.Select(n => n.By[0].Goods.Line));
        Assert.Equal(LoadShape.Extended, explanation.ExpectedShape);
    }

    [Fact]
    public void Without_goods_that_are_known_nothing_can_be_assessed()
    {
        Assert.Equal(GoodsVerdict.NoGoodsKnown, Explain("K40").Verdict);
        Assert.Equal(GoodsVerdict.NoGoodsKnown, Explain("K40", ("950300", "Dolls"), ("", "")).Verdict);
        Assert.Equal(GoodsVerdict.NotExplained, Explain("", ("6907", "Ceramic tiles")).Verdict);
    }

    [Fact]
    public void A_heading_that_holds_much_else_says_nothing_without_words()
    {
        Assert.Equal(GoodsVerdict.NoGoodsKnown, Explain("K40", ("382499", "Chemical preparations")).Verdict);
        Assert.Equal(GoodsVerdict.NoGoodsKnown, Explain("Ra226", ("730429", "Steel casing, new")).Verdict);
    }

    [Fact]
    public void Uranium_without_its_radium_is_not_that_of_rock()
    {
        Assert.Equal(["U238"], Explain("U238|K40", ("251010", "Phosphate rock"), ("310420", "Potash")).Unexplained);
        Assert.Empty(Explain("U238|Ra226", ("251010", "Phosphate rock")).Unexplained);
        var glass = Explain("U238", ("701399", "Vaseline glass bowls"));
        Assert.Empty(glass.Unexplained);
        Assert.False(glass.LeavesNothingToAsk);
    }

    private static GoodsExplanation Explain(string nuclides, params (string Hs, string Description)[] goods) =>
        Commodities.Shipped.Explain([.. goods.Index().Select(g => new DeclaredGoods(g.Index + 1, g.Item.Hs, g.Item.Description))], nuclides.Split('|', StringSplitOptions.RemoveEmptyEntries));
}
