using Cordon.Kernel.Letters;

namespace Cordon.Tests.Kernel.Letters;

public sealed class PlainLettersTests
{
    [Theory]
    [InlineData("Réacteur à béton", "reacteur a beton")]
    [InlineData("RÉACTEUR", "reacteur")]
    [InlineData("re\u0301acteur", "reacteur")]
    [InlineData("Œuvre, Łódź, Straße, Þór", "oeuvre, lodz, strasse, þor")]
    [InlineData("ＵＦ６", "uf6")]
    [InlineData("уран 铀", "уран 铀")]
    [InlineData("", "")]
    public void Accents_go_and_other_letters_stay(string text, string plain) => Assert.Equal(plain, PlainLetters.Of(text));

    [Fact]
    public void What_is_plain_stays_so() => CsCheck.Check.Sample(CsCheck.Gen.String, text => Assert.Equal(PlainLetters.Of(text), PlainLetters.Of(PlainLetters.Of(text))));
}
