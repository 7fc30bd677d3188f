using System.Text.Json;
using Cordon.Kernel.Places;

namespace Cordon.Bench.Places.Sea;

/// <summary>Which tenths of a degree are sea: the middle of the cell lies outside of the land of Natural Earth at 1:50 million.</summary>
internal sealed class SeaMask
{
    public const int Width = 3600;
    public const int Height = 1800;
    private const double StepKilometres = 6;

    private readonly bool[] _land = new bool[Width * Height];

    public static SeaMask Read()
    {
        using var topology = JsonDocument.Parse(File.ReadAllBytes(BenchData.PathOf("geo", "countries-50m.json")));
        var polygons = TopoJson.Polygons(topology.RootElement, "land").Select(p => p.Select(Unwrapped).ToList()).ToList();
        var mask = new SeaMask();
        Parallel.For(0, Height, row =>
        {
            foreach (var polygon in polygons)
                mask.Fill(row, polygon);
        });
        return mask;
    }

    public bool IsSea(double latitude, double longitude) => !_land[CellOf(latitude, longitude)];

    public bool IsSea(int cell) => !_land[cell];

    public static int CellOf(double latitude, double longitude) =>
        (Math.Clamp((int)Math.Floor((latitude + 90) * 10), 0, Height - 1) * Width) + (((int)Math.Floor((longitude + 180) * 10) % Width) + Width) % Width;

    public static GeoPoint PointOf(int cell) => new((cell / Width / 10.0) - 90 + 0.05, (cell % Width / 10.0) - 180 + 0.05);

    /// <summary>Whether the great circle between two points runs over sea alone.</summary>
    public bool Sees(GeoPoint a, GeoPoint b)
    {
        var length = a.KilometresTo(b);
        var steps = (int)Math.Ceiling(length / StepKilometres);
        for (var i = 1; i < steps; i++)
        {
            var at = a.Towards(b, (double)i / steps);
            if (!IsSea(at.Latitude, at.Longitude))
                return false;
        }

        return true;
    }

    private void Fill(int row, List<List<(double X, double Y)>> rings)
    {
        var y = (row / 10.0) - 90 + 0.05;
        var crossings = new List<double>();
        foreach (var ring in rings)
        {
            for (var i = 1; i < ring.Count; i++)
            {
                var (a, b) = (ring[i - 1], ring[i]);
                if (a.Y > y != b.Y > y)
                    crossings.Add(a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X)));
            }
        }

        crossings.Sort();
        for (var i = 0; i + 1 < crossings.Count; i += 2)
        {
            for (var column = (int)Math.Ceiling(((crossings[i] + 180) * 10) - 0.5); column <= (int)Math.Floor(((crossings[i + 1] + 180) * 10) - 0.5); column++)
                _land[(row * Width) + (((column % Width) + Width) % Width)] = true;
        }
    }

    /// <summary>A ring that goes over the date line goes on beyond it.</summary>
    private static List<(double X, double Y)> Unwrapped(List<(double X, double Y)> ring)
    {
        var (turned, by) = (new List<(double, double)> { ring[0] }, 0.0);
        for (var i = 1; i < ring.Count; i++)
        {
            by += (ring[i].X - ring[i - 1].X) switch { > 180 => -360, < -180 => 360, _ => 0 };
            turned.Add((ring[i].X + by, ring[i].Y));
        }

        return turned;
    }
}
