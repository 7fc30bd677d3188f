using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files;

/// <summary>What a file of measurements says. The file itself is evidence: it is kept as it came, and this is read from it.</summary>
public sealed record SpectrumFile
{
    /// <summary>The name it was given under.</summary>
    public required string Name { get; init; }

    /// <summary>Its format.</summary>
    public required SpectrumFormat Format { get; init; }

    /// <summary>SHA-256 of the bytes as they came, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The instrument.</summary>
    public required Instrument Instrument { get; init; }

    /// <summary>Its detectors, each id once.</summary>
    public ImmutableArray<Detector> Detectors { get; init; } = [];

    /// <summary>What it recorded, in the order of the file: at least one with a spectrum or counts.</summary>
    public required ImmutableArray<Measurement> Measurements { get; init; }

    /// <summary>What was measured.</summary>
    public ImmutableArray<MeasuredItem> Items { get; init; } = [];

    /// <summary>What the instrument concluded.</summary>
    public ImmutableArray<InstrumentAnalysis> Analyses { get; init; } = [];

    /// <summary>Free texts about the whole.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Which file this one was converted from by our own writer, as the file itself claims.</summary>
    public ConvertedFrom? Origin { get; init; }

    /// <summary>Spectra and counts that could not be read and are therefore missing here; each has a warning. Where there are any, the file is not to be called innocent.</summary>
    public int LeftOut { get; init; }

    /// <summary>What is wrong in the file though it could be read, each with its place and what would be right.</summary>
    public ImmutableArray<Fault> Warnings { get; init; } = [];

    /// <summary>The detector with an id; null where there is none.</summary>
    public Detector? DetectorOf(string? id) => Detectors.FirstOrDefault(d => d.Id == id);
}

/// <summary>The file that another was converted from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Format">Its format.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record ConvertedFrom(string Name, SpectrumFormat Format, string Sha256);
