using Cordon.Engines.Spectra.Fitting;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Tests.Engines.Spectra.Identifying;

/// <summary>Germanium: lines no wider than a bin, and so many bins that chance alone makes some stand out.</summary>
public sealed class SharpDetectorTests
{
    private static readonly Crystal Germanium = Crystal.Of(DetectorKind.HPGe)!;

    /// <summary>A background's line has as many counts to vary by as stand in it; smoothed over its neighbours it would vary by a third of that, and its chance excess be a source's.</summary>
    [Fact]
    public void A_line_of_the_background_varies_by_its_own_height()
    {
        var grid = DetectorResponse.Of(Germanium, "large", 1).Grid;
        var (line, times) = (700, 0.2);
        var background = Enumerable.Range(0, grid.Bins).Select(i => i == line ? 400.0 : 10).ToArray();
        var counts = new RebinnedCounts(grid, [.. background.Select(b => b * times)], background, times, 50, 2800, e => Germanium.Fwhm(e, 1));
        Assert.Equal(400 * times, counts.Lined[line], 1e-9);
        Assert.True(counts.Under[line] < 0.5 * counts.Lined[line]);
        Assert.Equal(10 * times, counts.Lined[line + 20], 1e-9);
        var data = new BinnedData(counts, new double[grid.Bins], ModelError.Here);
        Assert.InRange(1 / data.Weights[line], 400 * times, 1.4 * 400 * times);
    }

    [Theory]
    [InlineData(true, 4.6)]
    [InlineData(false, 4.4)]
    [InlineData(true, 2.0, 3.0, 3.0)]
    [InlineData(false, 2.0, 2.0, 2.0)]
    [InlineData(false)]
    public void Lines_stand_out_together(bool expected, params double[] heights) =>
        Assert.Equal(expected, PeakMethod.StandOut([.. heights.Select(h => new LineFinding(600, 3, h, LineState.Hidden))]));
}
