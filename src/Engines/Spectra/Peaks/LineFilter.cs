using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Peaks;

/// <summary>
/// A filter of a line's shape that is blind to a straight continuum: a Gaussian of FWHM(E) made orthogonal to a constant and a slope within ±1.7 FWHM
/// (the matched form of Mariscotti's second difference, Nucl. Instr. Meth. 50 (1967) 309).
/// </summary>
internal sealed class LineFilter
{
    private const double Reach = 1.7;
    private readonly EnergyGrid _grid;
    private readonly (int First, double[] Parts)[] _filters;

    public LineFilter(EnergyGrid grid, Func<double, double> fwhm)
    {
        _grid = grid;
        _filters = [.. Enumerable.Range(0, grid.Bins).Select(i => Filter(grid, fwhm, i))];
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

    /// <summary>Standard deviation of <see cref="At"/> for bins of the given weights (one over variance); infinite where a bin is not in use.</summary>
    public double Deviation(int bin, double[] weights)
    {
        var (first, parts) = _filters[bin];
        var sum = 0.0;
        for (var k = 0; k < parts.Length; k++)
            sum += weights[first + k] > 0 ? parts[k] * parts[k] / weights[first + k] : double.PositiveInfinity;
        return Math.Sqrt(sum);
    }

    private static (int First, double[] Parts) Filter(EnergyGrid grid, Func<double, double> fwhm, int bin)
    {
        var energy = grid.Centres[bin];
        var width = fwhm(energy);
        var first = Math.Max(0, Math.Min(bin - 2, (int)grid.Position(energy - (Reach * width))));
        var last = Math.Min(grid.Bins - 1, Math.Max(bin + 2, (int)grid.Position(energy + (Reach * width))));
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
