using Cordon.Engines.Matching.Evidence;

namespace Cordon.Tests.Engines.Matching;

public sealed class CheckDigitTests
{
    [Theory]
    [InlineData("9074729", true)]
    [InlineData("9074720", false)]
    [InlineData("907472", false)]
    public void Imo(string number, bool valid) => Assert.Equal(valid, CheckDigits.IsImo(number));

    [Theory]
    [InlineData("5493001KJTIIGC8Y1R12", true)]
    [InlineData("5493001KJTIIGC8Y1R13", false)]
    [InlineData("5493001KJTIIGC8Y1R1", false)]
    public void Lei(string code, bool valid) => Assert.Equal(valid, CheckDigits.IsLei(code));
}
