using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Questions;
using CsCheck;

namespace Cordon.Tests.Engines.Spectra.Questions;

public sealed class CountExcessTests
{
    [Theory]
    [InlineData(12_800, 60, 10_000, 60, true)]
    [InlineData(10_500, 60, 10_000, 60, false)]
    [InlineData(128, 60, 1_000, 600, false)]
    [InlineData(1_280, 60, 10_000, 600, true)]
    [InlineData(6_000, 60, 10_000, 60, false)]
    public void An_excess_is_clear_when_neither_counting_nor_the_hours_make_it(double counted, double seconds, double usual, double before, bool clear) =>
        Assert.Equal(clear, CountExcess.Of(Spectrum(counted, seconds), Spectrum(usual, before))!.Value.IsClear);

    [Fact]
    public void What_is_not_known_is_not_answered()
    {
        Assert.Null(CountExcess.Of(Spectrum(100, 10), null));
        Assert.Null(CountExcess.Of(Spectrum(100, null), Spectrum(100, 10)));
        Assert.Null(CountExcess.Of(Spectrum(100, 10), Spectrum(100, null)));
        Assert.Null(CountExcess.Of(Spectrum(100, 10), Spectrum(0, 10)));
        Assert.Equal(1, CountExcess.Of(Spectrum(200, null) with { RealSeconds = 10 }, Spectrum(100, 9) with { RealSeconds = 10 })!.Value.Part, 9);
    }

    [Fact]
    public void More_counts_never_make_an_excess_less_clear() =>
        Gen.Select(Gen.Double[0, 1e5], Gen.Double[0, 1e5], Gen.Double[0.1, 1e3], Gen.Double[1, 1e6], Gen.Double[0.1, 1e4]).Sample((counted, more, seconds, usual, before) =>
        {
            var (less, most) = (CountExcess.Of(Spectrum(counted, seconds), Spectrum(usual, before))!.Value, CountExcess.Of(Spectrum(counted + more, seconds), Spectrum(usual, before))!.Value);
            Assert.True(most.Part >= less.Part && most.Deviations >= less.Deviations);
            Assert.True(most.IsClear || !less.IsClear);
        });

    private static Spectrum Spectrum(double counts, double? seconds) => new() { Counts = [counts / 4, counts / 2, counts / 4], LiveSeconds = seconds };
}
