using System.Collections.Concurrent;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Peaks;

/// <summary>
/// A filter of a line's shape that is blind to a straight continuum: a Gaussian of FWHM(E) made orthogonal to a constant and a slope within ±1.7 FWHM
/// (the matched form of Mariscotti's second difference, Nucl. Instr. Meth. 50 (1967) 309).
/// </summary>
internal sealed class LineFilter
{
    private const double Reach = 1.7;
    private const int FewestBins = 5;
    private readonly EnergyGrid _grid;
    private readonly Func<double, double> _fwhm;
    private readonly (int First, double[] Parts)[] _filters;
    private readonly ConcurrentDictionary<(int Bin, int From, int To), (int First, double[] Parts)> _cut = new();

    public LineFilter(EnergyGrid grid, Func<double, double> fwhm)
    {
        (_grid, _fwhm) = (grid, fwhm);
        _filters = [.. Enumerable.Range(0, grid.Bins).Select(i => Filter(grid, fwhm, i, 0, grid.Bins))];
    }

    /// <summary>The bin in which an energy lies.</summary>
    public int BinOf(double energy) => Math.Clamp((int)_grid.Position(energy), 0, _grid.Bins - 1);

    /// <summary>How much of a line stands at a bin, in the filter's own unit.</summary>
    public double At(int bin, double[] counts)
    {
        var (first, parts) = _filters[bin];
        var sum = 0.0;
        for (var k = 0; k < parts.Length; k++)
            sum += parts[k] * counts[first + k];
        return sum;
    }

    /// <summary>What a spectrum counts where the filter looks for the line, in the filter's own unit.</summary>
    public double Under(int bin, double[] counts)
    {
        var (first, parts) = _filters[bin];
        var sum = 0.0;
        for (var k = 0; k < parts.Length; k++)
            sum += Math.Max(0, parts[k]) * counts[first + k];
        return sum;
    }

    /// <summary>Standard deviation of <see cref="At"/> for bins of the given weights (one over variance); infinite where a bin is not in use.</summary>
    public double Deviation(int bin, double[] weights)
    {
        var (first, parts) = _filters[bin];
        var sum = 0.0;
        for (var k = 0; k < parts.Length; k++)
            sum += weights[first + k] > 0 ? parts[k] * parts[k] / weights[first + k] : double.PositiveInfinity;
        return Math.Sqrt(sum);
    }

    /// <summary>
    /// How much of a line stands at a bin in standard deviations of the data, and how much of it another spectrum would show. Where the range in use ends beside the line, by what of it is in range:
    /// instruments that count from 50 keV on show half of a line of 59.
    /// </summary>
    /// <returns>Null where too little of it is in range.</returns>
    public (double Expected, double Observed)? Compare(int bin, double[] expected, double[] observed, double[] weights, int from, int to)
    {
        var (first, parts) = _filters[bin];
        if (first < from || first + parts.Length > to)
        {
            if (bin < from || bin >= to)
                return null;
            (first, parts) = _cut.GetOrAdd((bin, from, to), k => Filter(_grid, _fwhm, k.Bin, k.From, k.To));
            if (parts.Length < FewestBins)
                return null;
        }

        var (variance, high, seen) = (0.0, 0.0, 0.0);
        for (var k = 0; k < parts.Length; k++)
        {
            variance += parts[k] * parts[k] / weights[first + k];
            high += parts[k] * expected[first + k];
            seen += parts[k] * observed[first + k];
        }

        return double.IsFinite(variance) && variance > 0 ? (high / Math.Sqrt(variance), seen / Math.Sqrt(variance)) : null;
    }

    private static (int First, double[] Parts) Filter(EnergyGrid grid, Func<double, double> fwhm, int bin, int from, int to)
    {
        var energy = grid.Centres[bin];
        var width = fwhm(energy);
        var first = Math.Max(from, Math.Min(bin - 2, (int)grid.Position(energy - (Reach * width))));
        var last = Math.Min(to - 1, Math.Max(bin + 2, (int)grid.Position(energy + (Reach * width))));
        var n = last - first + 1;
        var widths = new double[n];
        var shape = new double[n];
        for (var k = 0; k < n; k++)
        {
            widths[k] = grid.Edges[first + k + 1] - grid.Edges[first + k];
            shape[k] = Math.Exp(-2.7726 * Math.Pow((grid.Centres[first + k] - energy) / width, 2));
        }

        Orthogonalise(shape, widths);
        Orthogonalise(shape, Tilted(grid, first, widths, energy));
        Orthogonalise(shape, widths);
        return (first, shape);
    }

    private static double[] Tilted(EnergyGrid grid, int first, double[] widths, double energy)
    {
        var tilted = widths.Select((w, k) => w * (grid.Centres[first + k] - energy)).ToArray();
        Orthogonalise(tilted, widths);
        return tilted;
    }

    private static void Orthogonalise(double[] vector, double[] against)
    {
        var scale = vector.Zip(against, (a, b) => a * b).Sum() / Math.Max(against.Sum(a => a * a), 1e-300);
        for (var k = 0; k < vector.Length; k++)
            vector[k] -= scale * against[k];
    }
}
