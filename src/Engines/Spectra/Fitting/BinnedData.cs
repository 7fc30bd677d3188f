using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>
/// Counts on the grid, with the variance they are judged by: counting statistics of spectrum and background, and a relative error of every model,
/// without which a long measurement makes a second nuclide of each misfit.
/// </summary>
internal sealed class BinnedData
{
    public BinnedData(EnergyGrid grid, double[] counts, double[]? background, double? scale, double lowest, double highest, Func<double, double> fwhm)
    {
        (Counts, Background) = (counts, background);
        First = Math.Clamp((int)Math.Ceiling(grid.Position(lowest)), 0, grid.Bins - 1);
        Last = Math.Clamp((int)grid.Position(highest), First + 1, grid.Bins);
        var smooth = Smooth(counts, grid, fwhm);
        var smoothBackground = background is null ? null : Smooth(background, grid, fwhm);
        var times = scale ?? 1;
        Weights = new double[counts.Length];
        for (var i = First; i < Last; i++)
        {
            var under = (smoothBackground?[i] ?? 0) * times;
            var net = background is null || scale is null ? smooth[i] : Math.Max(0, smooth[i] - under);
            var model = ModelError(grid.Centres[i]) * net;
            var variance = smooth[i] + 0.3 + (times * under) + (model * model) + (0.0001 * under * under);
            Weights[i] = 1 / variance;
            Sum += counts[i];
        }
    }

    public double[] Counts { get; }

    public double[]? Background { get; }

    /// <summary>One over the variance of each bin; 0 outside <see cref="First"/> to <see cref="Last"/>.</summary>
    public double[] Weights { get; }

    public int First { get; }

    public int Last { get; }

    public double Sum { get; }

    /// <summary>By how much a generated spectrum is wrong, relative: more at low energy, where windows, cables and thresholds differ from one instrument to the next.</summary>
    public static double ModelError(double energy) => 0.06 + (0.2 * Math.Exp(-energy / 45));

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
