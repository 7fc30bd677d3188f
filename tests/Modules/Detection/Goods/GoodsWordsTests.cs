using Cordon.Modules.Detection.Goods;

namespace Cordon.Tests.Modules.Detection.Goods;

public sealed class GoodsWordsTests
{
    [Theory]
    [InlineData("the leaves", "leave")]
    [InlineData("feuilles de thé", "feuille the")]
    [InlineData("feuilles de the\u0301", "feuille the")]
    [InlineData("Sacs à BÉTON", "sac beton")]
    [InlineData("Œufs d’élevage", "oeuf elevage")]
    [InlineData("...", "")]
    public void Words_that_join_go_before_accents_do(string text, string words) => Assert.Equal(words, string.Join(' ', GoodsWords.Of(text)));
}
