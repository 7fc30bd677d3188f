namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>A place on the earth, WGS 84.</summary>
/// <param name="Latitude">Degrees, −90 to 90.</param>
/// <param name="Longitude">Degrees, −180 to 180.</param>
/// <param name="Elevation">Metres above the sea; null where not given.</param>
public readonly record struct GeographicPosition(double Latitude, double Longitude, double? Elevation)
{
    /// <summary>The position, or null where the numbers are none on the earth.</summary>
    public static GeographicPosition? Of(double latitude, double longitude, double? elevation = null) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? new GeographicPosition(latitude, longitude, elevation is { } metres && double.IsFinite(metres) ? metres : null)
            : null;
}
