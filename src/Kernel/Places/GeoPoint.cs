namespace Cordon.Kernel.Places;

/// <summary>A point on the Earth, taken as a sphere.</summary>
/// <param name="Latitude">Degrees north (WGS 84).</param>
/// <param name="Longitude">Degrees east.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>Mean radius of the Earth in kilometres (IUGG, 1980).</summary>
    public const double EarthRadius = 6371.0088;

    /// <summary>Kilometres along the great circle (haversine formula).</summary>
    public double KilometresTo(GeoPoint other)
    {
        var (dy, dx) = (Radians(other.Latitude - Latitude) / 2, Radians(other.Longitude - Longitude) / 2);
        var h = (Math.Sin(dy) * Math.Sin(dy)) + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Sin(dx) * Math.Sin(dx));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>The point on the great circle to another, at a part of the way.</summary>
    /// <param name="other">Where the way ends; not the opposite point of the Earth.</param>
    /// <param name="part">From 0, here, to 1, there.</param>
    public GeoPoint Towards(GeoPoint other, double part)
    {
        var angle = KilometresTo(other) / EarthRadius;
        if (angle < 1e-9)
            return this;
        var (a, b) = (Math.Sin((1 - part) * angle) / Math.Sin(angle), Math.Sin(part * angle) / Math.Sin(angle));
        var ((x1, y1, z1), (x2, y2, z2)) = (Vector, other.Vector);
        var (x, y, z) = ((a * x1) + (b * x2), (a * y1) + (b * y2), (a * z1) + (b * z2));
        return new GeoPoint(Degrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))), Degrees(Math.Atan2(y, x)));
    }

    private (double X, double Y, double Z) Vector => (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(Longitude)), Math.Cos(Radians(Latitude)) * Math.Sin(Radians(Longitude)), Math.Sin(Radians(Latitude)));

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
