using Cordon.Engines.Spectra.Passages.Series;

namespace Cordon.Engines.Spectra.Passages.Judging;

/// <summary>Whether the vehicle kept background from the detectors. What a source adds can then stay below a threshold that knows nothing of it.</summary>
internal static class ShadowTest
{
    private const double Window = 1;

    /// <summary>Less is nothing, however many counts there are.</summary>
    private const double LeastShare = 0.03;

    public static Shadow? Of(IReadOnlyList<PassageSample> samples, CountCourse course, BackgroundCourse background, Func<int, bool> isAsked, double sigmas)
    {
        if (background.Source is BackgroundSource.None or BackgroundSource.Ends or BackgroundSource.Moving)
            return null;
        var below = SummedWindows.Of(course, background, isAsked, Window)
            .Where(w => w.Counts < w.Expected * (1 - LeastShare) && w.Sigmas() <= -sigmas).ToList();
        if (below.Count == 0)
            return null;
        var within = Enumerable.Range(0, samples.Count).Where(i => below.Exists(w => w.First <= i && i <= w.Last)).ToList();
        var expected = within.Sum(i => background.Samples[i]!.Value.Rate * course.Samples[i]!.Value.Seconds);
        return new Shadow(1 - (within.Sum(i => course.Samples[i]!.Value.Counts) / expected), samples[within[0]].Start, samples[within[^1]].End);
    }
}
