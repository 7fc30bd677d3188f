namespace Cordon.Engines.Spectra.Fitting;

/// <summary>Counts with the errors they are judged by: counting statistics of spectrum and background, and those of the model that is judged, without which a long measurement makes a second nuclide of each misfit.</summary>
internal sealed class BinnedData
{
    private const int MostKept = 100;
    private readonly RebinnedCounts _counts;
    private readonly Dictionary<double[], double[]> _white = new(ReferenceEqualityComparer.Instance);

    /// <param name="counts">The counts.</param>
    /// <param name="source">Counts of the source in each bin, as the model has them; the model's errors are parts of these.</param>
    /// <param name="surroundings">By how much the background's course may have changed.</param>
    public BinnedData(RebinnedCounts counts, double[] source, double surroundings)
    {
        _counts = counts;
        Weights = new double[counts.Counts.Length];
        for (var i = First; i < Last; i++)
        {
            var under = counts.Lined[i];
            var model = ModelError.Alone(counts.Grid.Centres[i]) * source[i];
            Weights[i] = 1 / (counts.Expected[i] + 0.05 + (counts.Times * under) + (model * model) + (0.0001 * under * under));
        }

        Error = new ModelError(counts.Grid, First, Last, Weights, source, counts.Under, surroundings, counts.Fwhm);
        White = Error.Whiten(counts.Counts);
    }

    public double[] Counts => _counts.Counts;

    public double[]? Background => _counts.Background;

    public double[] PileUp => _counts.PileUp;

    public int First => _counts.First;

    public int Last => _counts.Last;

    /// <summary>Counts between first and last.</summary>
    public double Sum => _counts.Sum;

    /// <summary>Background under them.</summary>
    public double UnderSum => Math.Max(1, _counts.UnderSum);

    /// <summary>One over the independent variance of each bin; 0 outside <see cref="First"/> to <see cref="Last"/>.</summary>
    public double[] Weights { get; }

    public ModelError Error { get; }

    /// <summary>The counts, whitened.</summary>
    public double[] White { get; }

    /// <summary>A column whitened; kept, for hypotheses share most of theirs.</summary>
    public double[] Whiten(double[] column)
    {
        if (_white.TryGetValue(column, out var known))
            return known;
        var white = Error.Whiten(column);
        if (_white.Count < MostKept)
            _white[column] = white;
        return white;
    }
}
