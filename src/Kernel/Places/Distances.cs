using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace Cordon.Kernel.Places;

/// <summary>Distances between countries, each taken as one point (<c>country-points.tsv</c>): good enough to see a detour, and for nothing finer.</summary>
public static class Distances
{
    private static readonly Lazy<FrozenDictionary<string, (double Latitude, double Longitude)>> Points = new(Load);

    /// <summary>The point a country is taken as: latitude and longitude in degrees (WGS 84); null when it has none.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, lower case.</param>
    public static (double Latitude, double Longitude)? PointOf(string country) => Points.Value.TryGetValue(country, out var point) ? point : null;

    /// <summary>Kilometres along the great circle between two countries (haversine formula); null when one of them has no point.</summary>
    /// <param name="from">ISO 3166-1 alpha-2, lower case.</param>
    /// <param name="to">Likewise.</param>
    public static double? Kilometres(string from, string to)
    {
        if (!Points.Value.TryGetValue(from, out var a) || !Points.Value.TryGetValue(to, out var b))
            return null;
        return new GeoPoint(a.Latitude, a.Longitude).KilometresTo(new GeoPoint(b.Latitude, b.Longitude));
    }

    /// <summary>How many times longer a way over several countries is than the direct one; null when a country has no point, or the way ends where it began.</summary>
    /// <param name="countries">At least two codes, in their order.</param>
    public static double? Detour(IReadOnlyList<string> countries)
    {
        if (countries.Count < 2 || Kilometres(countries[0], countries[^1]) is not { } direct || direct < 1)
            return null;
        var way = 0.0;
        for (var i = 1; i < countries.Count; i++)
        {
            if (Kilometres(countries[i - 1], countries[i]) is not { } leg)
                return null;
            way += leg;
        }

        return Math.Max(1, way / direct);
    }

    private static FrozenDictionary<string, (double, double)> Load()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("places.country-points.tsv")!);
        var points = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split('\t') is not [var code, var latitude, var longitude])
                continue;
            points.Add(code, (double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture)));
        }

        return points.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
