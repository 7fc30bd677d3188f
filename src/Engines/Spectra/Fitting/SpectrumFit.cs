using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>Quasi-Poisson least squares of background and components, all amounts ≥ 0, for given errors of the instrument.</summary>
internal sealed class SpectrumFit(Measurement measurement, Crystal crystal)
{
    private const double BackgroundSpread = 0.15;
    private static readonly Nuclide[] Natural = [.. new[] { "K40", "Ra226", "Th232" }.Select(n => NuclideLibrary.Find(n)!)];
    private static readonly double[] Slopes = [40, 110, 300, 900];

    /// <summary>Soil and concrete around: what 14 g/cm² of light matter leaves.</summary>
    private const int NaturalShield = 2;

    public Measurement Measurement => measurement;

    public Crystal Crystal => crystal;

    public DetectorResponse Response(Nuisance nuisance) => DetectorResponse.Of(crystal, crystal.Sizes[nuisance.Size], crystal.Sharpness[nuisance.Sharpness]);

    public FittedModel Evaluate(IReadOnlyList<Component> components, Nuisance nuisance)
    {
        var data = measurement.At(nuisance);
        var response = Response(nuisance);
        var background = BackgroundColumns(data, response);
        var columns = new double[background.Count + (2 * components.Count)][];
        background.CopyTo(columns, 0);
        for (var c = 0; c < components.Count; c++)
        {
            columns[background.Count + (2 * c)] = response.Direct(components[c].Nuclide, components[c].Shield);
            columns[background.Count + (2 * c) + 1] = response.Room(components[c].Nuclide, components[c].Shield);
        }

        var n = columns.Length;
        var (first, last) = (data.First, data.Last);
        var weighted = new double[last - first];
        var gram = new double[n, n];
        var right = new double[n];
        for (var a = 0; a < n; a++)
        {
            for (var i = first; i < last; i++)
                weighted[i - first] = columns[a][i] * data.Weights[i];
            right[a] = Dot(weighted, data.Counts, first);
            for (var b = 0; b <= a; b++)
                gram[a, b] = gram[b, a] = Dot(weighted, columns[b], first);
        }

        if (measurement.HasBackground && measurement.ExpectedScale is { } expected)
        {
            var stiff = 1 / (BackgroundSpread * BackgroundSpread * expected * expected);
            gram[0, 0] += stiff;
            right[0] += stiff * expected;
        }

        var amounts = NonNegativeLeastSquares.Solve(gram, right);
        var misfit = 0.0;
        for (var i = first; i < last; i++)
        {
            var off = data.Counts[i];
            for (var a = 0; a < n; a++)
            {
                if (amounts[a] > 0)
                    off -= amounts[a] * columns[a][i];
            }

            misfit += off * off * data.Weights[i];
        }

        return new FittedModel(components, nuisance, data, columns, amounts, background.Count, misfit, Penalty(nuisance));
    }

    private double Penalty(Nuisance n)
    {
        var light = (n.Light - (0.3 * crystal.Light)) / ((0.5 * Math.Abs(crystal.Light)) + 0.01);
        var usual = Array.IndexOf(crystal.Sharpness, 1.0);
        return Square(n.Gain / crystal.GainSpread) + Square(n.Offset / crystal.OffsetSpread) + Square(light) + (0.5 * Square(n.Sharpness - usual));
    }

    private static List<double[]> BackgroundColumns(BinnedData data, DetectorResponse response)
    {
        var columns = new List<double[]>();
        if (data.Background is { } measured)
        {
            columns.Add(measured);
            return columns;
        }

        foreach (var nuclide in Natural)
        {
            columns.Add(response.Direct(nuclide, NaturalShield));
            columns.Add(response.Room(nuclide, NaturalShield));
        }

        foreach (var slope in Slopes)
            columns.Add(response.Continuum(slope));
        return columns;
    }

    private static double Square(double x) => x * x;

    private static double Dot(double[] window, double[] values, int first) =>
        Vectors.Dot(window, values.AsSpan(first, window.Length));
}
