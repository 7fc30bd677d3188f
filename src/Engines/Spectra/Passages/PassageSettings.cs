using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Passages;

/// <summary>At what a passage alarms. What ships is chosen so that background does not; an authority may set its own.</summary>
public sealed record PassageSettings
{
    /// <summary>Standard deviations above background in a portal.</summary>
    public double Sigmas { get; init; } = 5;

    /// <summary>The same before an instrument that moves: it asks in an hour as often as a portal of fifty vehicles.</summary>
    public double MovingSigmas { get; init; } = 5.5;

    /// <summary>Lengths of the summed windows that are tested one beside the other, s, rising.</summary>
    public ImmutableArray<double> Windows { get; init; } = [0.5, 1, 2, 4];

    /// <summary>For how long windows have to stay above the threshold, s. One sample that is longer is enough.</summary>
    public double LeastSeconds { get; init; } = 0.5;

    /// <summary>Neutrons above background that are nothing, however quiet it was.</summary>
    public double FewNeutrons { get; init; } = 3;

    /// <summary>Time constant of the tracked background, s.</summary>
    public double BackgroundSeconds { get; init; } = 30;

    /// <summary>For how long background must have been measured before anything is compared with it, s.</summary>
    public double LeastBackgroundSeconds { get; init; } = 2;

    /// <summary>How far the tracked background stays behind, and how long before and after occupancy is judged too, s: what comes near is seen before it stands in the portal.</summary>
    public double LagSeconds { get; init; } = 2;

    /// <summary>By how much the ground changes before a moving instrument, relative standard deviation.</summary>
    public double GroundSpread { get; init; } = 0.05;

    /// <summary>The one that ships.</summary>
    public static PassageSettings Shipped { get; } = new();
}
