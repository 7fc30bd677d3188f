using System.Collections.Immutable;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>A spectrum and its background as channels with energies, before any error of calibration is taken out.</summary>
internal sealed class Measurement
{
    private const int MostKept = 4000;
    private readonly ImmutableArray<double> _counts;
    private readonly double[] _edges;
    private readonly ImmutableArray<double> _backgroundCounts;
    private readonly double[]? _backgroundEdges;
    private readonly Crystal _crystal;
    private readonly EnergyGrid _grid;
    private readonly Dictionary<(double, double, double), RebinnedCounts> _rebinned = [];

    public Measurement(Spectrum spectrum, Spectrum? background, Crystal crystal, EnergyGrid grid)
    {
        (_counts, _edges) = (spectrum.Counts, spectrum.Calibration!.Edges(spectrum.Counts.Length));
        (_crystal, _grid) = (crystal, grid);
        (Lowest, Highest) = Range(_counts, _edges, crystal);
        if (background is { Calibration: { } calibration } && background.Sum() > 0)
        {
            _backgroundCounts = background.Counts;
            _backgroundEdges = calibration.Edges(background.Counts.Length);
            var (live, backgroundLive) = (spectrum.LiveSeconds ?? spectrum.RealSeconds, background.LiveSeconds ?? background.RealSeconds);
            Anchors = GainCheck.In(grid.Rebin(background.Counts.AsSpan(), _backgroundEdges), DetectorResponse.Of(crystal, crystal.Sizes[0], 1));
            Lowest = Math.Min(Lowest, Range(_backgroundCounts, _backgroundEdges, crystal).Lowest);
            ExpectedScale = live > 0 && backgroundLive > 0 ? live / backgroundLive : null;
        }
    }

    /// <summary>Energies between which the instrument counted, keV.</summary>
    public double Lowest { get; }

    public double Highest { get; }

    public bool HasBackground => _backgroundEdges is not null;

    /// <summary>Lines of nature in the background, by which the gain is checked.</summary>
    public IReadOnlyList<Anchor> Anchors { get; } = [];

    /// <summary>Live time of the spectrum by that of the background, where both are known.</summary>
    public double? ExpectedScale { get; }

    /// <summary>Counts and background on the grid, with the errors of calibration taken out.</summary>
    public RebinnedCounts At(Nuisance nuisance)
    {
        var key = (nuisance.Gain, nuisance.Offset, nuisance.Light);
        if (!_rebinned.TryGetValue(key, out var counts))
        {
            if (_rebinned.Count > MostKept)
                _rebinned.Clear();
            var background = _backgroundEdges is null ? null : _grid.Rebin(_backgroundCounts.AsSpan(), Shift(_backgroundEdges, nuisance));
            _rebinned[key] = counts = new RebinnedCounts(
                _grid, _grid.Rebin(_counts.AsSpan(), Shift(_edges, nuisance)), background, ExpectedScale, nuisance.True(Lowest), nuisance.True(Highest), e => _crystal.Fwhm(e, 1));
        }

        return counts;
    }

    private static double[] Shift(double[] edges, Nuisance nuisance)
    {
        var shifted = new double[edges.Length];
        var last = double.NegativeInfinity;
        for (var i = 0; i < edges.Length; i++)
            shifted[i] = last = Math.Max(last, nuisance.True(edges[i]));
        return shifted;
    }

    /// <summary>
    /// Below the threshold of the electronics and in the overflow channel nothing can be compared. The rise of a soft line looks like that threshold, which the background, where there is one, shows without it.
    /// </summary>
    private static (double Lowest, double Highest) Range(ImmutableArray<double> counts, double[] edges, Crystal crystal)
    {
        var first = 0;
        while (first < counts.Length - 1 && (counts[first] <= 0 || edges[first] < 12))
            first++;
        var start = edges[first];
        var peak = 0.0;
        for (var i = first; i < counts.Length && edges[i] < start + 60; i++)
            peak = Math.Max(peak, counts[i] / Math.Max(edges[i + 1] - edges[i], 1e-6));
        while (first < counts.Length - 1 && edges[first] < start + 30 && counts[first] / Math.Max(edges[first + 1] - edges[first], 1e-6) < 0.15 * peak)
            first++;
        var lowest = Math.Max(edges[Math.Min(first + 1, counts.Length)] + (0.1 * crystal.Fwhm(edges[first], 1)), EnergyGrid.Lowest + 4);
        return (lowest, Math.Min(edges[counts.Length - Math.Max(1, counts.Length / 128)], 2950));
    }
}
