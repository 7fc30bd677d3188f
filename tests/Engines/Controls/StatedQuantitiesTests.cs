using System.Globalization;
using Cordon.Engines.Controls.Parameters;
using CsCheck;

namespace Cordon.Tests.Engines.Controls;

public sealed class StatedQuantitiesTests
{
    [Theory]
    [InlineData("0 to 13 kPa", "pressure", 0, 13_000)]
    [InlineData("range 0-1000 TORR", "pressure", 0, 133_322)]
    [InlineData("UTS 1,950 MPA", "pressure", 1.95e9, 1.95e9)]
    [InlineData("UTS 1.950,5 MPa", "pressure", 1.9505e9, 1.9505e9)]
    [InlineData("vide limite 13 mPa", "pressure", 0.013, 0.013)]
    [InlineData("accuracy 0,25 %", "share", 0.0025, 0.0025)]
    [InlineData("0,250 % FS", "share", 0.0025, 0.0025)]
    [InlineData("operates at 850 °C", "temperature", 1123.15, 1123.15)]
    [InlineData("speed 16 m3/s", "flow", 16, 16)]
    [InlineData("36 m³/h", "flow", 0.01, 0.01)]
    [InlineData("0.5µF 1.5kV", "capacitance", 5e-7, 5e-7)]
    [InlineData("delay 10 us", "time", 1e-5, 1e-5)]
    public void A_number_and_its_unit_become_the_base_unit(string text, string dimension, double low, double high)
    {
        var found = StatedQuantities.In(text)[0];
        Assert.Equal(dimension, found.Dimension);
        Assert.Equal(low, found.Low, Math.Abs(low) * 1e-6);
        Assert.Equal(high, found.High, Math.Abs(high) * 1e-6);
    }

    [Theory]
    [InlineData("Model 3A225 type B2 M12x40 A4")]
    [InlineData("ISO 9001 certified, order 2027/12")]
    [InlineData("grade 350")]
    [InlineData("1..2,,3.kPa")]
    public void What_is_no_number_with_a_unit_is_none(string text) => Assert.DoesNotContain(StatedQuantities.In(text), q => q.Text.Length > 8 || q.Dimension != "pressure");

    [Fact]
    public void Words_around_a_number_are_kept_near_it() =>
        Assert.Equal(["inlet", "flange"], StatedQuantities.In("vacuum pump, inlet flange 400 mm")[0].Near.Intersect(["inlet", "flange", "steel"]));

    [Fact]
    public void What_is_written_is_read_again() => Gen.Select(Gen.Double[0.001, 99_999], Gen.Int[0, 7].Select(i => new[] { "kPa", "mm", "Hz", "kV", "A", "kg", "rpm", "µF" }[i])).Sample((number, unit) =>
    {
        var text = number.ToString("0.###", CultureInfo.InvariantCulture);
        var factor = StatedQuantities.In($"1 {unit}")[0].Low;
        Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture) * factor, StatedQuantities.In($"about {text} {unit} or so")[0].Low, 1e-6 * number * factor);
    });

    [Fact]
    public void No_text_breaks_it_and_the_longest_takes_no_time() => Gen.String[Gen.Char["0123456789.,- tokPamVAHz%µ"], 0, 5_000].Sample(text => StatedQuantities.In(text).All(q => double.IsFinite(q.High)), iter: 200);
}
