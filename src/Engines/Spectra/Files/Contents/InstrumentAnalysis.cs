using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>What the instrument itself concluded: shown beside our own answer, and never taken for it.</summary>
public sealed record InstrumentAnalysis
{
    /// <summary>Name of its algorithm.</summary>
    public string? Algorithm { get; init; }

    /// <summary>Who made the algorithm.</summary>
    public string? Creator { get; init; }

    /// <summary>Its version.</summary>
    public string? Version { get; init; }

    /// <summary>Whether it says that it worked.</summary>
    public bool? Succeeded { get; init; }

    /// <summary>Its result in words.</summary>
    public string? Result { get; init; }

    /// <summary>Ids of the measurements it judged; empty where the file does not say.</summary>
    public ImmutableArray<string> Measurements { get; init; } = [];

    /// <summary>Alarms it raised.</summary>
    public ImmutableArray<InstrumentAlarm> Alarms { get; init; } = [];

    /// <summary>Nuclides it names, found or not.</summary>
    public ImmutableArray<InstrumentNuclide> Nuclides { get; init; } = [];

    /// <summary>Free texts.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}

/// <summary>An alarm that the instrument raised.</summary>
/// <param name="Category">A category code of ANSI N42.42: Neutron, Gamma, Alpha, Beta, Isotope, Other.</param>
/// <param name="Time">When.</param>
/// <param name="Description">In words.</param>
/// <param name="Detectors">Ids of the detectors that raised it.</param>
public sealed record InstrumentAlarm(string Category, ClockTime? Time, string? Description, ImmutableArray<string> Detectors);

/// <summary>A nuclide that the instrument names.</summary>
/// <param name="Name">As the instrument writes it.</param>
/// <param name="Identified">Whether it says that the nuclide is there.</param>
/// <param name="Confidence">On the instrument's own scale, 0 to 100; null where not given.</param>
/// <param name="ConfidenceText">In words.</param>
/// <param name="Category">In words, such as <c>Industrial</c>.</param>
/// <param name="Activity">kBq; null where not given.</param>
public sealed record InstrumentNuclide(string Name, bool Identified, double? Confidence, string? ConfidenceText = null, string? Category = null, double? Activity = null);
