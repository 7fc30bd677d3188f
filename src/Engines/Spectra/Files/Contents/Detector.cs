using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>One detector of an instrument.</summary>
public sealed record Detector
{
    /// <summary>By which spectra and counts of the same file name it.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, where that is another than the id.</summary>
    public string? Name { get; init; }

    /// <summary>What it counts.</summary>
    public DetectorCategory Category { get; init; }

    /// <summary>What it is made of.</summary>
    public DetectorKind Kind { get; init; }

    /// <summary>Whether the kind was concluded from the model's name, because the file does not state it.</summary>
    public bool KindIsConcluded { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }
}

/// <summary>What a detector counts: the category codes of ANSI N42.42.</summary>
public enum DetectorCategory
{
    /// <summary>The file does not say.</summary>
    Unknown,
    /// <summary>Gamma rays.</summary>
    Gamma,
    /// <summary>Neutrons.</summary>
    Neutron,
    /// <summary>Alpha particles.</summary>
    Alpha,
    /// <summary>Beta particles.</summary>
    Beta,
    /// <summary>X-rays.</summary>
    XRay,
    /// <summary>Something else, such as a position.</summary>
    Other,
}
