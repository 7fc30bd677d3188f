using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;

namespace Cordon.Kernel.Places;

/// <summary>
/// Distances between seaports along the ways of ships: the shortest path over points at sea that see one another, with the canals and straits that ships use (<c>data/places</c>). Against published
/// tables of distances it is within a few per cent; it is made to see a detour, not to navigate.
/// </summary>
public static class SeaWays
{
    /// <summary>Kilometres below which two ports are taken as joined by the great circle: between them lies no point at sea.</summary>
    private const double Near = 150;

    private static readonly Lazy<Net> All = new(Net.Load);

    /// <summary>All seaports, by code.</summary>
    public static IReadOnlyDictionary<string, Seaport> Ports => All.Value.Ports;

    /// <summary>A port by its code, as written anywhere: <c>nl rtm</c>; null when it is none that is known.</summary>
    public static Seaport? Find(string code) => All.Value.Ports.GetValueOrDefault(string.Concat(code.Where(char.IsLetterOrDigit)).ToUpperInvariant());

    /// <summary>Kilometres from port to port.</summary>
    public static double Kilometres(Seaport from, Seaport to) => All.Value.Shortest(from, to).Kilometres;

    /// <summary>The points that the shortest way passes, both ports among them.</summary>
    public static IReadOnlyList<GeoPoint> Way(Seaport from, Seaport to) => All.Value.Way(from, to);

    /// <summary>How many times longer a way over several ports is than the direct one; null where it ends where it began.</summary>
    /// <param name="ports">At least two, in their order.</param>
    public static double? Detour(IReadOnlyList<Seaport> ports)
    {
        if (ports.Count < 2 || Kilometres(ports[0], ports[^1]) is var direct && direct < 1)
            return null;
        return Math.Max(1, ports.Zip(ports.Skip(1), Kilometres).Sum() / direct);
    }

    private sealed class Net
    {
        private readonly GeoPoint[] _points;
        private readonly (int To, double Kilometres)[][] _joins;
        private readonly FrozenDictionary<string, (int Point, double Kilometres)[]> _around;
        private readonly ConcurrentDictionary<int, (double[] Kilometres, int[] Before)> _from = new();

        private Net(GeoPoint[] points, (int To, double Kilometres)[][] joins, IEnumerable<(Seaport Port, (int Point, double Kilometres)[] Around)> ports)
        {
            (_points, _joins) = (points, joins);
            var all = ports.ToList();
            Ports = all.ToFrozenDictionary(p => p.Port.Code, p => p.Port, StringComparer.Ordinal);
            _around = all.ToFrozenDictionary(p => p.Port.Code, p => p.Around, StringComparer.Ordinal);
        }

        public FrozenDictionary<string, Seaport> Ports { get; }

        public static Net Load()
        {
            var points = PlaceTable.Rows("sea-points").Select(r => (Name: r[0], At: new GeoPoint(Number(r[1]), Number(r[2])))).ToList();
            var index = points.Select((p, i) => (p.Name, i)).ToDictionary(p => p.Name, p => p.i);
            var joins = PlaceTable.Rows("sea-ways").Select(r => (From: index[r[0]], To: index[r[1]], Kilometres: Number(r[2]))).SelectMany(j => new[] { j, (j.To, j.From, j.Kilometres) }).ToLookup(j => j.Item1, j => (j.Item2, j.Item3));
            var ports = PlaceTable.Rows("ports").Select(r => (new Seaport(r[0], r[1], new GeoPoint(Number(r[2]), Number(r[3]))), r[4].Split('|').Select(a => a.Split(':')).Select(a => (index[a[0]], Number(a[1]))).ToArray()));
            return new Net([.. points.Select(p => p.At)], [.. points.Select((_, i) => joins[i].ToArray())], ports);
        }

        public (double Kilometres, int Last, int First) Shortest(Seaport from, Seaport to)
        {
            if (from == to)
                return (0, -1, -1);
            var straight = from.At.KilometresTo(to.At);
            if (straight < Near)
                return (straight, -1, -1);
            var best = (Kilometres: double.PositiveInfinity, Last: -1, First: -1);
            foreach (var (first, out_) in _around[from.Code])
            {
                var reached = From(first).Kilometres;
                foreach (var (last, in_) in _around[to.Code])
                {
                    if (out_ + reached[last] + in_ < best.Kilometres)
                        best = (out_ + reached[last] + in_, last, first);
                }
            }

            // Rounding to whole kilometres and to tenths of a degree may fall short of the great circle by a little.
            return best with { Kilometres = Math.Max(best.Kilometres, straight) };
        }

        public List<GeoPoint> Way(Seaport from, Seaport to)
        {
            var (_, last, first) = Shortest(from, to);
            var way = new List<GeoPoint> { to.At };
            for (var at = last; at >= 0; at = at == first ? -1 : From(first).Before[at])
                way.Add(_points[at]);
            way.Add(from.At);
            way.Reverse();
            return way;
        }

        /// <summary>Dijkstra from a point to all others; done once for each that is asked.</summary>
        private (double[] Kilometres, int[] Before) From(int start) => _from.GetOrAdd(start, begin =>
        {
            var (reached, before, queue) = (Enumerable.Repeat(double.PositiveInfinity, _points.Length).ToArray(), Enumerable.Repeat(-1, _points.Length).ToArray(), new PriorityQueue<int, double>());
            reached[begin] = 0;
            queue.Enqueue(begin, 0);
            while (queue.TryDequeue(out var at, out var so))
            {
                if (so > reached[at])
                    continue;
                foreach (var (to, length) in _joins[at])
                {
                    if (so + length < reached[to])
                    {
                        (reached[to], before[to]) = (so + length, at);
                        queue.Enqueue(to, so + length);
                    }
                }
            }

            return (reached, before);
        });

        private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }
}
