using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Passages.Series;

/// <summary>A measurement with what its detectors counted, and how long it lasted. A spectrum goes before gross counts of the same detector, which are the same counts.</summary>
internal sealed class MeasuredPart
{
    public MeasuredPart(SpectrumFile file, Measurement measurement)
    {
        Measurement = measurement;
        Spectra = [.. measurement.Spectra.Where(s => !IsNeutron(file, s.Detector)).Select(s => s.Spectrum)];
        foreach (var spectrum in measurement.Spectra)
            Add(new DetectorKey(spectrum.Detector ?? "", IsNeutron(file, spectrum.Detector)), spectrum.Spectrum.Sum(), spectrum.Spectrum.LiveSeconds);
        var fromSpectra = Counts.Keys.ToHashSet();
        foreach (var gross in measurement.GrossCounts.Where(g => file.DetectorOf(g.Detector)?.Category is DetectorCategory.Gamma or DetectorCategory.Neutron))
        {
            var key = new DetectorKey(gross.Detector ?? "", IsNeutron(file, gross.Detector));
            if (!fromSpectra.Contains(key))
                Add(key, gross.Sum(), gross.LiveSeconds);
        }

        Length = measurement.RealSeconds is > 0 and var real ? real : Counts.Values.Select(c => c.Seconds).DefaultIfEmpty().Max();
    }

    public Measurement Measurement { get; }

    public Dictionary<DetectorKey, SampleCounts> Counts { get; } = [];

    public IReadOnlyList<Spectrum> Spectra { get; }

    /// <summary>s</summary>
    public double Length { get; }

    private static bool IsNeutron(SpectrumFile file, string? detector) => file.DetectorOf(detector)?.Category == DetectorCategory.Neutron;

    /// <summary>A detector that was dead all the time counted nothing that could be compared.</summary>
    private void Add(DetectorKey key, double counts, double? live)
    {
        if ((live ?? Measurement.RealSeconds) is > 0 and var seconds)
            Counts[key] = Counts.TryGetValue(key, out var before) ? new SampleCounts(before.Counts + counts, Math.Max(before.Seconds, seconds)) : new SampleCounts(counts, seconds);
    }
}
