using System.Collections.Immutable;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Passages.Series;

/// <summary>What all detectors recorded in one short stretch of time.</summary>
/// <param name="Start">Seconds after the first sample's.</param>
/// <param name="Length">s</param>
/// <param name="Occupied">Whether something stood there; null where the file does not say.</param>
/// <param name="Measurements">Ids of the measurements it is made of.</param>
/// <param name="ByDetector">Counts of each detector that counted.</param>
/// <param name="Spectra">Spectra of gamma rays.</param>
internal sealed record PassageSample(
    double Start, double Length, bool? Occupied, ImmutableArray<string> Measurements, IReadOnlyDictionary<DetectorKey, SampleCounts> ByDetector, IReadOnlyList<Spectrum> Spectra)
{
    public double End => Start + Length;
}

/// <summary>A detector, and what it counts: one id may stand for both.</summary>
internal readonly record struct DetectorKey(string Id, bool IsNeutron);

/// <summary>Counts, and the seconds in which they could be counted.</summary>
internal readonly record struct SampleCounts(double Counts, double Seconds)
{
    public double Rate => Counts / Seconds;
}
