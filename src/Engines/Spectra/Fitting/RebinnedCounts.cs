using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>Counts on the grid, their smooth course, and the background under them in the spectrum's time.</summary>
internal sealed class RebinnedCounts
{
    private const double Narrow = 0.5;
    private const double Broad = 2;

    /// <summary>So many counts within a line width tell as much about the next ones as what is around.</summary>
    private const double ManyCounts = 100;

    /// <summary>A bin so many standard deviations above the smooth course of its background is a line of it.</summary>
    private const double LineFrom = 3;

    public RebinnedCounts(EnergyGrid grid, double[] counts, double[]? background, double? scale, double lowest, double highest, Func<double, double> fwhm)
    {
        (Grid, Counts, Background, Fwhm) = (grid, counts, background, fwhm);
        First = Math.Clamp((int)Math.Ceiling(grid.Position(lowest)), 0, grid.Bins - 12);
        Last = Math.Clamp((int)grid.Position(highest), First + 12, grid.Bins);
        Smooth = Smoothed(counts, grid, fwhm);
        Under = background is null ? new double[grid.Bins] : Smoothed(background, grid, fwhm);
        Times = background is null ? 0 : scale ?? Ratio(Smooth, Under);
        Net = new double[grid.Bins];
        Lined = new double[grid.Bins];
        for (var i = 0; i < grid.Bins; i++)
        {
            var line = background is null || background[i] <= Under[i] + (LineFrom * Math.Sqrt(Under[i])) ? 0 : background[i] - Under[i];
            Under[i] *= Times;
            Lined[i] = Under[i] + (Times * line);
            Net[i] = Math.Max(0, Smooth[i] - Under[i]);
            if (i >= First && i < Last)
                (Sum, UnderSum) = (Sum + counts[i], UnderSum + Under[i]);
        }

        Expected = Steadied(grid, fwhm);
        PileUp = Pile(grid, Smooth);
    }

    public EnergyGrid Grid { get; }

    public Func<double, double> Fwhm { get; }

    public double[] Counts { get; }

    public double[]? Background { get; }

    public double[] Smooth { get; }

    /// <summary>
    /// Counts to be expected, from which the variance is taken: smooth where there are many, and where there are few nearer to the background with what stands above it broadly.
    /// A variance taken from the few counts themselves draws the fit below them (Baker and Cousins, Nucl. Instr. Meth. 221 (1984) 437).
    /// </summary>
    public double[] Expected { get; }

    /// <summary>Smooth background in the spectrum's time.</summary>
    public double[] Under { get; }

    /// <summary>
    /// The same with its lines as high as they stand: smoothed, a line that is narrower than a bin would vary by more than its height says, and its chance excess be taken for a source's.
    /// </summary>
    public double[] Lined { get; }

    /// <summary>Time of the spectrum by that of the background.</summary>
    public double Times { get; }

    /// <summary>Smooth counts above background, never negative.</summary>
    public double[] Net { get; }

    /// <summary>The shape of two pulses taken for one: the spectrum folded with itself.</summary>
    public double[] PileUp { get; }

    /// <summary>First bin in use.</summary>
    public int First { get; }

    /// <summary>One past the last bin in use.</summary>
    public int Last { get; }

    /// <summary>Counts between first and last.</summary>
    public double Sum { get; }

    /// <summary>Background under them.</summary>
    public double UnderSum { get; }

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

    private double[] Steadied(EnergyGrid grid, Func<double, double> fwhm)
    {
        var above = Smooth.Zip(Under, (s, u) => s - u).ToArray();
        var broad = Smoothed(above, grid, fwhm, Broad);
        var expected = new double[above.Length];
        for (var i = 0; i < expected.Length; i++)
        {
            var known = Smooth[i] * (1 + (2 * Reach(grid, fwhm, i, Narrow)));
            var trust = known / (known + ManyCounts);
            expected[i] = Math.Max((trust * Smooth[i]) + ((1 - trust) * (Under[i] + broad[i])), Math.Max(0.3 * Under[i], 0.1)) + Lined[i] - Under[i];
        }

        return expected;
    }

    private static int Reach(EnergyGrid grid, Func<double, double> fwhm, int i, double widths) =>
        Math.Clamp((int)(widths * fwhm(grid.Centres[i]) / (grid.Edges[i + 1] - grid.Edges[i])), 1, (int)(16 * widths));

    private static double[] Smoothed(double[] counts, EnergyGrid grid, Func<double, double> fwhm, double widths = Narrow)
    {
        var smooth = new double[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            var reach = Reach(grid, fwhm, i, widths);
            var (from, to) = (Math.Max(0, i - reach), Math.Min(counts.Length - 1, i + reach));
            var sum = 0.0;
            for (var k = from; k <= to; k++)
                sum += counts[k];
            smooth[i] = sum / (to - from + 1);
        }

        return smooth;
    }
}
