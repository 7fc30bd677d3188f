namespace Cordon.Engines.Spectra.Passages.Series;

/// <summary>Counts of all detectors of one kind, sample by sample; null where one of them is missing, since the sum would look like a shadow.</summary>
internal sealed class CountCourse
{
    private CountCourse(SampleCounts?[] samples, SampleCounts? beside) => (Samples, Beside) = (samples, beside);

    /// <summary>One for each sample; all null where there is no such detector.</summary>
    public SampleCounts?[] Samples { get; }

    /// <summary>What was measured beside the passage; null where nothing was, or a detector is missing in it.</summary>
    public SampleCounts? Beside { get; }

    public bool HasDetectors => Samples.Any(s => s is not null);

    public static CountCourse Of(PassageSeries series, bool neutrons)
    {
        var usual = series.Samples.SelectMany(s => s.ByDetector.Keys).Where(k => k.IsNeutron == neutrons).CountBy(k => k).Where(k => k.Value * 2 > series.Samples.Count).Select(k => k.Key).ToList();
        return new CountCourse([.. series.Samples.Select(s => Sum(s, usual))], series.Beside.Select(b => Sum(b, usual)).OfType<SampleCounts>().Cast<SampleCounts?>().Aggregate((SampleCounts?)null, Added));
    }

    private static SampleCounts? Sum(PassageSample sample, List<DetectorKey> usual)
    {
        if (usual.Count == 0 || !usual.TrueForAll(sample.ByDetector.ContainsKey))
            return null;
        var counted = usual.ConvertAll(k => sample.ByDetector[k]);
        return new SampleCounts(counted.Sum(c => c.Counts), counted.Average(c => c.Seconds));
    }

    private static SampleCounts? Added(SampleCounts? all, SampleCounts? one) => all is { } a && one is { } b ? new SampleCounts(a.Counts + b.Counts, a.Seconds + b.Seconds) : all ?? one;
}
