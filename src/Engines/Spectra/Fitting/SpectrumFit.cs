using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>Quasi-Poisson least squares of background and components, all amounts ≥ 0, for given errors of the instrument.</summary>
/// <param name="measurement">The counts.</param>
/// <param name="crystal">The detector.</param>
/// <param name="source">Counts of the source on the grid, from which the model's errors are taken; null for all that stands above background.</param>
/// <param name="surroundings">By how much the background's course may have changed.</param>
internal sealed class SpectrumFit(Measurement measurement, Crystal crystal, double[]? source = null, double surroundings = ModelError.Here)
{
    /// <summary>
    /// How well the background is known by times and place: as it was measured, or, at a price, as it is some way off. Spread of its height, and of what more of each natural series may be there, as parts of all background; −2 ln of how often.
    /// </summary>
    private static readonly (double Height, double Natural, double Price)[] Surroundings = [(0.025, 0.015, 0), (0.15, 0.04, 8)];
    private const int MeasuredColumns = 2;
    private const int AnnihilationColumn = 0;

    /// <summary>Errors of the instrument beyond this many standard deviations are not believed.</summary>
    private const double MostSpreads = 3;
    private static readonly Nuclide[] Natural = [.. new[] { "K40", "Ra226", "Th232" }.Select(n => NuclideLibrary.Find(n)!)];
    private static readonly double[] Slopes = [40, 110, 300, 900];

    /// <summary>Positrons of cosmic rays, in a background that was not measured: so much of all counts.</summary>
    private const double AnnihilationPart = 0.01;
    private static readonly Nuclide Annihilation = NuclideLibrary.Find("F18")!;

    /// <summary>−2 ln of how often a nuclide is met beside the common ones.</summary>
    private static readonly double[] RarityCost = [0, 5, 11];

    /// <summary>Soil and concrete around: what 14 g/cm² of light matter leaves.</summary>
    private const int NaturalShield = 2;

    /// <summary>Standard deviations of gain; what the lines in a background seem to say beyond is not believed before the fit.</summary>
    private const double MostGain = 2.5;

    /// <summary>Misfit a bin without any source, up to which a source is weak.</summary>
    private const double WeakUpTo = 2;

    private const int MostKept = 300;
    private readonly Dictionary<(double, double, double), BinnedData> _data = [];
    private readonly Dictionary<Nuisance, double> _ofNothing = [];
    private bool? _isWeak;

    public Measurement Measurement => measurement;

    public Crystal Crystal => crystal;

    public DetectorResponse Response(Nuisance nuisance) => DetectorResponse.Of(crystal, crystal.Sizes[nuisance.Size], crystal.Sharpness[nuisance.Sharpness]);

    /// <summary>The same, judged where no source is supposed and none can be wrong.</summary>
    /// <param name="surroundings">By how much the background's course may have changed.</param>
    public SpectrumFit BesideNothing(double surroundings = ModelError.Here) => new(measurement, crystal, new double[Response(AsMeasured()).Grid.Bins], surroundings);

    /// <summary>The errors of the instrument as the lines of nature in the background show them.</summary>
    public Nuisance AsMeasured()
    {
        var gain = measurement.Anchors.Count == 0 ? 0 : measurement.Anchors.Average(a => (a.True / a.Seen) - 1);
        var most = MostGain * crystal.GainSpread;
        return new Nuisance(Math.Clamp(gain, -most, most), 0, 0, Array.IndexOf(crystal.Sharpness, 1.0), 0);
    }

    /// <summary>
    /// What a model costs, to be compared with others under other errors of the instrument; the lower the better. Each of those reads the counts into other bins, and the chance in that is as large as what a
    /// weak source is worth: so there it counts beyond what nothing costs under the same errors. A strong source's line makes nothing's cost vary with its place in the bins, and is compared as it stands.
    /// </summary>
    public double Score(FittedModel model)
    {
        _isWeak ??= Evaluate([], AsMeasured()) is var nothing && nothing.ChiSquare < WeakUpTo * (nothing.Data.Last - nothing.Data.First);
        return _isWeak.Value && double.IsFinite(model.Cost) ? model.Cost - MisfitOfNothing(model.Nuisance) : model.Cost;
    }

    private double MisfitOfNothing(Nuisance nuisance)
    {
        if (!_ofNothing.TryGetValue(nuisance, out var misfit))
            _ofNothing[nuisance] = misfit = Evaluate([], nuisance).Cost - Penalty(nuisance);
        return misfit;
    }

