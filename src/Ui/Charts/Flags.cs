namespace Cordon.Ui.Charts;

/// <summary>Something that is to be named above a picture.</summary>
/// <param name="At">Where its mark stands.</param>
/// <param name="Text">Its name.</param>
internal sealed record Flag(double At, string Text);

/// <summary>A name in its place.</summary>
/// <param name="Row">Rows above the picture, 0 the lowest.</param>
/// <param name="From">Where the name begins, or ends where it is written to the left of its mark.</param>
/// <param name="ToTheLeft">Written to the left of its mark.</param>
internal sealed record PlacedFlag(int Row, double From, bool ToTheLeft);

/// <summary>
/// Puts names above a picture into rows so that none lies over another, nor over the mark of one in a higher row. Names are written to the right of their marks and placed from the right, so that they
/// rise like stairs to the left; near the right end they are written to the left, above whatever stands there. Who would need more rows than there are goes without a name.
/// </summary>
internal static class Flags
{
    /// <summary>Breadth of a letter in units, on the safe side of the system fonts at 14 units.</summary>
    public const double Letter = 8;
    public const double Gap = 4;

    /// <param name="flags">Those that matter most first.</param>
    /// <param name="rows">So many at most.</param>
    /// <param name="area">Where names may stand.</param>
    /// <returns>For each its place, or null.</returns>
    public static IReadOnlyList<PlacedFlag?> Place(IReadOnlyList<Flag> flags, int rows, Area area)
    {
        var places = new PlacedFlag?[flags.Count];
        var named = new List<int>();
        for (var i = 0; i < flags.Count; i++)
        {
            if (Together([.. named, i], flags, rows, area) is not { } fitting)
                continue;
            named.Add(i);
            foreach (var (flag, place) in fitting)
                places[flag] = place;
        }

        return places;
    }

    public static double Breadth(string text) => text.Length * Letter;

    private static bool Overhangs(Flag flag, Area area) => flag.At + Gap + Breadth(flag.Text) > area.Right;

    /// <summary>Places for all of them, or null where one finds none.</summary>
    private static List<(int Flag, PlacedFlag Place)>? Together(IEnumerable<int> some, IReadOnlyList<Flag> flags, int rows, Area area)
    {
        var taken = new List<(int Row, double From, double To, double Mark)>();
        var placed = new List<(int, PlacedFlag)>();
        foreach (var i in some.OrderBy(i => Overhangs(flags[i], area)).ThenByDescending(i => flags[i].At))
        {
            var flag = flags[i];
            var toTheLeft = Overhangs(flag, area);
            var from = flag.At + (toTheLeft ? -Gap : Gap);
            var span = toTheLeft ? (From: from - Breadth(flag.Text), To: from) : (From: from, To: from + Breadth(flag.Text));
            var row = Enumerable.Range(0, rows).FirstOrDefault(r => IsFree(r, span, flag.At), -1);
            if (row < 0 || span.From < area.Left)
                return null;
            taken.Add((row, span.From, span.To, flag.At));
            placed.Add((i, new PlacedFlag(row, from, toTheLeft)));
        }

        return placed;

        bool IsFree(int row, (double From, double To) span, double mark) => taken.TrueForAll(t =>
            t.Row == row ? span.To + Gap <= t.From || t.To + Gap <= span.From
            : t.Row < row ? mark < t.From - (Gap / 2) || mark > t.To + (Gap / 2)
            : t.Mark < span.From - (Gap / 2) || t.Mark > span.To + (Gap / 2));
    }
}
