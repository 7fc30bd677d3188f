namespace Cordon.Ui.Charts;

/// <summary>Neighbouring bins taken together until each is broad enough to be seen; nothing is left out.</summary>
internal sealed class Grouping
{
    private readonly IReadOnlyList<double> _edges;
    private readonly List<int> _starts = [0];

    /// <param name="edges">One more than bins, rising.</param>
    /// <param name="most">So many groups at most, by the breadth that each has at least.</param>
    /// <exception cref="ArgumentException">No bin, or edges that do not rise.</exception>
    public Grouping(IReadOnlyList<double> edges, int most)
    {
        if (edges.Count < 2)
            throw new ArgumentException("nothing is drawn without a bin", nameof(edges));
        for (var i = 1; i < edges.Count; i++)
        {
            if (!(edges[i - 1] < edges[i]))
                throw new ArgumentException($"bins rise; {edges[i]} follows {edges[i - 1]}", nameof(edges));
        }

        _edges = edges;
        var least = (edges[^1] - edges[0]) / most * (1 - 1e-9);
        for (var i = 1; i < edges.Count - 1; i++)
        {
            // The last group takes what is left: a group of its own would be narrower than can be seen.
            if (edges[i] - edges[_starts[^1]] >= least && edges[^1] - edges[i] >= least)
                _starts.Add(i);
        }

        _starts.Add(edges.Count - 1);
        Edges = [.. _starts.Select(s => edges[s])];
    }

    /// <summary>One more than groups.</summary>
    public IReadOnlyList<double> Edges { get; }

    public int Groups => Edges.Count - 1;

    /// <summary>How many bins a group holds.</summary>
    public int SizeOf(int group) => _starts[group + 1] - _starts[group];

    /// <summary>The sum over each group of what its bins hold.</summary>
    public double[] Summed(IReadOnlyList<double> values, string name) => Added(values, name, _ => 1);

    /// <summary>The mean over each group of a rate that holds through each bin.</summary>
    public double[] Mean(IReadOnlyList<double> rates, string name) => PerUnit(Added(rates, name, i => _edges[i + 1] - _edges[i]));

    /// <summary>Sums of groups by the breadth of each.</summary>
    public double[] PerUnit(IReadOnlyList<double> sums) => [.. sums.Select((s, i) => s / (Edges[i + 1] - Edges[i]))];

    private double[] Added(IReadOnlyList<double> values, string name, Func<int, double> weight)
    {
        if (values.Count != _starts[^1])
            throw new ArgumentException($"{name} has {values.Count} bins, where {_starts[^1]} are drawn", nameof(values));
        var sums = new double[Groups];
        for (var group = 0; group < sums.Length; group++)
        {
            for (var i = _starts[group]; i < _starts[group + 1]; i++)
                sums[group] += double.IsFinite(values[i]) ? values[i] * weight(i) : throw new ArgumentException($"{name} holds {values[i]} in bin {i}", nameof(values));
        }

        return sums;
    }
}
