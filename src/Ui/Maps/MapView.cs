using System.Globalization;
using System.Reflection;
using System.Text;
using Cordon.Kernel.Places;

namespace Cordon.Ui.Maps;

/// <summary>
/// What of the world a route needs, as paths of SVG: plate carrée narrowed by the cosine of the middle latitude, and great circles between the stops. The Earth is cut opposite to the route, so
/// that a way over the date line stays whole.
/// </summary>
internal sealed class MapView
{
    public const int Width = 720;
    private const int LeastHeight = 240;
    private const int MostHeight = 420;
    private const double LeastSpan = 24;
    private const double Margin = 0.18;
    private const int Steps = 24;

    private static readonly Lazy<IReadOnlyList<(double X, double Y)[]>> Land = new(Load);

    private readonly double _middle;
    private readonly double _narrow;
    private readonly double _left;
    private readonly double _top;
    private readonly double _scale;

    /// <param name="stops">At least one.</param>
    public MapView(IReadOnlyList<MapStop> stops)
    {
        _middle = Middle(stops);
        var way = Legs(stops).SelectMany(l => l).Concat(stops.Select(s => (X: Unrolled(s.Longitude), Y: s.Latitude))).ToList();
        var (west, east, south, north) = (way.Min(p => p.X), way.Max(p => p.X), way.Min(p => p.Y), way.Max(p => p.Y));
        _narrow = Math.Max(0.3, Math.Cos((south + north) / 2 * Math.PI / 180));
        var (wide, high) = (Math.Max(LeastSpan, (east - west) * _narrow * (1 + (2 * Margin))), Math.Max(LeastSpan / 2, (north - south) * (1 + (2 * Margin))));
        Height = (int)Math.Clamp(Width * high / wide, LeastHeight, MostHeight);
        _scale = Math.Min(Width / wide, Height / high);
        (_left, _top) = ((((west + east) / 2) * _narrow) - (Width / _scale / 2), ((south + north) / 2) + (Height / _scale / 2));
        Ways = [.. Legs(stops).Select(leg => Path(leg, close: false))];
        LandPaths = [.. Land.Value.Select(ring => Path(Whole(ring), close: true)).Where(p => p.Length > 0)];
    }

    public int Height { get; }

    /// <summary>One path for each leg.</summary>
    public IReadOnlyList<string> Ways { get; }

    /// <summary>Land that can be seen.</summary>
    public IReadOnlyList<string> LandPaths { get; }

    /// <summary>Where a stop is drawn.</summary>
    public (double X, double Y) At(MapStop stop) => Drawn((Unrolled(stop.Longitude), stop.Latitude));

    private (double X, double Y) Drawn((double X, double Y) p) => (((p.X * _narrow) - _left) * _scale, (_top - p.Y) * _scale);

    private string Path(IEnumerable<(double X, double Y)> points, bool close)
    {
        var drawn = points.Select(Drawn).ToList();
        if (drawn.TrueForAll(p => p.X < 0) || drawn.TrueForAll(p => p.X > Width) || drawn.TrueForAll(p => p.Y < 0) || drawn.TrueForAll(p => p.Y > Height))
            return "";
        var path = new StringBuilder();
        foreach (var (x, y) in drawn)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(string.Create(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}"));
        return close ? path.Append('Z').ToString() : path.ToString();
    }

    /// <summary>A ring that runs over the cut is moved as a whole, so that it does not cross the picture.</summary>
    private IEnumerable<(double X, double Y)> Whole((double X, double Y)[] ring)
    {
        var (previous, shift) = (Unrolled(ring[0].X), 0.0);
        foreach (var (longitude, latitude) in ring)
        {
            var x = Unrolled(longitude) + shift;
            if (x - previous > 180)
                (x, shift) = (x - 360, shift - 360);
            else if (previous - x > 180)
                (x, shift) = (x + 360, shift + 360);
            yield return (previous = x, latitude);
        }
    }

    private IEnumerable<List<(double X, double Y)>> Legs(IReadOnlyList<MapStop> stops) => stops.Zip(stops.Skip(1), (a, b) => Circle(a, b).Select(p => (Unrolled(p.X), p.Y)).ToList());

    private double Unrolled(double longitude) => longitude - (360 * Math.Round((longitude - _middle) / 360));

    /// <summary>The middle longitude: that of the sum of the stops as directions.</summary>
    private static double Middle(IReadOnlyList<MapStop> stops) =>
        Math.Atan2(stops.Sum(s => Math.Sin(Radians(s.Longitude))), stops.Sum(s => Math.Cos(Radians(s.Longitude)))) * 180 / Math.PI;

    /// <summary>Points along the great circle.</summary>
    private static IEnumerable<(double X, double Y)> Circle(MapStop from, MapStop to)
    {
        var (a, b) = (new GeoPoint(from.Latitude, from.Longitude), new GeoPoint(to.Latitude, to.Longitude));
        return Enumerable.Range(0, Steps + 1).Select(i => a.Towards(b, (double)i / Steps)).Select(p => (p.Longitude, p.Latitude));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static List<(double X, double Y)[]> Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("places/land.tsv")!);
        var rings = new List<(double, double)[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rings.Add([.. line.Split(' ').Select(p => p.Split(',')).Select(p => (double.Parse(p[0], CultureInfo.InvariantCulture), double.Parse(p[1], CultureInfo.InvariantCulture)))]);
        }

        return rings;
    }
}
