using Cordon.Engines.Spectra.Passages.Series;

namespace Cordon.Engines.Spectra.Passages.Judging;

/// <summary>A sum over neighbouring samples against what the background would have been in it.</summary>
internal sealed record SummedWindow(int First, int Last, double Counts, double Seconds, double Expected, double BackgroundSeconds)
{
    /// <summary>Standard deviations above background, negative below it.</summary>
    public double Sigmas(double spread = 0) => Significance.Of(Counts, Seconds, new KnownBackground(Expected / Seconds, BackgroundSeconds), spread);
}

/// <summary>Sums over all stretches of a length that end at a sample, each as short as it can be.</summary>
internal static class SummedWindows
{
    /// <param name="course">Counts.</param>
    /// <param name="background">Background of each sample.</param>
    /// <param name="isAsked">Which samples may be in a sum; those without counts or background never are.</param>
    /// <param name="length">s</param>
    public static IEnumerable<SummedWindow> Of(CountCourse course, BackgroundCourse background, Func<int, bool> isAsked, double length)
    {
        var first = 0;
        var (counts, seconds, expected) = (0.0, 0.0, 0.0);
        for (var i = 0; i < course.Samples.Length; i++)
        {
            if (course.Samples[i] is not { } own || background.Samples[i] is not { } usual || !isAsked(i))
            {
                (first, counts, seconds, expected) = (i + 1, 0, 0, 0);
                continue;
            }

            (counts, seconds, expected) = (counts + own.Counts, seconds + own.Seconds, expected + (usual.Rate * own.Seconds));
            while (first < i && seconds - course.Samples[first]!.Value.Seconds >= length * Nearly)
            {
                var gone = course.Samples[first]!.Value;
                (counts, seconds, expected) = (counts - gone.Counts, seconds - gone.Seconds, expected - (background.Samples[first]!.Value.Rate * gone.Seconds));
                first++;
            }

            if (seconds >= length * Nearly)
                yield return new SummedWindow(first, i, counts, seconds, expected, usual.Seconds);
        }
    }

    /// <summary>Live time is a little shorter than the stretch it belongs to.</summary>
    private const double Nearly = 0.9;
}
