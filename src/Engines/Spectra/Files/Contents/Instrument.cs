using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>The instrument that measured, as its file names it; null where the file does not say.</summary>
public sealed record Instrument
{
    /// <summary>Who made it.</summary>
    public string? Maker { get; init; }

    /// <summary>Its model.</summary>
    public string? Model { get; init; }

    /// <summary>Its serial number or other identifier.</summary>
    public string? Serial { get; init; }

    /// <summary>What kind of instrument it is: a class code of ANSI N42.42, or the file's own word.</summary>
    public string? ClassCode { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Versions of its parts, such as software and firmware.</summary>
    public ImmutableArray<InstrumentPart> Parts { get; init; } = [];
}

/// <summary>A part of an instrument with its version.</summary>
/// <param name="Name">Such as <c>Software</c>.</param>
/// <param name="Version">As written.</param>
public sealed record InstrumentPart(string Name, string Version);
