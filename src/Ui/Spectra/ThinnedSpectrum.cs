using Cordon.Ui.Charts;

namespace Cordon.Ui.Spectra;

/// <summary>
/// A spectrum in as many bins as a picture can show. Neighbours are summed, never left out, and all is told per keV: bins of different breadth stay comparable, and no peak becomes higher or lower for
/// the reason that it is drawn small.
/// </summary>
internal sealed class ThinnedSpectrum
{
    private readonly Grouping _grouping;

    /// <exception cref="ArgumentException">Curves of different lengths, energies that do not rise, or numbers that are none.</exception>
    public ThinnedSpectrum(SpectrumView view, int most)
    {
        _grouping = new Grouping(EdgesOf(view.Energies), most);
        Middles = [.. Edges.Zip(Edges.Skip(1), (a, b) => (a + b) / 2)];
        Counts = _grouping.Summed(view.Counts, nameof(view.Counts));
        Measured = _grouping.PerUnit(Counts);
        Background = PerKeV(view.Background, nameof(view.Background));
        Sum = PerKeV(view.Sum, nameof(view.Sum));
        Parts = [.. view.Parts.Select(p => (p.Name, PerKeV(p.Counts, p.Name)!))];
        // The sum of n independent deviations has √n times their spread.
        Residuals = view.Residuals is { } residuals ? [.. _grouping.Summed(residuals, nameof(view.Residuals)).Select((r, i) => r / Math.Sqrt(_grouping.SizeOf(i)))] : null;
    }

    public int Bins => _grouping.Groups;

    /// <summary>keV; one more than bins.</summary>
    public IReadOnlyList<double> Edges => _grouping.Edges;

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
        var inner = middles.Zip(middles.Skip(1), (a, b) => (a + b) / 2).ToList();
        return [(2 * middles[0]) - inner[0], .. inner, (2 * middles[^1]) - inner[^1]];
    }

    private double[]? PerKeV(IReadOnlyList<double>? counts, string name) => counts is null ? null : _grouping.PerUnit(_grouping.Summed(counts, name));
}
