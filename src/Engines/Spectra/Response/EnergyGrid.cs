namespace Cordon.Engines.Spectra.Response;

/// <summary>Bins of equal width in √E, so that a line has about as many bins everywhere.</summary>
internal sealed class EnergyGrid
{
    public const double Lowest = 20;
    public const double Highest = 3000;

    private readonly double _first = Math.Sqrt(Lowest);
    private readonly double _step;

    public EnergyGrid(int bins)
    {
        _step = (Math.Sqrt(Highest) - _first) / bins;
        Edges = [.. Enumerable.Range(0, bins + 1).Select(i => Math.Pow(_first + (i * _step), 2))];
        Centres = [.. Enumerable.Range(0, bins).Select(i => Math.Pow(_first + ((i + 0.5) * _step), 2))];
    }

    /// <summary>bins + 1 energies in keV.</summary>
    public double[] Edges { get; }

    public double[] Centres { get; }

    public int Bins => Centres.Length;

    /// <summary>The position of an energy in bins from the lower edge; may lie outside.</summary>
    public double Position(double energy) => (Math.Sqrt(Math.Max(energy, 0)) - _first) / _step;

    /// <summary>Spreads an amount evenly over energies from <paramref name="from"/> to <paramref name="to"/> keV; what lies outside the grid is lost.</summary>
    public void Spread(double[] into, double from, double to, double amount)
    {
        if (to <= from || amount <= 0)
            return;
        var density = amount / (to - from);
        var first = Math.Max(0, (int)Position(from));
        var last = Math.Min(Bins - 1, (int)Position(to));
        for (var i = first; i <= last; i++)
        {
            var overlap = Math.Min(to, Edges[i + 1]) - Math.Max(from, Edges[i]);
            if (overlap > 0)
                into[i] += density * overlap;
        }
    }

    /// <summary>Counts of channels with the given edges, moved to this grid so that their sum is conserved within it.</summary>
    public double[] Rebin(ReadOnlySpan<double> counts, ReadOnlySpan<double> edges)
    {
        var into = new double[Bins];
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                Spread(into, edges[i], edges[i + 1], counts[i]);
        }

        return into;
    }
}
