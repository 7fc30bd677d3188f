using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>Counts of a detector without energies.</summary>
/// <param name="Detector">Its id; null where the file does not say.</param>
/// <param name="LiveSeconds">Seconds in which it could count.</param>
/// <param name="Counts">One number, or one a window of energy; finite, not negative.</param>
public sealed record GrossCounts(string? Detector, double? LiveSeconds, ImmutableArray<double> Counts)
{
    /// <summary>From and to in keV, one pair a number; empty for one number over the whole range.</summary>
    public ImmutableArray<EnergyWindow> Windows { get; init; } = [];

    /// <summary>All counts, of all windows.</summary>
    public double Sum() => Counts.Sum();
}

/// <summary>A window of energy.</summary>
/// <param name="From">keV</param>
/// <param name="To">keV</param>
public readonly record struct EnergyWindow(double From, double To);
