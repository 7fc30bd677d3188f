using Cordon.Engines.Spectra.Passages.Series;

namespace Cordon.Engines.Spectra.Passages.Judging;

/// <summary>Counts of one kind of radiation with their background and alarms.</summary>
internal sealed record JudgedCounts(CountCourse Counts, BackgroundCourse Background, IReadOnlyList<AlarmWindow> Alarms, bool LeavesSamplesOut, bool WasTested)
{
    public AlarmWindow? Strongest => Alarms.MaxBy(a => a.Sigmas);

    public static JudgedCounts Of(PassageSeries series, bool neutrons, bool isPortal, Func<int, bool> isAsked, PassageSettings settings)
    {
        var counts = CountCourse.Of(series, neutrons);
        var background = BackgroundCourse.Of(series.Samples, counts, isPortal, settings);
        var leavesOut = counts.HasDetectors && Enumerable.Range(0, series.Samples.Count).Any(i => isAsked(i) && counts.Samples[i] is null);
        var tested = settings.Windows.Any(length => SummedWindows.Of(counts, background, isAsked, length).Any());
        return new JudgedCounts(counts, background, new SequentialTest(series.Samples, counts, background, neutrons, settings).Alarms(isAsked), leavesOut, tested);
    }

    public RadiationCourse Course() => Counts.HasDetectors
        ? new RadiationCourse([.. Counts.Samples.Select(s => s?.Rate)], [.. Background.Samples.Select(s => s?.Rate)], Background.Source, Answer())
        : new RadiationCourse([], [], BackgroundSource.None, PassageAnswer.CannotAssess);

    private PassageAnswer Answer() =>
        Alarms.Count > 0 ? PassageAnswer.Alarm
        : LeavesSamplesOut || !WasTested || Background.Source is BackgroundSource.None or BackgroundSource.Ends ? PassageAnswer.CannotAssess
        : PassageAnswer.NoAlarm;
}
