using System.Collections.Frozen;
using System.Globalization;

namespace Cordon.Kernel.Places;

/// <summary>Distances between countries, each taken as one point (<c>country-points.tsv</c>): good enough to see a detour, and for nothing finer.</summary>
public static class Distances
{
    private static readonly Lazy<FrozenDictionary<string, GeoPoint>> Points = new(Load);

    /// <summary>The point a country is taken as; null when it has none.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, lower case.</param>
    public static GeoPoint? PointOf(string country) => Points.Value.TryGetValue(country, out var point) ? point : null;

    /// <summary>Kilometres along the great circle between two countries (haversine formula); null when one of them has no point.</summary>
    /// <param name="from">ISO 3166-1 alpha-2, lower case.</param>
    /// <param name="to">Likewise.</param>
    public static double? Kilometres(string from, string to)
    {
        if (!Points.Value.TryGetValue(from, out var a) || !Points.Value.TryGetValue(to, out var b))
            return null;
        return a.KilometresTo(b);
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

    private static FrozenDictionary<string, GeoPoint> Load() =>
        PlaceTable.Rows("country-points").ToFrozenDictionary(r => r[0], r => new GeoPoint(double.Parse(r[1], CultureInfo.InvariantCulture), double.Parse(r[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
}
