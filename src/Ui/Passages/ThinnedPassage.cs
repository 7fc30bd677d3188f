using Cordon.Ui.Charts;

namespace Cordon.Ui.Passages;

/// <summary>A passage in as many samples as a picture can show: neighbours are averaged by their time.</summary>
internal sealed class ThinnedPassage
{
    /// <exception cref="ArgumentException">Curves of different lengths, times that do not rise, or numbers that are none.</exception>
    public ThinnedPassage(PassageView view, int most)
    {
        var grouping = new Grouping([.. view.Starts, view.End], most);
        Edges = grouping.Edges;
        Gammas = [.. view.Gammas.Select(g => (g.Name, (IReadOnlyList<double>)grouping.Mean(g.Rates, g.Name)))];
        All = [.. Enumerable.Range(0, grouping.Groups).Select(i => Gammas.Sum(g => g.Rates[i]))];
        Background = view.Background is { } background ? grouping.Mean(background, nameof(view.Background)) : null;
        Neutrons = view.Neutrons is { } neutrons ? grouping.Mean(neutrons, nameof(view.Neutrons)) : null;
    }

    /// <summary>Seconds; one more than samples.</summary>
    public IReadOnlyList<double> Edges { get; }

    /// <summary>Counts a second; so are all below.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<double> Rates)> Gammas { get; }

    public IReadOnlyList<double> All { get; }

    public IReadOnlyList<double>? Background { get; }

    public IReadOnlyList<double>? Neutrons { get; }
}
