using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>What an instrument recorded in one stretch of time: of a portal or a vehicle there are many, of a hand-held one or two.</summary>
public sealed record Measurement
{
    /// <summary>By which results of the same file name it; unique in the file.</summary>
    public required string Id { get; init; }

    /// <summary>What was measured.</summary>
    public MeasurementClass Class { get; init; }

    /// <summary>Whether it was computed from others, such as their sum, and must not be added to them.</summary>
    public bool IsDerived { get; init; }

    /// <summary>When it began.</summary>
    public ClockTime? Start { get; init; }

    /// <summary>Seconds on the clock.</summary>
    public double? RealSeconds { get; init; }

    /// <summary>Spectra, at most one a detector in most files.</summary>
    public ImmutableArray<DetectorSpectrum> Spectra { get; init; } = [];

    /// <summary>Counts without energies: neutrons, and windows of plastic scintillators.</summary>
    public ImmutableArray<GrossCounts> GrossCounts { get; init; } = [];

    /// <summary>Dose and exposure rates that the instrument showed.</summary>
    public ImmutableArray<RadiationRate> Rates { get; init; } = [];

    /// <summary>Where it was.</summary>
    public GeographicPosition? Position { get; init; }

    /// <summary>Where it was, in words.</summary>
    public string? Location { get; init; }

    /// <summary>How fast the object or the instrument moved, in metres a second.</summary>
    public double? Speed { get; init; }

    /// <summary>Whether something stood in the portal.</summary>
    public bool? Occupied { get; init; }

    /// <summary>Ids of the items that were measured.</summary>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <summary>Free texts.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
