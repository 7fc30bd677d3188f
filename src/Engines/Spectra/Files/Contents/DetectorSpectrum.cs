using System.Collections.Immutable;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>A spectrum with the detector that recorded it.</summary>
/// <param name="Detector">Its id; null where the file does not say.</param>
/// <param name="Spectrum">The spectrum.</param>
public sealed record DetectorSpectrum(string? Detector, Spectrum Spectrum)
{
    /// <summary>Free texts.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];
}
