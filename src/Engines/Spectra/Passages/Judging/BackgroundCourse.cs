using Cordon.Engines.Spectra.Passages.Series;

namespace Cordon.Engines.Spectra.Passages.Judging;

/// <summary>The background of each sample, and where it comes from.</summary>
internal sealed record BackgroundCourse(KnownBackground?[] Samples, BackgroundSource Source)
{
    /// <param name="samples">The samples.</param>
    /// <param name="course">Their counts.</param>
    /// <param name="isPortal">Something stood there at some time: otherwise the instrument moved.</param>
    /// <param name="settings">Times.</param>
    public static BackgroundCourse Of(IReadOnlyList<PassageSample> samples, CountCourse course, bool isPortal, PassageSettings settings)
    {
        if (!course.HasDetectors)
            return Everywhere(samples, null, BackgroundSource.None);
        var tracked = Tracked(samples, course, isPortal, settings);
        if (!isPortal)
            return new BackgroundCourse(tracked, tracked.Any(t => t is not null) ? BackgroundSource.Moving : BackgroundSource.None);
        var first = samples.Index().First(s => s.Item.Occupied == true).Index;
        if (tracked[first] is { } known)
            return new BackgroundCourse([.. tracked.Select(t => t ?? known)], BackgroundSource.BeforeOccupancy);
        if (course.Beside is { Seconds: > 0 } beside)
            return Everywhere(samples, Mean(beside), BackgroundSource.Beside);
        if (Mean(Sum(samples.Index().Where(s => s.Item.Occupied == false).Select(s => course.Samples[s.Index]))) is { } after && after.Seconds >= settings.LeastBackgroundSeconds)
            return Everywhere(samples, after, BackgroundSource.AfterOccupancy);
        return Everywhere(samples, Ends(samples, course, settings.LeastBackgroundSeconds), BackgroundSource.Ends);
    }

    private static KnownBackground?[] Tracked(IReadOnlyList<PassageSample> samples, CountCourse course, bool isPortal, PassageSettings settings)
    {
        var tracking = new TrackedBackground(settings, isPortal ? 0 : settings.GroundSpread);
        var known = new KnownBackground?[samples.Count];
        for (var i = 0; i < samples.Count; i++)
        {
            known[i] = tracking.Now;
            if (isPortal && samples[i].Occupied != false)
                tracking.Freeze();
            else if (course.Samples[i] is { } counts)
                tracking.Take(counts, samples[i].Length);
        }

        return known;
    }

    private static KnownBackground? Ends(IReadOnlyList<PassageSample> samples, CountCourse course, double seconds)
    {
        var first = Mean(Sum(samples.Index().Where(s => s.Item.End <= samples[0].Start + seconds).Select(s => course.Samples[s.Index])));
        var last = Mean(Sum(samples.Index().Where(s => s.Item.Start >= samples[^1].End - seconds).Select(s => course.Samples[s.Index])));
        return first is { } a && last is { } b ? (a.Rate < b.Rate ? a : b) : first ?? last;
    }

    private static SampleCounts Sum(IEnumerable<SampleCounts?> counts) =>
        counts.OfType<SampleCounts>().Aggregate(new SampleCounts(0, 0), (all, one) => new SampleCounts(all.Counts + one.Counts, all.Seconds + one.Seconds));

    private static KnownBackground? Mean(SampleCounts sum) => sum.Seconds > 0 ? new KnownBackground(sum.Rate, sum.Seconds) : null;

    private static BackgroundCourse Everywhere(IReadOnlyList<PassageSample> samples, KnownBackground? known, BackgroundSource source) =>
        new([.. Enumerable.Repeat(known, samples.Count)], known is null ? BackgroundSource.None : source);
}
