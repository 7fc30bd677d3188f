namespace Cordon.Ui.Spectra;

/// <summary>
/// A spectrum in as many bins as a picture can show. Neighbours are summed, never left out, and all is told per keV: bins of different breadth stay comparable, and no peak becomes higher or lower for
/// the reason that it is drawn small.
/// </summary>
internal sealed class ThinnedSpectrum
{
    private readonly List<int> _starts = [0];

    /// <exception cref="ArgumentException">Curves of different lengths, energies that do not rise, or numbers that are none.</exception>
    public ThinnedSpectrum(SpectrumView view, int most)
    {
        var edges = EdgesOf(view.Energies);
        var least = (edges[^1] - edges[0]) / most;
        for (var i = 1; i < edges.Length - 1; i++)
        {
            // The last group takes what is left: a group of its own would be narrower than can be shown.
            if (edges[i] - edges[_starts[^1]] >= least * (1 - 1e-9) && edges[^1] - edges[i] >= least * (1 - 1e-9))
                _starts.Add(i);
        }

        _starts.Add(edges.Length - 1);
        Edges = [.. _starts.Select(s => edges[s])];
        Middles = [.. Edges.Zip(Edges.Skip(1), (a, b) => (a + b) / 2)];
        Counts = Summed(view.Counts, nameof(view.Counts));
        Measured = PerKeV(Counts);
        Background = view.Background is { } background ? PerKeV(Summed(background, nameof(view.Background))) : null;
        Sum = view.Sum is { } sum ? PerKeV(Summed(sum, nameof(view.Sum))) : null;
        Parts = [.. view.Parts.Select(p => (p.Name, PerKeV(Summed(p.Counts, p.Name))))];
        // The sum of n independent deviations has √n times their spread.
        Residuals = view.Residuals is { } residuals ? [.. Summed(residuals, nameof(view.Residuals)).Select((r, i) => r / Math.Sqrt(_starts[i + 1] - _starts[i]))] : null;
    }

    public int Bins => Middles.Count;

    /// <summary>keV; one more than bins.</summary>
    public IReadOnlyList<double> Edges { get; }

    public IReadOnlyList<double> Middles { get; }

    /// <summary>Counts measured in each bin.</summary>
    public IReadOnlyList<double> Counts { get; }

    /// <summary>Counts per keV; so are all below.</summary>
    public IReadOnlyList<double> Measured { get; }

    public IReadOnlyList<double>? Background { get; }

    public IReadOnlyList<double>? Sum { get; }

    public IReadOnlyList<(string Name, IReadOnlyList<double> Values)> Parts { get; }

    /// <summary>Standard deviations.</summary>
    public IReadOnlyList<double>? Residuals { get; }

    /// <summary>Half-way between the middles; the outer bins reach as far out as in.</summary>
    internal static double[] EdgesOf(IReadOnlyList<double> middles)
    {
        if (middles.Count < 2)
            throw new ArgumentException("a spectrum needs two bins at least", nameof(middles));
        var inner = middles.Zip(middles.Skip(1), (a, b) => a < b ? (a + b) / 2 : throw new ArgumentException($"energies rise from bin to bin; {b} keV follows {a} keV", nameof(middles))).ToList();
        return [middles[0] - (inner[0] - middles[0]), .. inner, middles[^1] + (middles[^1] - inner[^1])];
    }

    private double[] Summed(IReadOnlyList<double> values, string name)
    {
        if (values.Count != _starts[^1])
            throw new ArgumentException($"{name} has {values.Count} bins, the energies {_starts[^1]}", nameof(values));
        var sums = new double[_starts.Count - 1];
        for (var group = 0; group < sums.Length; group++)
        {
            for (var i = _starts[group]; i < _starts[group + 1]; i++)
                sums[group] += double.IsFinite(values[i]) ? values[i] : throw new ArgumentException($"{name} holds {values[i]} in bin {i}", nameof(values));
        }

        return sums;
    }

    private double[] PerKeV(IReadOnlyList<double> counts) => [.. counts.Select((c, i) => c / (Edges[i + 1] - Edges[i]))];
}
