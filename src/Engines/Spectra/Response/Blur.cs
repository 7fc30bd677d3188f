namespace Cordon.Engines.Spectra.Response;

/// <summary>Lines as Gaussians of FWHM(E), and continua blurred by the same.</summary>
internal sealed class Blur
{
    private const double PerFwhm = 2.3548;
    private readonly EnergyGrid _grid;
    private readonly Func<double, double> _fwhm;
    private readonly (int First, double[] Parts)[] _rows;

    public Blur(EnergyGrid grid, Func<double, double> fwhm)
    {
        (_grid, _fwhm) = (grid, fwhm);
        _rows = new (int, double[])[grid.Bins];
        for (var i = 0; i < grid.Bins; i++)
        {
            var row = new double[grid.Bins];
            Gaussian(row, grid.Centres[i], 1);
            var first = Array.FindIndex(row, r => r > 1e-5);
            var last = Array.FindLastIndex(row, r => r > 1e-5);
            _rows[i] = (first, row[first..(last + 1)]);
        }
    }

    public void Gaussian(double[] into, double energy, double amount)
    {
        var sigma = _fwhm(energy) / PerFwhm;
        var first = Math.Max(0, (int)_grid.Position(energy - (4.5 * sigma)));
        var last = Math.Min(_grid.Bins - 1, (int)_grid.Position(energy + (4.5 * sigma)));
        if (last < first)
            return;
        var below = Cumulative((_grid.Edges[first] - energy) / sigma);
        for (var i = first; i <= last; i++)
        {
            var above = Cumulative((_grid.Edges[i + 1] - energy) / sigma);
            into[i] += amount * (above - below);
            below = above;
        }
    }

    public void AddTo(double[] into, double[] smooth)
    {
        for (var i = 0; i < smooth.Length; i++)
        {
            if (smooth[i] <= 0)
                continue;
            var (first, parts) = _rows[i];
            for (var k = 0; k < parts.Length; k++)
                into[first + k] += smooth[i] * parts[k];
        }
    }

    /// <summary>The normal distribution by Abramowitz and Stegun 26.2.17: good to 8·10⁻⁸.</summary>
    internal static double Cumulative(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = Math.Exp(-x * x / 2) * 0.3989422804 * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x > 0 ? 1 - tail : tail;
    }
}
