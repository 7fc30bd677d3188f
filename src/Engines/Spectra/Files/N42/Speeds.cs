namespace Cordon.Engines.Spectra.Files.N42;

/// <summary>Speeds in the units that instruments write.</summary>
internal static class Speeds
{
    public static double? InMetresPerSecond(double value, string? units) => units?.Trim().ToUpperInvariant() switch
    {
        null or "" or "M/S" or "MPS" => value,
        "MPH" or "MI/H" => value * 0.44704,
        "KM/H" or "KPH" or "KMH" => value / 3.6,
        "KN" or "KT" or "KNOTS" => value * 1852 / 3600,
        _ => null,
    };
}
