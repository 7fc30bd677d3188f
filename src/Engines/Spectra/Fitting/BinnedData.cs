using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>Counts on the grid, with the errors they are judged by: counting statistics of spectrum and background, and those of every model, without which a long measurement makes a second nuclide of each misfit.</summary>
internal sealed class BinnedData
{
    public BinnedData(EnergyGrid grid, double[] counts, double[]? background, double? scale, double lowest, double highest, Func<double, double> fwhm)
    {
        (Grid, Counts, Background) = (grid, counts, background);
        First = Math.Clamp((int)Math.Ceiling(grid.Position(lowest)), 0, grid.Bins - 12);
        Last = Math.Clamp((int)grid.Position(highest), First + 12, grid.Bins);
        var smooth = Smooth(counts, grid, fwhm);
        var under = background is null ? new double[grid.Bins] : Smooth(background, grid, fwhm);
        var times = background is null ? 0 : scale ?? Ratio(smooth, under);
        var net = new double[grid.Bins];
        Weights = new double[grid.Bins];
        for (var i = 0; i < grid.Bins; i++)
        {
            under[i] *= times;
            net[i] = Math.Max(0, smooth[i] - under[i]);
            if (i < First || i >= Last)
                continue;
            var model = ModelError.Alone(grid.Centres[i]) * net[i];
            Weights[i] = 1 / (smooth[i] + 0.3 + (times * under[i]) + (model * model) + (0.0001 * under[i] * under[i]));
            Sum += counts[i];
        }

        Error = new ModelError(grid, First, Last, Weights, net, under, fwhm);
        White = Error.Whiten(counts);
        PileUp = Pile(grid, smooth);
    }

    public EnergyGrid Grid { get; }

    public double[] Counts { get; }

    public double[]? Background { get; }

    /// <summary>One over the independent variance of each bin; 0 outside <see cref="First"/> to <see cref="Last"/>.</summary>
    public double[] Weights { get; }

    public ModelError Error { get; }

    /// <summary>The counts, whitened.</summary>
    public double[] White { get; }

    /// <summary>The shape of two pulses taken for one: the spectrum folded with itself.</summary>
    public double[] PileUp { get; }

    public int First { get; }

    public int Last { get; }

    /// <summary>Counts between first and last.</summary>
    public double Sum { get; }

    private static double Ratio(double[] counts, double[] background) => Math.Min(1e6, counts.Zip(background).Where(p => p.Second > 20).Select(p => p.First / p.Second).DefaultIfEmpty(1).Min());

    private static double[] Pile(EnergyGrid grid, double[] smooth)
    {
        const int Coarse = 120;
        var width = EnergyGrid.Highest / Coarse;
        var coarse = new double[Coarse];
        for (var i = 0; i < grid.Bins; i++)
            coarse[Math.Min(Coarse - 1, (int)(grid.Centres[i] / width))] += smooth[i];
        var folded = new double[Coarse];
        var all = 0.0;
        for (var a = 0; a < Coarse; a++)
        {
            for (var b = 0; b < Coarse - a; b++)
                folded[Math.Min(Coarse - 1, a + b)] += coarse[a] * coarse[b];
        }

        foreach (var part in folded)
            all += part;
        var into = new double[grid.Bins];
        for (var c = 0; c < Coarse; c++)
            grid.Spread(into, c * width, (c + 1) * width, folded[c] / Math.Max(all, 1e-300));
        return into;
    }

    private static double[] Smooth(double[] counts, EnergyGrid grid, Func<double, double> fwhm)
    {
        var smooth = new double[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            var reach = Math.Clamp((int)(0.5 * fwhm(grid.Centres[i]) / (grid.Edges[i + 1] - grid.Edges[i])), 1, 8);
            var (from, to) = (Math.Max(0, i - reach), Math.Min(counts.Length - 1, i + reach));
            var sum = 0.0;
            for (var k = from; k <= to; k++)
                sum += counts[k];
            smooth[i] = sum / (to - from + 1);
        }

        return smooth;
    }
}