    private BinnedData DataAt(Nuisance nuisance)
    {
        var key = (nuisance.Gain, nuisance.Offset, nuisance.Light);
        if (!_data.TryGetValue(key, out var data))
        {
            if (_data.Count > MostKept)
                _data.Clear();
            var counts = measurement.At(nuisance);
            _data[key] = data = new BinnedData(counts, source ?? counts.Net, surroundings);
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
            white[a] = data.Whiten(columns[a]);
            right[a] = data.Error.Dot(white[a], data.White);
            for (var b = 0; b <= a; b++)
                gram[a, b] = gram[b, a] = data.Error.Dot(white[a], white[b]);
        }

        var (amounts, stiffness, price) = Amounts(data, columns, background.Count, gram, right);
        var residual = (double[])data.White.Clone();
        for (var a = 0; a < n; a++)
        {
            if (amounts[a] <= 0)
                continue;
            Vectors.AddTo(residual, white[a], -amounts[a]);
        }

        var misfit = data.Error.Dot(residual, residual);
        return new FittedModel(components, nuisance, data, columns, white, residual, amounts, stiffness, background.Count, misfit, price + Penalty(nuisance) + components.Sum(c => Prior(c, components, response)));
    }

    /// <summary>The amounts that fit best, how each is held to what is expected of it, and what is to be paid for the background that they suppose.</summary>
    private (double[] Amounts, double[] Stiffness, double Price) Amounts(BinnedData data, double[][] columns, int backgroundColumns, double[,] gram, double[] right)
    {
        var stiffness = new double[columns.Length];
        if (!measurement.HasBackground)
            stiffness[AnnihilationColumn] = Square(Sum(data, columns[AnnihilationColumn]) / (AnnihilationPart * Math.Max(1, data.Sum)));
        if (!measurement.HasBackground || measurement.ExpectedScale is not { } expected)
            return (NonNegativeLeastSquares.Solve(Stiffer(gram, stiffness), right), stiffness, 0);
        double[] sums = [.. columns.Take(backgroundColumns).Select(c => Sum(data, c))];
        var best = (Amounts: Array.Empty<double>(), Stiffness: stiffness, Price: 0.0, Cost: double.PositiveInfinity);
        foreach (var (height, natural, price) in Surroundings)
        {
            stiffness = new double[columns.Length];
            stiffness[0] = 1 / (expected * expected * ((height * height) + (1 / Math.Max(1, sums[0]))));
            for (var a = MeasuredColumns; a < backgroundColumns; a++)
                stiffness[a] = Square(sums[a] / (natural * data.UnderSum));
            var towards = (double[])right.Clone();
            towards[0] += stiffness[0] * expected;
            var amounts = NonNegativeLeastSquares.Solve(Stiffer(gram, stiffness), towards);
            var paid = price + (stiffness[0] * Square(amounts[0] - expected));
            for (var a = MeasuredColumns; a < backgroundColumns; a++)
                paid += stiffness[a] * Square(amounts[a]);
            var cost = paid + Misfit(gram, right, amounts);
            if (cost < best.Cost)
                best = (amounts, stiffness, paid, cost);
        }

        return (best.Amounts, best.Stiffness, best.Price);
    }

    private static double Sum(BinnedData data, double[] column)
    {
        var sum = 0.0;
        for (var i = data.First; i < data.Last; i++)
            sum += column[i];
        return sum;
    }

    private static double[,] Stiffer(double[,] gram, double[] stiffness)
    {
        var stiffer = (double[,])gram.Clone();
        for (var a = 0; a < stiffness.Length; a++)
            stiffer[a, a] += stiffness[a];
        return stiffer;
    }

    /// <summary>What the amounts change in the misfit: xᵀGx − 2hᵀx.</summary>
    private static double Misfit(double[,] gram, double[] right, double[] amounts)
    {
        var sum = 0.0;
        for (var a = 0; a < amounts.Length; a++)
        {
            if (amounts[a] <= 0)
                continue;
            sum -= 2 * right[a] * amounts[a];
            for (var b = 0; b < amounts.Length; b++)
                sum += amounts[a] * gram[a, b] * amounts[b];
        }

        return sum;
    }

    /// <summary>
    /// −2 ln of a prior: how often the nuclide is met, and how strong a source must be to show as much through its shield (a source ten times stronger is a hundred times rarer).
    /// A continuum without lines beside another nuclide can be any scatter and is believed only when nothing else will do.
    /// </summary>
    private static double Prior(Component component, IReadOnlyList<Component> all, DetectorResponse response) =>
        RarityCost[component.Nuclide.Rarity] + (2 * response.Loss(component.Nuclide, component.Shield))
            + (component.Nuclide.Group == "bremsstrahlung" && all.Count > 1 ? 40 : 0);

    /// <summary>−2 ln of how likely the errors of the instrument are.</summary>
    public double Penalty(Nuisance n)
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

        columns.Add(response.Direct(Annihilation, 0));
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
