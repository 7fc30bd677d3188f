using System.Text;
using Cordon.Ui.Charts;

namespace Cordon.Ui.Passages;

/// <summary>Energy against time, laid out for one breadth: time runs to the right as in the chart above it, each band of energy is a row of the same height.</summary>
internal sealed class WaterfallPicture
{
    private const double MostHeight = 256;
    private const int MostRuns = 6000;
    private const double LeastApart = 18;
    private static readonly double[] RoundEnergies = [20, 50, 100, 200, 300, 500, 700, 1000, 1500, 2000, 2500, 3000, 5000, 10_000];

    public WaterfallPicture(PassageMatrix matrix, PassageView view, Breadth breadth)
    {
        var narrow = breadth == Breadth.Narrow;
        Cells = new CoarseMatrix(matrix, [.. view.Starts, view.End], narrow ? 128 : 256, narrow ? 64 : 128, MostRuns);
        Plot = breadth.Plot(Breadth.Row + 8, MostHeight);
        X = Scale.Linear(Cells.Times[0], Cells.Times[^1], Plot.Left, Plot.Right);
        XTicks = X.Ticks(breadth.Numbers);
        Levels = [.. Cells.Runs.GroupBy(r => r.Level).OrderBy(g => g.Key).Select(g => (g.Key, Path(g)))];
        YTicks = Spread(RoundEnergies.Where(e => e >= Cells.Energies[0] && e <= Cells.Energies[^1]).Select(e => new Tick(At(e), e.ToString("N0"))));
        Height = Plot.Bottom + (Breadth.Row * 3) + 8;
    }

    public CoarseMatrix Cells { get; }

    public Area Plot { get; }

    public double Height { get; }

    public Scale X { get; }

    public IReadOnlyList<Tick> XTicks { get; }

    public IReadOnlyList<Tick> YTicks { get; }

    /// <summary>All cells of a level as one path.</summary>
    public IReadOnlyList<(int Level, string Path)> Levels { get; }

    /// <summary>Within a band by its energies.</summary>
    private double At(double energy)
    {
        var above = Math.Max(1, Cells.Energies.TakeWhile(e => e < energy).Count());
        return Row(above - 1 + ((energy - Cells.Energies[above - 1]) / (Cells.Energies[above] - Cells.Energies[above - 1])));
    }

    private double Row(double band) => Plot.Bottom - (band * Plot.Height / (Cells.Energies.Count - 1));

    private string Path(IEnumerable<Run> runs)
    {
        var path = new StringBuilder();
        foreach (var run in runs)
            path.Append('M').Append(N(run.From)).Append(' ').Append(Trace.N(Row(run.Band))).Append('H').Append(N(run.To)).Append('V').Append(Trace.N(Row(run.Band + 1))).Append('H').Append(N(run.From)).Append('Z');
        return path.ToString();

        string N(int column) => Trace.N(X.At(Cells.Times[column]));
    }

    private static List<Tick> Spread(IEnumerable<Tick> ticks)
    {
        var kept = new List<Tick>();
        foreach (var tick in ticks)
        {
            if (kept.Count == 0 || kept[^1].At - tick.At >= LeastApart)
                kept.Add(tick);
        }

        return kept;
    }
}
