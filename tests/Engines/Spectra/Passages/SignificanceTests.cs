using Cordon.Engines.Spectra.Passages.Judging;

namespace Cordon.Tests.Engines.Spectra.Passages;

public sealed class SignificanceTests
{
    [Fact]
    public void Where_there_are_many_counts_it_is_the_difference_by_its_standard_deviation()
    {
        var (counts, background, ratio) = (10_300.0, 100_000.0, 0.1);
        var expected = (counts - (ratio * background)) / Math.Sqrt(ratio * (counts + background));
        Assert.Equal(expected, Significance.Of(counts, 1, background, 10), 0.03);
    }

    [Theory]
    [InlineData(10, 10, 1, 0)]
    [InlineData(0, 0, 1, 0)]
    [InlineData(10, 0, 1, 3.7233)]
    [InlineData(0, 10, 1, -3.7233)]
    public void Its_values_are_those_of_the_closed_form(double counts, double background, double ratio, double sigmas) => Assert.Equal(sigmas, Significance.Of(counts, ratio, background, 1), 1e-3);

    [Fact]
    public void A_ground_that_changes_takes_away_from_it()
    {
        var background = new KnownBackground(1000, 60);
        Assert.True(Significance.Of(1200, 1, background, 0.05) < Significance.Of(1200, 1, background, 0));
        Assert.InRange(Significance.Of(1200, 1, background, 0.05), 2.9, 4);
    }
}
