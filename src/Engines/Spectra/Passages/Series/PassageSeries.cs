using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;

namespace Cordon.Engines.Spectra.Passages.Series;

/// <summary>The samples of a file in their order, and what was measured beside them.</summary>
/// <param name="Samples">At least <see cref="Fewest"/>.</param>
/// <param name="Beside">Longer measurements of the background; empty where there are none.</param>
/// <param name="TimesAreCounted">Start times could not be used.</param>
internal sealed record PassageSeries(IReadOnlyList<PassageSample> Samples, IReadOnlyList<PassageSample> Beside, bool TimesAreCounted)
{
    /// <summary>From so many short measurements on a file is a passage.</summary>
    public const int Fewest = 12;

    /// <summary>What lasts so many times longer than most is no sample, but a background or a sum.</summary>
    private const double MuchLonger = 5;

    /// <summary>s: many measurements of a minute are a laboratory's, and none of something that passes.</summary>
    private const double LongestSample = 10;

    /// <returns>Null where the file is no series.</returns>
    public static PassageSeries? Of(SpectrumFile file)
    {
        var all = file.Measurements.Where(m => !m.IsDerived && m.Class is not (MeasurementClass.Calibration or MeasurementClass.IntrinsicActivity))
            .Select(m => new MeasuredPart(file, m)).Where(p => p.Counts.Count > 0).ToList();
        if (all.Count < Fewest)
            return null;
        var usual = all.Select(p => p.Length).Order().ElementAt(all.Count / 2);
        var longest = MuchLonger * usual;
        var moments = Moments([.. all.Where(p => p.Length <= longest)]);
        if (moments.Count < Fewest || usual > LongestSample)
            return null;
        var counted = moments.Exists(m => m[0].Measurement.Start is null) || moments.Zip(moments.Skip(1)).Any(p => Clock(p.Second) <= Clock(p.First));
        var (samples, end) = (new List<PassageSample>(), 0.0);
        foreach (var moment in moments)
        {
            samples.Add(Sample(moment, counted ? end : (Clock(moment) - Clock(moments[0])).TotalSeconds));
            end = samples[^1].End;
        }

        var beside = all.Where(p => p.Length > longest && p.Measurement is { Class: MeasurementClass.Background, Occupied: not true }).Select(p => Sample([p], 0)).ToList();
        return new PassageSeries(samples, beside, counted);
    }

    private static DateTime Clock(List<MeasuredPart> moment) => moment[0].Measurement.Start!.Value.Clock;

    /// <summary>Some makers write a measurement for each detector: those of one moment belong together. Where a clock only shows seconds, the same detector comes again and tells moments apart.</summary>
    private static List<List<MeasuredPart>> Moments(List<MeasuredPart> parts)
    {
        var moments = new List<List<MeasuredPart>>();
        foreach (var part in parts)
        {
            var (last, start) = (moments.LastOrDefault(), part.Measurement.Start);
            if (last is not null && start is not null && last[0].Measurement.Start == start && !last.Exists(p => p.Counts.Keys.Any(part.Counts.ContainsKey)))
                last.Add(part);
            else
                moments.Add([part]);
        }

        return moments;
    }

    private static PassageSample Sample(List<MeasuredPart> moment, double start)
    {
        bool? occupied = moment.Exists(p => p.Measurement.Occupied == true) ? true : moment.Exists(p => p.Measurement.Occupied == false) ? false : null;
        return new PassageSample(
            start, moment.Max(p => p.Length), occupied, [.. moment.Select(p => p.Measurement.Id)], moment.SelectMany(p => p.Counts).ToDictionary(), [.. moment.SelectMany(p => p.Spectra)]);
    }
}
