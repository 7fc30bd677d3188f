using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;

namespace Cordon.Engines.Spectra.Questions;

/// <summary>Whether neutrons alarm: the instrument says so, or it counted more than the background explains.</summary>
internal static class NeutronTest
{
    private const double Deviations = 4;

    /// <summary>A few neutrons more are nothing, however quiet the background was.</summary>
    private const double Few = 3;

    /// <returns>Null where nobody looked, or nobody knows what the background is.</returns>
    public static bool? Alarms(SpectrumFile file, IReadOnlyList<Measurement> foreground, SpectrumFile beside, IReadOnlyList<Measurement> background)
    {
        var ids = foreground.Select(m => m.Id).ToHashSet();
        if (file.Analyses.Any(a => (a.Measurements.IsEmpty || a.Measurements.Any(ids.Contains)) && a.Alarms.Any(l => l.Category == "Neutron")))
            return true;
        if (Counted(file, foreground) is not { } seen)
            return null;
        if (seen.Counts <= Few)
            return false;
        if (Counted(beside, background) is not { Seconds: > 0 } usual || seen.Seconds <= 0)
            return null;
        var expected = usual.Counts * seen.Seconds / usual.Seconds;
        return seen.Counts > expected + Few + (Deviations * Math.Sqrt(expected * (1 + (seen.Seconds / usual.Seconds))));
    }

    private static (double Counts, double Seconds)? Counted(SpectrumFile file, IReadOnlyList<Measurement> measurements)
    {
        var neutrons = file.Detectors.Where(d => d.Category == DetectorCategory.Neutron).Select(d => d.Id).ToHashSet();
        var counted = measurements.SelectMany(m => m.GrossCounts.Where(g => g.Detector is { } id && neutrons.Contains(id)).Select(g => (g.Detector, Counts: g.Sum(), Seconds: g.LiveSeconds ?? m.RealSeconds ?? 0))).ToList();
        return counted.Count == 0 ? null : (counted.Sum(c => c.Counts), counted.GroupBy(c => c.Detector).Max(g => g.Sum(c => c.Seconds)));
    }
}
