using System.Globalization;
using System.Text;
using System.Text.Json;
using Cordon.Kernel.Places;

namespace Cordon.Bench.Places.Sea;

/// <summary>
/// <c>./cordon bench sea-ways</c>: makes <c>data/places/sea-ways.tsv</c> and <c>data/places/ports.tsv</c> again. Two points at sea are joined where the great circle between them runs over sea
/// alone, or where a passage says so; joins that others replace are left out. A port is joined with the points around it that no other of them replaces.
/// </summary>
internal static class SeaWaysBench
{
    private const double Replaced = 1.0005;
    private const double FarthestFromSea = 120;

    public static int Run(string[] args)
    {
        var mask = SeaMask.Read();
        var points = Rows("sea-points.tsv").Select(r => (Name: r[0], At: new GeoPoint(Number(r[1]), Number(r[2])))).ToList();
        foreach (var ashore in points.Where(p => !mask.IsSea(p.At.Latitude, p.At.Longitude)))
            Console.WriteLine($"on land: {ashore.Name} {ashore.At}");
        var all = Joined(points, mask);
        var distances = AllPairs(all);
        foreach (var alone in points.Where((_, i) => double.IsInfinity(distances[0][i])))
            Console.WriteLine($"not joined with the rest: {alone.Name}");
        var kept = Kept(all, distances);
        Write("sea-ways.tsv", "# Joins between points of sea-points.tsv: the two, and kilometres.\n# Made by: ./cordon bench sea-ways, from sea-points.tsv, sea-passages.tsv and Natural Earth 1:50m land (public domain).\n",
            kept.Select(k => $"{points[k.From].Name}\t{points[k.To].Name}\t{Text(k.Kilometres, 0)}"));
        var (ports, left) = Ports(points, distances, mask);
        Write("ports.tsv", "# Seaports: UN/LOCODE, name, latitude and longitude in degrees, and the points of sea-points.tsv around each with kilometres.\n# Made by: ./cordon bench sea-ways. Source of codes, names and places: a public list of seaports with UN/LOCODE (sea-ports.json); those without a place, and those far from any sea that ships reach from elsewhere, are left out.\n", ports);
        Console.WriteLine($"{points.Count} points, {kept.Count} joins, {ports.Count} ports, {left} left out");
        return 0;
    }

    private static double[][] Joined(List<(string Name, GeoPoint At)> points, SeaMask mask)
    {
        var joins = Enumerable.Range(0, points.Count).Select(_ => Enumerable.Repeat(double.PositiveInfinity, points.Count).ToArray()).ToArray();
        Parallel.For(0, points.Count, i =>
        {
            joins[i][i] = 0;
            for (var j = 0; j < points.Count; j++)
            {
                if (i != j && mask.Sees(points[Math.Min(i, j)].At, points[Math.Max(i, j)].At))
                    joins[i][j] = points[i].At.KilometresTo(points[j].At);
            }
        });
        var index = points.Select((p, i) => (p.Name, i)).ToDictionary(p => p.Name, p => p.i);
        foreach (var row in Rows("sea-passages.tsv"))
        {
            var (a, b) = (index[row[0]], index[row[1]]);
            joins[a][b] = joins[b][a] = row.Length > 2 && row[2].Length > 0 ? Number(row[2]) : points[a].At.KilometresTo(points[b].At);
        }

        return joins;
    }

    /// <summary>Floyd and Warshall.</summary>
    private static double[][] AllPairs(double[][] joins)
    {
        var d = joins.Select(r => (double[])r.Clone()).ToArray();
        for (var k = 0; k < d.Length; k++)
        {
            var through = d[k];
            Parallel.For(0, d.Length, i =>
            {
                var (row, first) = (d[i], d[i][k]);
                if (double.IsInfinity(first))
                    return;
                for (var j = 0; j < row.Length; j++)
                    row[j] = Math.Min(row[j], first + through[j]);
            });
        }

        return d;
    }

    /// <summary>Joins that no way over other points replaces.</summary>
    private static List<(int From, int To, double Kilometres)> Kept(double[][] joins, double[][] d)
    {
        var kept = new List<(int, int, double)>();
        for (var i = 0; i < d.Length; i++)
        {
            for (var j = i + 1; j < d.Length; j++)
            {
                if (!double.IsInfinity(joins[i][j]) && !Enumerable.Range(0, d.Length).Any(k => k != i && k != j && d[i][k] > 0 && d[k][j] > 0 && d[i][k] + d[k][j] <= joins[i][j] * Replaced && d[i][k] < joins[i][j] && d[k][j] < joins[i][j]))
                    kept.Add((i, j, joins[i][j]));
            }
        }

        return kept;
    }

    private static (List<string> Rows, int LeftOut) Ports(List<(string Name, GeoPoint At)> points, double[][] d, SeaMask mask)
    {
        using var given = JsonDocument.Parse(File.ReadAllBytes(BenchData.PathOf("geo", "sea-ports.json")));
        var ports = given.RootElement.EnumerateObject().Where(p => p.Name.Length == 5).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        var around = new PortSurroundings(mask, [.. points.Select(p => p.At)]);
        var rows = ports.AsParallel().AsOrdered().Select(p =>
        {
            if (!p.Value.TryGetProperty("coordinates", out var place) || place.GetArrayLength() != 2)
                return null;
            var at = new GeoPoint(place[1].GetDouble(), place[0].GetDouble());
            var near = around.Of(at, FarthestFromSea);
            var useful = near.Where(n => !near.Any(o => o.Point != n.Point && o.Kilometres + d[o.Point][n.Point] <= n.Kilometres * 1.002)).ToList();
            return useful.Count == 0 ? null : $"{p.Name}\t{p.Value.GetProperty("name").GetString()}\t{Text(at.Latitude, 2)}\t{Text(at.Longitude, 2)}\t{string.Join('|', useful.Select(u => $"{points[u.Point].Name}:{Text(u.Kilometres, 0)}"))}";
        }).ToList();
        return ([.. rows.OfType<string>()], rows.Count(r => r is null));
    }

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(Path.Combine(BenchData.Root, "data", "places", file)).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    private static void Write(string file, string head, IEnumerable<string> rows)
    {
        var path = Path.Combine(BenchData.Root, "data", "places", file);
        File.WriteAllText(path, new StringBuilder(head).AppendJoin('\n', rows).Append('\n').ToString());
        Console.WriteLine($"-> {path}");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(double number, int digits) => Math.Round(number, digits).ToString(CultureInfo.InvariantCulture);
}
