using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Cordon.Bench.Places;

/// <summary><c>./cordon bench land-outline</c>: draws <c>data/places/land.tsv</c> again from the land of Natural Earth at 1:110 million, in tenths of a degree, small islands left out.</summary>
internal static class LandOutline
{
    private const double LeastArea = 1.5;
    private const double Tolerance = 0.25;

    public static int Run(string[] args)
    {
        using var topology = JsonDocument.Parse(File.ReadAllBytes(BenchData.PathOf("geo", "countries-110m.json")));
        var rings = TopoJson.Polygons(topology.RootElement, "land").Select(p => p[0]).ToList();
        var kept = rings.Where(r => Area(r) >= LeastArea).Select(r => Simplified(r, 0, r.Count - 1).Append(r[^1]).ToList()).ToList();
        var target = Path.Combine(BenchData.Root, "data", "places", "land.tsv");
        var text = new StringBuilder("# Outlines of land, one ring a line: longitude,latitude in degrees. For pictures, not for measuring.\n# Made by: ./cordon bench land-outline, from Natural Earth 1:110m land (public domain), to a tenth of a degree; islands under 1.5 square degrees are left out.\n");
        foreach (var ring in kept)
            text.AppendJoin(' ', ring.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.#},{p.Y:0.#}"))).Append('\n');
        File.WriteAllText(target, text.ToString());
        Console.WriteLine($"-> {target}: {kept.Count} rings, {kept.Sum(r => r.Count)} points");
        return 0;
    }

    private static double Area(List<(double X, double Y)> ring) => Math.Abs(ring.Zip(ring.Skip(1), (a, b) => (a.X * b.Y) - (b.X * a.Y)).Sum()) / 2;

    /// <summary>Ramer, Douglas and Peucker: the points that lie off the line by more than the tolerance, the last left out.</summary>
    private static IEnumerable<(double X, double Y)> Simplified(List<(double X, double Y)> ring, int from, int to)
    {
        var (far, at) = (0.0, -1);
        for (var i = from + 1; i < to; i++)
        {
            var off = Off(ring[i], ring[from], ring[to]);
            if (off > far)
                (far, at) = (off, i);
        }

        return far <= Tolerance ? [ring[from]] : Simplified(ring, from, at).Concat(Simplified(ring, at, to));
    }

    private static double Off((double X, double Y) p, (double X, double Y) a, (double X, double Y) b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length == 0 ? Math.Sqrt(Math.Pow(p.X - a.X, 2) + Math.Pow(p.Y - a.Y, 2)) : Math.Abs((dy * (p.X - a.X)) - (dx * (p.Y - a.Y))) / length;
    }
}
