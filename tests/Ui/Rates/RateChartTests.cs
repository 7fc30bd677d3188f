using Cordon.Ui.Rates;
using CsCheck;

namespace Cordon.Tests.Ui.Rates;

public sealed class RateChartTests
{
    private static readonly RatePoint[] Rising = [new(100, 0.2, 0.1, 0.4, 20), new(400, 0.7, 0.5, 0.85, 20), new(1600, 0.95, 0.8, 0.99, 20), new(6400, 1, 0.84, 1, 20)];

    [Theory]
    [InlineData(4, "From 1,600 counts on at least 80 %", "not below 80 %")]
    [InlineData(2, "Never 80 % up to 400 counts", "70 % there")]
    [InlineData(0, "Not measured", "Not")]
    public async Task It_says_from_where_on_the_share_holds(int points, string says, string also)
    {
        var page = await Rendered.PageAsync<RateChart>(new() { ["Title"] = "<Cs-137>", ["Points"] = Rising[..points], ["Id"] = "r", ["Least"] = 80.0, ["Most"] = 50_000.0 });
        var words = page.QuerySelector("figcaption")!.TextContent;
        Assert.Contains(says, words, StringComparison.Ordinal);
        Assert.Contains(also, words, StringComparison.Ordinal);
        Assert.Equal("<Cs-137>", page.QuerySelector("h4")!.TextContent);
        Assert.Equal(points, page.QuerySelectorAll("circle").Length);
    }

    /// <summary>A share that falls again is not held from where it first was reached.</summary>
    [Fact]
    public async Task A_share_that_falls_again_was_not_reached_before()
    {
        RatePoint[] points = [new(100, 0.9, 0.7, 0.95, 20), new(400, 0.6, 0.4, 0.8, 20), new(1600, 0.9, 0.7, 0.95, 20)];
        var page = await Rendered.PageAsync<RateChart>(new() { ["Title"] = "t", ["Points"] = points, ["Id"] = "r", ["Least"] = 80.0, ["Most"] = 50_000.0 });
        Assert.Contains("From 1,600", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_and_intervals_lie_in_the_picture_and_higher_shares_higher() => Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[2, 4.6]).Sample((a, b, at) =>
    {
        var p = new RatePicture([new(Math.Pow(10, at), Math.Min(a, b), 0, Math.Max(a, b), 9)], 80, 50_000);
        Assert.InRange(p.X.At(Math.Pow(10, at)), p.Plot.Left, p.Plot.Right);
        Assert.InRange(p.Y.At(a), p.Plot.Top, p.Plot.Bottom);
        if (Math.Abs(a - b) > 1e-6)
            Assert.Equal(a > b, p.Y.At(a) < p.Y.At(b));
        Assert.True(p.Height > p.Plot.Bottom);
    }, iter: 300);

    [Theory]
    [InlineData(0.0, 0.5, 0.4, 0.6)]
    [InlineData(10.0, 0.7, 0.4, 0.6)]
    [InlineData(10.0, 0.5, -0.1, 0.6)]
    [InlineData(10.0, double.NaN, 0.4, 0.6)]
    public void What_is_no_share_is_refused(double at, double share, double low, double high) =>
        Assert.Contains("a share lies within its interval", Assert.Throws<ArgumentException>(() => new RatePicture([new(at, share, low, high, 5)], 80, 50_000)).Message, StringComparison.Ordinal);

    [Fact]
    public void Points_that_do_not_rise_are_refused() =>
        Assert.Contains("points rise", Assert.Throws<ArgumentException>(() => new RatePicture([Rising[1], Rising[0]], 80, 50_000)).Message, StringComparison.Ordinal);
}
