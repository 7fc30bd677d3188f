using System.Text.RegularExpressions;
using Cordon.Modules.Detection.Goods;
using Cordon.Modules.Detection.Wording;
using Cordon.Ui.Texts;

namespace Cordon.Tests.Modules.Detection.Wording;

/// <summary>Every sentence has its text in both languages, and every place of it is filled.</summary>
public sealed partial class ContextTextsTests
{
    private static readonly TextLibrary Texts = new([new TextFiles(typeof(ContextSentence).Assembly)]);

    internal static void AreWhole(IEnumerable<ContextSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            foreach (var language in TextLibrary.Languages)
            {
                var said = Texts.Say(language, sentence.Key, sentence.ArgumentsIn(language));
                Assert.NotEqual(sentence.Key, said);
                Assert.DoesNotMatch(Place(), said);
            }
        }
    }

    [Fact]
    public void Sentences_about_goods_are_whole_in_both_languages()
    {
        DeclaredGoods[] goods =
        [
            new(1, "261400", "Ilmenite with monazite"), new(2, "261220", "Monazite"), new(3, "080390", "Ceramic tiles"), new(4, "720449", "Scrap"), new(5, "853110", "Smoke detectors"), new(6, "9503", "Dolls"), new(7, "6907", "Ceramic tiles"),
        ];
        string[] nuclides = ["K40", "Lu176", "Cs137"];
        GoodsExplanation[] explanations =
        [
            Commodities.Shipped.Explain(goods, nuclides), Commodities.Shipped.Explain(goods, ["K40"]), Commodities.Shipped.Explain(goods, ["Cs137"]), Commodities.Shipped.Explain([], nuclides),
            Commodities.Shipped.Explain([new(1, "5908", "Gas mantles")], ["Th232"]),
        ];
        var said = explanations.SelectMany(GoodsSentences.Of).ToList();
        AreWhole(said);
        Assert.Equal(TextLibrary.Read(typeof(ContextSentence).Assembly, "en").Select(t => t.Key).Where(k => k.StartsWith("detection.goods.", StringComparison.Ordinal)).Order(), said.Select(s => s.Key).Distinct().Order());
    }

    [Fact]
    public void What_comes_from_a_table_is_said_in_the_readers_language()
    {
        var sentence = GoodsSentences.Of(Commodities.Shipped.Explain([new(1, "310420", "")], ["K40"])).Single(s => s.Key == "detection.goods.nuclide.explained");
        Assert.Contains("engrais potassique", Texts.Say("fr", sentence.Key, sentence.ArgumentsIn("fr")), StringComparison.Ordinal);
        Assert.Contains("potash fertiliser", Texts.Say("en", sentence.Key, sentence.ArgumentsIn("en")), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
