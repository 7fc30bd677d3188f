using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Duty;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Incidents.Contracts;

namespace Cordon.Modules.Hotline.Situation;

/// <summary>How things stood at the end of a period and what happened in it, from the records alone. Pure.</summary>
public sealed record SituationReport
{
    public required SituationPeriod Period { get; init; }

    /// <summary>Calls that waited for something at the end, those first whose clock ran out first.</summary>
    public required IReadOnlyList<CallMoment> Open { get; init; }

    /// <summary>Calls that were placed or came in the period, tests left out, the latest first.</summary>
    public required IReadOnlyList<CallMoment> Began { get; init; }

    /// <summary>Calls answered in the period, the latest first.</summary>
    public required IReadOnlyList<CallMoment> Answered { get; init; }

    /// <summary>Test calls of the period, the latest first.</summary>
    public required IReadOnlyList<CallMoment> Tests { get; init; }

    /// <summary>Who was on duty at the end.</summary>
    public required IReadOnlyList<DutyShift> OnDuty { get; init; }

    /// <summary>When nobody was on duty, as the roster stands now.</summary>
    public required IReadOnlyList<RosterGap> Gaps { get; init; }

    /// <summary>When nobody will be on duty in the seven days after the end.</summary>
    public required IReadOnlyList<RosterGap> GapsAhead { get; init; }

    /// <summary>Incidents; null when they cannot be counted.</summary>
    public required IncidentFigures? Incidents { get; init; }

    /// <summary>False when there are more calls than could be looked at.</summary>
    public required bool Whole { get; init; }

    /// <summary>The highest level of the calls in it; null when none is classified.</summary>
    public Classification? Classification => CallLevel.HighestOf(new[] { Open, Began, Answered, Tests }.SelectMany(calls => calls).Select(c => c.Call.Handling.Classification));

    /// <summary>Whether nothing happened and nothing waits.</summary>
    public bool NothingToReport => Open.Count == 0 && Began.Count == 0 && Answered.Count == 0 && Tests.Count == 0 && Incidents is { Incidents.Count: 0 };

    /// <summary>Its figures by key; what could not be counted is not among them.</summary>
    public IReadOnlyDictionary<string, int> Figures()
    {
        var figures = new SortedDictionary<string, int>(StringComparer.Ordinal)
        {
            [SituationFigures.Open] = Open.Count, [SituationFigures.Overdue] = Open.Count(c => c.Overdue), [SituationFigures.Placed] = Began.Count(c => !c.Call.Incoming),
            [SituationFigures.Received] = Began.Count(c => c.Call.Incoming), [SituationFigures.Answered] = Answered.Count, [SituationFigures.AnsweredLate] = Answered.Count(c => c.AnsweredLate(Period.Until)),
            [SituationFigures.Tests] = Tests.Count, [SituationFigures.TestsUnseen] = Tests.Count(c => c.MinutesToAcknowledge is null),
            [SituationFigures.GapMinutes] = (int)Math.Ceiling(Gaps.Sum(g => (g.Until - g.From).TotalMinutes)),
        };
        if (Whole is false)
            SituationFigures.OfCalls.ToList().ForEach(k => figures.Remove(k));
        if (Incidents is { Whole: true, Incidents: var incidents })
        {
            figures[SituationFigures.GroupOne] = incidents.Count(i => i.Group == IncidentGroup.One);
            figures[SituationFigures.GroupTwo] = incidents.Count(i => i.Group == IncidentGroup.Two);
            figures[SituationFigures.GroupThree] = incidents.Count(i => i.Group == IncidentGroup.Three);
            figures[SituationFigures.Revised] = incidents.Count(i => i.Revisions > 0);
            figures[SituationFigures.NoticesOverdue] = incidents.Count(i => i.Overdue);
        }

        return figures;
    }

    /// <summary>The report of a period from everything that the reader may see.</summary>
    public static SituationReport Of(SituationPeriod period, IReadOnlyList<Call> calls, bool whole, IReadOnlyList<DutyShift> shifts, IncidentFigures? incidents)
    {
        var then = calls.Select(c => CallMoment.At(c, period.Until)).OfType<CallMoment>().OrderByDescending(c => c.Call.At).ThenBy(c => c.Call.Id, StringComparer.Ordinal).ToList();
        bool Within(Instant? at) => at is { } moment && moment >= period.From && moment <= period.Until;
        return new SituationReport
        {
            Period = period, Whole = whole, Incidents = incidents,
            Open = [.. then.Where(c => c.IsOpen).OrderBy(c => c.Due!.Value.UnixMicroseconds)],
            Began = [.. then.Where(c => Within(c.Call.At) && c.Call.Letter.Kind != HotlineKind.Test)],
            Answered = [.. then.Where(c => Within(c.Call.Answer?.At))],
            Tests = [.. then.Where(c => Within(c.Call.At) && c.Call.Letter.Kind == HotlineKind.Test)],
            OnDuty = [.. shifts.Where(s => s.RunsAt(period.Until)).OrderBy(s => s.Line)],
            Gaps = RosterGap.Between(shifts, period.From, period.Until),
            GapsAhead = RosterGap.Between(shifts, period.Until, period.Until + TimeSpan.FromDays(7)),
        };
    }
}
