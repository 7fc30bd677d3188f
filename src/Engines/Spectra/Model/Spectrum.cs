using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Model;

/// <summary>One pulse-height spectrum as a detector recorded it.</summary>
public sealed record Spectrum
{
    /// <summary>Counts in each channel, the lowest energy first: finite, not negative, and not whole where a program made them.</summary>
    public required ImmutableArray<double> Counts { get; init; }

    /// <summary>Seconds in which the detector could count; null where the file does not say.</summary>
    public double? LiveSeconds { get; init; }

    /// <summary>Seconds on the clock, dead time included; null where the file does not say.</summary>
    public double? RealSeconds { get; init; }

    /// <summary>Channel to energy; null where the file gives none that can be used, and then nothing can be identified.</summary>
    public EnergyCalibration? Calibration { get; init; }

    /// <summary>All counts.</summary>
    public double Sum()
    {
        var sum = 0.0;
        foreach (var count in Counts)
            sum += count;
        return sum;
    }
}
