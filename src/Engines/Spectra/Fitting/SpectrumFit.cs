using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>Quasi-Poisson least squares of background and components, all amounts ≥ 0, for given errors of the instrument.</summary>
/// <param name="measurement">The counts.</param>
/// <param name="crystal">The detector.</param>
/// <param name="source">Counts of the source on the grid, from which the model's errors are taken; null for all that stands above background.</param>
internal sealed class SpectrumFit(Measurement measurement, Crystal crystal, double[]? source = null)
{
    private const double BackgroundSpread = 0.1;

    /// <summary>How much more of each natural series than where the background was measured may be in the place itself, as a part of all background.</summary>
    private const double NaturalSpread = 0.025;
    private const int MeasuredColumns = 2;

    /// <summary>Errors of the instrument beyond this many standard deviations are not believed.</summary>
    private const double MostSpreads = 3;
    private static readonly Nuclide[] Natural = [.. new[] { "K40", "Ra226", "Th232" }.Select(n => NuclideLibrary.Find(n)!)];
    private static readonly double[] Slopes = [40, 110, 300, 900];

    /// <summary>−2 ln of how often a nuclide is met beside the common ones.</summary>
    private static readonly double[] RarityCost = [0, 5, 11];

    /// <summary>Soil and concrete around: what 14 g/cm² of light matter leaves.</summary>
    private const int NaturalShield = 2;

    private readonly Dictionary<(double, double, double), BinnedData> _data = [];

    public Measurement Measurement => measurement;

    public Crystal Crystal => crystal;

    public DetectorResponse Response(Nuisance nuisance) => DetectorResponse.Of(crystal, crystal.Sizes[nuisance.Size], crystal.Sharpness[nuisance.Sharpness]);

    /// <summary>The same, judged by the errors that a model of these counts has.</summary>
    public SpectrumFit For(double[] counts) => new(measurement, crystal, counts);

    private BinnedData DataAt(Nuisance nuisance)
    {
        var key = (nuisance.Gain, nuisance.Offset, nuisance.Light);
        if (!_data.TryGetValue(key, out var data))
        {
            var counts = measurement.At(nuisance);
            _data[key] = data = new BinnedData(counts, source ?? counts.Net);
        }

        return data;
    }

    public FittedModel Evaluate(IReadOnlyList<Component> components, Nuisance nuisance)
    {
        var data = DataAt(nuisance);
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
        var white = new double[n][];
        var gram = new double[n, n];
        var right = new double[n];
        for (var a = 0; a < n; a++)
        {
            white[a] = data.Error.Whiten(columns[a]);
            right[a] = data.Error.Dot(white[a], data.White);
            for (var b = 0; b <= a; b++)
                gram[a, b] = gram[b, a] = data.Error.Dot(white[a], white[b]);
        }

        if (measurement.HasBackground && measurement.ExpectedScale is { } expected)
        {
            var stiff = 1 / (BackgroundSpread * BackgroundSpread * expected * expected);
            gram[0, 0] += stiff;
            right[0] += stiff * expected;
            for (var a = MeasuredColumns; a < background.Count; a++)
                gram[a, a] += Math.Pow(columns[a].AsSpan(data.First, data.Last - data.First).ToArray().Sum() / (NaturalSpread * data.UnderSum), 2);
        }

        var amounts = NonNegativeLeastSquares.Solve(gram, right);
        var residual = (double[])data.White.Clone();
        for (var a = 0; a < n; a++)
        {
            if (amounts[a] <= 0)
                continue;
            for (var i = 0; i < residual.Length; i++)
                residual[i] -= amounts[a] * white[a][i];
        }

        var misfit = data.Error.Dot(residual, residual);
        return new FittedModel(components, nuisance, data, columns, white, residual, amounts, background.Count, misfit, Penalty(nuisance) + components.Sum(c => Prior(c, components, response)));
    }

    /// <summary>
    /// −2 ln of a prior: how often the nuclide is met, and how strong a source must be to show as much through its shield (a source ten times stronger is a hundred times rarer).
    /// A continuum without lines beside another nuclide can be any scatter and is believed only when nothing else will do.
    /// </summary>
    private static double Prior(Component component, IReadOnlyList<Component> all, DetectorResponse response) =>
        RarityCost[component.Nuclide.Rarity] + (2 * response.Loss(component.Nuclide, component.Shield))
            + (component.Nuclide.Group == "bremsstrahlung" && all.Count > 1 ? 40 : 0);

    private double Penalty(Nuisance n)
    {
        var light = n.Light / ((0.6 * Math.Abs(crystal.Light)) + 0.01);
        var usual = Array.IndexOf(crystal.Sharpness, 1.0);
        if (Math.Abs(n.Gain) > MostSpreads * crystal.GainSpread || Math.Abs(n.Offset) > MostSpreads * crystal.OffsetSpread || Math.Abs(light) > MostSpreads)
            return double.PositiveInfinity;
        return measurement.Anchors.Sum(a => Square((n.True(a.Seen) - a.True) / a.Spread)) + Square(n.Gain / crystal.GainSpread) + Square(n.Offset / crystal.OffsetSpread) + Square(light) + (0.5 * Square(n.Sharpness - usual));
    }

    private static List<double[]> BackgroundColumns(BinnedData data, DetectorResponse response)
    {
        var columns = new List<double[]>();
        if (data.Background is { } measured)
        {
            columns.Add(measured);
            columns.Add(data.PileUp);
            foreach (var nuclide in Natural)
                columns.Add(response.Direct(nuclide, NaturalShield));
            return columns;
        }

        foreach (var nuclide in Natural)
        {
            columns.Add(response.Direct(nuclide, NaturalShield));
            columns.Add(response.Room(nuclide, NaturalShield));
        }

        foreach (var slope in Slopes)
            columns.Add(response.Continuum(slope));
        columns.Add(data.PileUp);
        return columns;
    }

    private static double Square(double x) => x * x;
}
