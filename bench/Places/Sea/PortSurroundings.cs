using Cordon.Kernel.Places;

namespace Cordon.Bench.Places.Sea;

/// <summary>How far the points at sea around a port are: straight where the great circle runs over sea alone, else from cell to cell of the map.</summary>
internal sealed class PortSurroundings(SeaMask mask, IReadOnlyList<GeoPoint> points)
{
    private const int Enough = 8;
    private const double Farthest = 1500;

    private static readonly (int Row, int Column)[] Steps =
        [.. from r in Enumerable.Range(-2, 5) from c in Enumerable.Range(-2, 5) where (r, c) != (0, 0) && (Math.Abs(r) < 2 || Math.Abs(c) == 1) && (Math.Abs(c) < 2 || Math.Abs(r) == 1) select (r, c)];

    private readonly ILookup<int, int> _byCell = Enumerable.Range(0, points.Count).ToLookup(i => SeaMask.CellOf(points[i].Latitude, points[i].Longitude));

    /// <summary>The nearest points; none where the port lies farther from the sea than that.</summary>
    public IReadOnlyList<(int Point, double Kilometres)> Of(GeoPoint port, double farthestFromSea)
    {
        // The nearest sea may be a lake, or a sea that no ship leaves: the next one is tried.
        foreach (var (cell, ashore) in Shores(port, farthestFromSea))
        {
            if (From(SeaMask.PointOf(cell), cell, ashore) is { Count: > 0 } found)
                return found;
        }

        return [];
    }

    private static IEnumerable<(int Row, int Column)> Square(int cell, int reach)
    {
        var (row, column) = (cell / SeaMask.Width, cell % SeaMask.Width);
        for (var r = Math.Max(0, row - reach); r <= Math.Min(SeaMask.Height - 1, row + reach); r++)
        {
            for (var c = column - reach; c <= column + reach; c++)
                yield return (r, ((c % SeaMask.Width) + SeaMask.Width) % SeaMask.Width);
        }
    }

    private IEnumerable<(int Cell, double Kilometres)> Shores(GeoPoint port, double farthest) =>
        Square(SeaMask.CellOf(port.Latitude, port.Longitude), (int)Math.Ceiling(farthest / 11.1 / Math.Max(0.2, Math.Cos(port.Latitude * Math.PI / 180)))).Select(c => (c.Row * SeaMask.Width) + c.Column).Where(c => mask.IsSea(c))
            .Select(c => (Cell: c, Kilometres: port.KilometresTo(SeaMask.PointOf(c)))).Where(c => c.Kilometres <= farthest).OrderBy(c => c.Kilometres).Where((_, i) => i is 0 or 3 or 10 or 30 or 100 or 300);

    private List<(int Point, double Kilometres)> From(GeoPoint start, int cell, double ashore)
    {
        var (best, queue, found) = (new Dictionary<int, double> { [cell] = 0 }, new PriorityQueue<int, double>(), new List<(int, double)>());
        queue.Enqueue(cell, 0);
        while (queue.TryDequeue(out var at, out var so) && so <= Farthest && found.Count < Enough)
        {
            if (so > best[at])
                continue;
            foreach (var point in _byCell[at])
                found.Add((point, ashore + (mask.Sees(start, points[point]) ? start.KilometresTo(points[point]) : so)));
            var (row, column, here) = (at / SeaMask.Width, at % SeaMask.Width, SeaMask.PointOf(at));
            foreach (var (r, c) in Steps)
            {
                if (row + r is < 0 or >= SeaMask.Height)
                    continue;
                var next = ((row + r) * SeaMask.Width) + ((column + c + SeaMask.Width) % SeaMask.Width);
                // A long step may not jump over a corner of land.
                if (!mask.IsSea(next) || (Math.Abs(r) + Math.Abs(c) == 3 && !mask.IsSea(((row + (r / 2)) * SeaMask.Width) + ((column + (c / 2) + SeaMask.Width) % SeaMask.Width))))
                    continue;
                var then = so + here.KilometresTo(SeaMask.PointOf(next));
                if (!best.TryGetValue(next, out var known) || then < known)
                {
                    best[next] = then;
                    queue.Enqueue(next, then);
                }
            }
        }

        return found;
    }
}
