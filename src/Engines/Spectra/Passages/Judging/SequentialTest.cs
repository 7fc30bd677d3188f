using Cordon.Engines.Spectra.Passages.Series;

namespace Cordon.Engines.Spectra.Passages.Judging;

/// <summary>
/// Tests sums over several lengths beside each other, sample after sample: short ones find a strong source that passes fast, long ones a weak one that passes slowly. The published idea of portal
/// monitors that sum over several windows; the statistic is that of <see cref="Significance"/>.
/// </summary>
internal sealed class SequentialTest(IReadOnlyList<PassageSample> samples, CountCourse course, BackgroundCourse background, bool neutrons, PassageSettings settings)
{
    /// <summary>Windows that are parted by no more belong together, s.</summary>
    private const double Together = 1;

    private (double Sigmas, double Spread) Threshold => background.Source == BackgroundSource.Moving ? (settings.MovingSigmas, settings.GroundSpread) : (settings.Sigmas, 0);

    public IReadOnlyList<AlarmWindow> Alarms(Func<int, bool> isAsked)
    {
        var (threshold, spread) = Threshold;
        var best = new (SummedWindow Window, double Sigmas)?[samples.Count];
        foreach (var window in settings.Windows.SelectMany(length => SummedWindows.Of(course, background, isAsked, length)))
        {
            var sigmas = window.Sigmas(spread);
            if (sigmas >= threshold && (!neutrons || window.Counts - window.Expected > settings.FewNeutrons) && !(best[window.Last]?.Sigmas >= sigmas))
                best[window.Last] = (window, sigmas);
        }

        return Joined([.. Runs(best).Where(r => samples[r[^1].Window.Last].End - samples[r[0].Window.Last].Start >= settings.LeastSeconds * 0.99).Select(Alarm)]);
    }

    private static IEnumerable<List<(SummedWindow Window, double Sigmas)>> Runs((SummedWindow Window, double Sigmas)?[] best)
    {
        var run = new List<(SummedWindow, double)>();
        foreach (var one in best.Append(null))
        {
            if (one is { } above)
            {
                run.Add(above);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }
    }

    /// <summary>From the first to the last sample that lies above background itself: a sum also reaches over some that do not.</summary>
    private AlarmWindow Alarm(List<(SummedWindow Window, double Sigmas)> run)
    {
        var (strongest, sigmas) = run.MaxBy(r => r.Sigmas);
        var (first, last) = (run.Min(r => r.Window.First), run.Max(r => r.Window.Last));
        while (first < strongest.Last && !IsAbove(first))
            first++;
        while (last > first && !IsAbove(last))
            last--;
        return new AlarmWindow(neutrons, samples[first].Start, samples[last].End, first, last, sigmas, strongest.Seconds, strongest.Counts, strongest.Expected);
    }

    private bool IsAbove(int sample) => course.Samples[sample] is { } counts && background.Samples[sample] is { } usual && counts.Rate > usual.Rate;

    private static List<AlarmWindow> Joined(List<AlarmWindow> windows)
    {
        var joined = new List<AlarmWindow>();
        foreach (var window in windows)
        {
            if (joined.Count > 0 && window.From - joined[^1].To <= Together)
            {
                var (last, stronger) = (joined[^1], window.Sigmas > joined[^1].Sigmas ? window : joined[^1]);
                joined[^1] = stronger with { From = Math.Min(last.From, window.From), First = Math.Min(last.First, window.First), To = Math.Max(last.To, window.To), Last = Math.Max(last.Last, window.Last) };
            }
            else
            {
                joined.Add(window);
            }
        }

        return joined;
    }
}
