using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>
/// How generated spectra are wrong: smoothly in height (windows, scatter, size), slightly in place, and a little from bin to bin. Height and place are errors that neighbouring bins share:
/// as Gaussian amplitudes on overlapping hats wider than a line they enter the covariance, V = D + SSᵀ, so that they can excuse a continuum but never a line.
/// </summary>
internal sealed class ModelError
{
    private readonly int _first;
    private readonly double[] _root;
    private readonly int[] _hat;
    private readonly double[] _part;
    private readonly double[] _height;
    private readonly double[] _shift;
    private readonly double[,] _lower;
    private readonly double[] _under;
    private readonly int[] _wideHat;
    private readonly double[] _widePart;
    private readonly int _hats;
    private readonly int _wideHats;

    /// <param name="grid">The bins.</param>
    /// <param name="first">First bin in use.</param>
    /// <param name="weights">One over the variance of independent errors, for the bins in use and those around.</param>
    /// <param name="last">One past the last bin in use.</param>
    /// <param name="net">Counts of the source, smooth.</param>
    /// <param name="background">Counts of the background, smooth, in the spectrum's time.</param>
    /// <param name="surroundings">By how much the background's course may have changed.</param>
    /// <param name="fwhm">Line width in keV.</param>
    public ModelError(EnergyGrid grid, int first, int last, double[] weights, double[] net, double[] background, double surroundings, Func<double, double> fwhm)
    {
        _first = first;
        var count = last - first;
        _root = new double[count];
        (_hat, _part, _height, _shift) = (new int[count], new double[count], new double[count], new double[count]);
        (_wideHat, _widePart, _under) = (new int[count], new double[count], new double[count]);
        var knots = Knots(grid.Centres[first], grid.Centres[last - 1], e => Math.Max(2.6 * fwhm(e), (0.3 * e) + 20));
        var wide = Knots(grid.Centres[first], grid.Centres[last - 1], e => Math.Max(5 * fwhm(e), (0.8 * e) + 60));
        (_hats, _wideHats) = (knots.Count, wide.Count);
        for (var i = 0; i < count; i++)
        {
            var energy = grid.Centres[first + i];
            _root[i] = Math.Sqrt(weights[first + i]);
            (_hat[i], _part[i]) = Place(knots, energy);
            (_wideHat[i], _widePart[i]) = Place(wide, energy);
            _height[i] = Height(energy) * net[first + i];
            _under[i] = surroundings * background[first + i];
            var (before, after) = (Math.Max(first + i - 1, 0), Math.Min(first + i + 1, grid.Bins - 1));
            _shift[i] = Displacement * fwhm(energy) * (net[after] - net[before]) / (grid.Centres[after] - grid.Centres[before]);
        }

        _lower = Factor();
    }

    /// <summary>Relative error of a bin that it shares with no other.</summary>
    public static double Alone(double energy) => 0.035 + (0.10 * Math.Exp(-energy / 45));

    /// <summary>Relative error of height that neighbours share.</summary>
    private static double Height(double energy) => 0.13 + (0.10 * Math.Exp(-energy / 70));

    /// <summary>Standard deviation of local displacement in line widths.</summary>
    private const double Displacement = 0.05;

    /// <summary>By how much the surroundings change the course of a background from one side of a lorry to the other.</summary>
    public const double Here = 0.03;

    /// <summary>And from one place to another.</summary>
    public const double Elsewhere = 0.15;

    /// <summary>The length of a whitened vector: bins first, then what the shared errors take away.</summary>
    public int Length => _root.Length + Shared;

    private int Shared => (2 * _hats) + _wideHats;

    /// <summary>V^(−1/2) times a column, as bins and a part whose products count negative: <see cref="Dot"/>.</summary>
    public double[] Whiten(double[] column)
    {
        var white = new double[Length];
        var count = _root.Length;
        for (var i = 0; i < count; i++)
        {
            var value = column[_first + i] * _root[i];
            white[i] = value;
            if (value == 0)
                continue;
            Gather(white, count, i, value * _root[i]);
        }

        for (var i = 0; i < Shared; i++)
        {
            var value = white[count + i];
            for (var k = 0; k < i; k++)
                value -= _lower[i, k] * white[count + k];
            white[count + i] = value / _lower[i, i];
        }

        return white;
    }

    /// <summary>aᵀV⁻¹b of whitened columns (Woodbury).</summary>
    public double Dot(double[] a, double[] b)
    {
        var count = _root.Length;
        return Vectors.Dot(a.AsSpan(0, count), b.AsSpan(0, count)) - Vectors.Dot(a.AsSpan(count), b.AsSpan(count));
    }

    private void Gather(double[] into, int offset, int i, double value)
    {
        var (k, part) = (_hat[i], _part[i]);
        into[offset + k] += value * _height[i] * (1 - part);
        into[offset + k + 1] += value * _height[i] * part;
        into[offset + _hats + k] += value * _shift[i] * (1 - part);
        into[offset + _hats + k + 1] += value * _shift[i] * part;
        var (w, widePart) = (offset + (2 * _hats) + _wideHat[i], _widePart[i]);
        into[w] += value * _under[i] * (1 - widePart);
        into[w + 1] += value * _under[i] * widePart;
    }

    /// <summary>Cholesky factor of I + SᵀD⁻¹S.</summary>
    private double[,] Factor()
    {
        var n = Shared;
        var matrix = new double[n, n];
        Span<(int At, double Value)> parts = stackalloc (int, double)[6];
        for (var i = 0; i < _root.Length; i++)
        {
            var (k, part) = (_hat[i], _part[i]);
            parts[0] = (k, _height[i] * (1 - part) * _root[i]);
            parts[1] = (k + 1, _height[i] * part * _root[i]);
            parts[2] = (_hats + k, _shift[i] * (1 - part) * _root[i]);
            parts[3] = (_hats + k + 1, _shift[i] * part * _root[i]);
            parts[4] = ((2 * _hats) + _wideHat[i], _under[i] * (1 - _widePart[i]) * _root[i]);
            parts[5] = ((2 * _hats) + _wideHat[i] + 1, _under[i] * _widePart[i] * _root[i]);
            foreach (var (a, x) in parts)
            {
                foreach (var (b, y) in parts)
                    matrix[a, b] += x * y;
            }
        }

        for (var i = 0; i < n; i++)
        {
            matrix[i, i] += 1;
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= matrix[i, k] * matrix[j, k];
                matrix[i, j] = i == j ? Math.Sqrt(sum) : sum / matrix[j, j];
            }
        }

        return matrix;
    }

    private static (int Knot, double Part) Place(List<double> knots, double energy)
    {
        var knot = 0;
        while (knot < knots.Count - 2 && knots[knot + 1] < energy)
            knot++;
        return (knot, Math.Clamp((energy - knots[knot]) / (knots[knot + 1] - knots[knot]), 0, 1));
    }

    /// <summary>Places of the hats: more than two line widths apart, and never closer than a continuum could vary.</summary>
    private static List<double> Knots(double from, double to, Func<double, double> step)
    {
        var knots = new List<double> { from };
        while (knots[^1] < to)
            knots.Add(knots[^1] + step(knots[^1]));
        return knots;
    }
}
