namespace Cordon.Ui.Passages;

/// <summary>Energy against time in cells that can be drawn: their rates as a few levels, and cells of one level beside each other as one run.</summary>
internal sealed class CoarseMatrix
{
    /// <summary>Level 0 is paper.</summary>
    public const int Levels = 8;

    /// <param name="matrix">Rates of each sample.</param>
    /// <param name="times">Edges of the samples, seconds.</param>
    /// <param name="columns">So many columns of time at most.</param>
    /// <param name="bands">So many bands of energy at most.</param>
    /// <param name="mostRuns">Cells are made coarser until there are no more runs than this.</param>
    /// <exception cref="ArgumentException">Rates that do not fit to samples and bands.</exception>
    public CoarseMatrix(PassageMatrix matrix, IReadOnlyList<double> times, int columns, int bands, int mostRuns)
    {
        if (matrix.Rates.Count != times.Count - 1)
            throw new ArgumentException($"the matrix has {matrix.Rates.Count} samples, the passage {times.Count - 1}", nameof(matrix));
        if (matrix.Rates.FirstOrDefault(r => r.Count != matrix.Edges.Count - 1) is { } odd)
            throw new ArgumentException($"a sample of the matrix has {odd.Count} bands, its edges make {matrix.Edges.Count - 1}", nameof(matrix));
        (Times, Energies) = (times, matrix.Edges);
        var cells = matrix.Rates.Select(r => r.ToArray()).ToArray();
        while (Times.Count - 1 > columns)
            cells = HalfTheColumns(cells);
        while (Energies.Count - 1 > bands)
            cells = HalfTheBands(cells);
        (Highest, Runs) = Drawn(cells);
        while (Runs.Count > mostRuns)
        {
            cells = cells.Length > Energies.Count - 1 ? HalfTheColumns(cells) : HalfTheBands(cells);
            (Highest, Runs) = Drawn(cells);
        }
    }

    /// <summary>Edges of the columns, seconds.</summary>
    public IReadOnlyList<double> Times { get; private set; }

    /// <summary>Edges of the bands, keV.</summary>
    public IReadOnlyList<double> Energies { get; private set; }

    /// <summary>The rate of the highest level.</summary>
    public double Highest { get; }

    public IReadOnlyList<Run> Runs { get; }

    /// <summary>Where a level begins, counts a second. Levels go by the root: by as much as counting scatters.</summary>
    public double From(double level) => Highest * level * level / (Levels * Levels);

    private double[][] HalfTheColumns(double[][] cells)
    {
        var halved = cells.Chunk(2).Select((pair, i) => pair.Length == 1 ? pair[0] : [.. pair[0].Zip(pair[1], (a, b) => Mean(2 * i, a, b))]).ToArray();
        Times = Half(Times);
        return halved;

        double Mean(int first, double a, double b) =>
            ((a * (Times[first + 1] - Times[first])) + (b * (Times[first + 2] - Times[first + 1]))) / (Times[first + 2] - Times[first]);
    }

    private double[][] HalfTheBands(double[][] cells)
    {
        Energies = Half(Energies);
        return [.. cells.Select(column => column.Chunk(2).Select(pair => pair.Sum()).ToArray())];
    }

    private static double[] Half(IReadOnlyList<double> edges) => [.. edges.Where((_, i) => i % 2 == 0 || i == edges.Count - 1)];

    private static (double Highest, List<Run> Runs) Drawn(double[][] cells)
    {
        var highest = cells.Max(c => c.DefaultIfEmpty(0).Max());
        var runs = new List<Run>();
        for (var band = 0; highest > 0 && band < cells[0].Length; band++)
        {
            for (var (start, end) = (0, 0); start < cells.Length; start = end)
            {
                var level = LevelOf(cells[start][band], highest);
                for (end = start + 1; end < cells.Length && LevelOf(cells[end][band], highest) == level; end++)
                {
                }

                if (level > 0)
                    runs.Add(new Run(level, band, start, end));
            }
        }

        return (highest, runs);
    }

    private static int LevelOf(double rate, double highest) => (int)Math.Round(Levels * Math.Sqrt(Math.Clamp(rate / highest, 0, 1)));
}

/// <summary>Cells of one level beside each other.</summary>
/// <param name="Level">From 1.</param>
/// <param name="Band">Of energy.</param>
/// <param name="From">The first column.</param>
/// <param name="To">The column after the last.</param>
internal readonly record struct Run(int Level, int Band, int From, int To);
