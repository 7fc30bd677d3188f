using Cordon.Ui.Charts;

namespace Cordon.Ui.Spectra;

/// <summary>A spectrum laid out for one breadth: counts per keV above, residuals below, names of lines over it.</summary>
internal sealed class SpectrumPicture
{
    /// <summary>More than this many powers of ten make what is small look large.</summary>
    private const double MostRange = 1e6;
    private const double LeastRange = 100;
    private const double StripHeight = 90;
    private const double Clear = 5;
    private const double ShortMark = 12;
    private const double MostSigma = 10;

    /// <param name="view">What.</param>
    /// <param name="breadth">How broad.</param>
    /// <param name="name">A line's name with its state, in the reader's language.</param>
    /// <param name="unexplained">The name of the unexplained peak.</param>
    public SpectrumPicture(SpectrumView view, Breadth breadth, Func<SpectrumLine, string> name, string unexplained)
    {
        Thinned = new ThinnedSpectrum(view, (int)breadth.Plot(0, 0).Width);
        var across = breadth.Plot(0, 0);
        X = Scale.Linear(Thinned.Edges[0], Thinned.Edges[^1], across.Left, across.Right);
        Marks = MarksOf(view, breadth, name, unexplained);
        Rows = Marks.Select(m => m.Place is { } p ? p.Row + 1 : 0).DefaultIfEmpty(0).Max();
        Plot = breadth.Plot(Breadth.Row * (Rows + 1) + 10, breadth.Height);
        var (low, high) = Range(Thinned);
        Y = Scale.Log(low, high, Plot.Bottom, Plot.Top);
        if (Thinned.Residuals is { } residuals)
        {
            var most = Math.Clamp(Math.Ceiling(residuals.Max(Math.Abs)), 5, MostSigma);
            Strip = breadth.Plot(Plot.Bottom + (Breadth.Row * 2) + 10, StripHeight);
            Sigma = Scale.Linear(-most, most, Strip.Value.Bottom, Strip.Value.Top);
        }

        Height = (Strip?.Bottom ?? Plot.Bottom + (Breadth.Row * 2)) + 8;
        XTicks = X.Ticks(breadth.Numbers);
        YTicks = Y.Ticks(8);
    }

    public ThinnedSpectrum Thinned { get; }

    public Area Plot { get; }

    /// <summary>Where residuals are drawn; null where there are none.</summary>
    public Area? Strip { get; }

    public double Height { get; }

    public int Rows { get; }

    public Scale X { get; }

    public Scale Y { get; }

    public Scale? Sigma { get; }

    public IReadOnlyList<Tick> XTicks { get; }

    public IReadOnlyList<Tick> YTicks { get; }

    public IReadOnlyList<LineMark> Marks { get; }

    /// <summary>The place of the text of a mark.</summary>
    public double Baseline(PlacedFlag place) => Plot.Top - 12 - (place.Row * Breadth.Row);

    /// <summary>A mark with a name stands between the name and the curve, one without is a short stroke above the curve.</summary>
    public (double Top, double Bottom) Reach(LineMark mark)
    {
        var bin = Math.Clamp(Thinned.Edges.TakeWhile(e => e <= mark.Energy).Count() - 1, 0, Thinned.Bins - 1);
        var around = Enumerable.Range(bin - 1, 3).Where(b => b >= 0 && b < Thinned.Bins);
        var bottom = mark.ReachesDown ? Plot.Bottom : Math.Max(Plot.Top, around.Min(b => Y.At(Math.Max(Thinned.Measured[b], Thinned.Sum?[b] ?? 0))) - Clear);
        return (mark.Place is { } place ? Baseline(place) - 11 : mark.ReachesDown ? Plot.Top : bottom - ShortMark, bottom);
    }

    /// <summary>The lower end shows one count and the foot of what was fitted; the upper leaves air above the highest bin.</summary>
    internal static (double Low, double High) Range(ThinnedSpectrum thinned)
    {
        var most = new[] { thinned.Measured, thinned.Sum, thinned.Background }.Select(c => c?.Max() ?? 0).Max();
        if (most <= 0)
            return (0.1, 0.1 * LeastRange);
        var counted = thinned.Measured.Where(v => v > 0).DefaultIfEmpty(most).Min() / 2;
        var low = thinned.Parts.Select(p => p.Values.Max() / 10).Where(v => v > 0).Append(counted).Min();
        return (Math.Clamp(low, most / MostRange, most / LeastRange), most * 1.5);
    }

    private IReadOnlyList<LineMark> MarksOf(SpectrumView view, Breadth breadth, Func<SpectrumLine, string> name, string unexplained)
    {
        // What contradicts the answer is named first, then what carries it: of each part the strongest before the second of any.
        var marks = view.Lines.Where(l => IsSeen(l.Energy)).GroupBy(l => (l.Part, l.State)).SelectMany(g => g.Select((line, rank) => (Line: line, Rank: rank)))
            .OrderBy(l => l.Line.State switch { SpectrumLineState.Missing => 0, SpectrumLineState.Found => 1, _ => 2 }).ThenBy(l => l.Rank).Select(l => l.Line)
            .Select(l => new LineMark(l.Energy, X.At(l.Energy), name(l), Kind(l.State), SeriesOf(view, l.Part), null)).ToList();
        if (view.Unexplained is { } energy && IsSeen(energy))
            marks.Insert(0, new LineMark(energy, X.At(energy), unexplained, "unexplained", null, null));
        var places = Flags.Place([.. marks.Select(m => new Flag(m.At, m.Text))], breadth.Rows, new Area(0, 0, breadth.Units, 0));
        return [.. marks.Zip(places, (m, p) => m with { Place = p })];
    }

    private bool IsSeen(double energy) => energy >= X.From && energy <= X.To;

    private static int? SeriesOf(SpectrumView view, string? part) => view.Parts.Select((p, i) => (p.Name, Index: (int?)i)).FirstOrDefault(p => p.Name == part).Index;

    internal static string Kind(SpectrumLineState state) => state switch
    {
        SpectrumLineState.Found => "found",
        SpectrumLineState.Missing => "missing",
        SpectrumLineState.Expected => "expected",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "not a state of a line"),
    };
}
