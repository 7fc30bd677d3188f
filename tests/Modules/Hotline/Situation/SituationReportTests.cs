using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Duty;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Situation;
using Cordon.Modules.Incidents.Contracts;
using CsCheck;

namespace Cordon.Tests.Modules.Hotline.Situation;

public sealed class SituationReportTests
{
    private static readonly Instant Start = Instant.Of(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero));
    private static readonly Handling Handling = new() { Tlp = Tlp.Green, Originator = "arvonia", PermittedUse = PermittedUse.Intelligence, Purpose = HotlinePurpose.Words, LegalBasis = "Act 12" };

    [Fact]
    public void Gaps_are_exactly_the_minutes_in_which_no_shift_runs() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[1, 120]).Array[0, 8].Sample(shifts =>
        {
            var roster = shifts.Select((s, i) => new DutyShift($"s{i}", "ada", 1, Minute(s.Item1), Minute(s.Item1 + s.Item2), "")).ToList();
            var gaps = RosterGap.Between(roster, Minute(30), Minute(230));
            for (var minute = 30; minute < 230; minute++)
                Assert.Equal(!roster.Any(s => s.RunsAt(Minute(minute))), gaps.Any(g => g.From <= Minute(minute) && Minute(minute) < g.Until));
            Assert.All(gaps.Zip(gaps.Skip(1)), pair => Assert.True(pair.First.Until < pair.Second.From, "two gaps that touch are one"));
        });

    /// <summary>Looking back from the end says the same as having looked then: the entries up to that moment, played again.</summary>
    [Fact]
    public void How_a_call_stood_at_a_moment_is_what_its_entries_up_to_then_make_of_it()
    {
        var (open, late) = (0, 0);
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 400], Gen.Int[0, 400], Gen.Int[0, 500], Gen.Bool).Sample((kind, seen, answered, moment, incoming) =>
        {
            var letter = new HotlineLetter(kind == 0 ? HotlineKind.Test : HotlineKind.Alert, HotlineUrgency.Immediate, "s", new Dictionary<string, string>(), Tlp.Green, PermittedUse.Intelligence, Minute(100), Minute(250));
            var facts = new List<(int At, object Fact)> { (40, incoming ? new CallReceived("c", "belmora", "t", letter, "m") : new CallPlaced("c", "belmora", letter, "ada")) };
            if (kind is not 3)
                facts.Add((40 + seen, incoming ? new CallAcknowledged("c", "ada") : new CallAcknowledgedThere("c", Minute(40 + seen))));
            if (kind is 2)
                facts.Add((40 + seen + answered, incoming ? new CallAnswered("c", HotlineOutcome.Done, "t", "ada") : new CallAnsweredThere("c", HotlineOutcome.Done, "t", Minute(40 + seen + answered))));
            Call? Played(int until) => facts.Where(f => f.At <= until).Aggregate((Call?)null, (call, f) => CallLife.After(call, f.Fact, Minute(f.At), Handling));

            var (then, looked) = (Played(moment), CallMoment.At(Played(10_000)!, Minute(moment)));
            Assert.Equal(then is null, looked is null);
            if (then is null || looked is null)
                return;
            Assert.Equal((then.Status, then.Due, then.Due is { } due && due < Minute(moment)), (looked.Status, looked.Due, looked.Overdue));
            Interlocked.Add(ref open, looked.IsOpen ? 1 : 0);
            Interlocked.Add(ref late, looked.Overdue ? 1 : 0);
        }, iter: 5_000);
        Assert.True(open > 100 && late > 50, $"{open}, {late}");
    }

    [Fact]
    public void Figures_are_counts_of_the_rows_that_the_report_shows_and_what_cannot_be_counted_is_not_among_them()
    {
        var period = new SituationPeriod(Minute(0), Minute(1000));
        Call[] calls =
        [
            Placed("in", 10, incoming: true), Placed("late", 20), Placed("test", 30, kind: HotlineKind.Test) with { AcknowledgedAt = Minute(37) }, Placed("unseen", 40, kind: HotlineKind.Test),
            Placed("answered", 50) with { AcknowledgedAt = Minute(60), Answer = new CallAnswer(HotlineOutcome.Done, "t", Minute(900), "ada") }, Placed("before", -100), Placed("ahead", 2000),
        ];
        var incidents = new IncidentFigures([new("/incidents/1", "one", null, IncidentGroup.One, 1, 0, true), new("/incidents/2", "two", IncidentGroup.One, IncidentGroup.Three, 1, 1, false)], true);
        var report = SituationReport.Of(period, calls, true, [], incidents);
        var figures = report.Figures();
        Assert.Equal(SituationFigures.All.Order(StringComparer.Ordinal), figures.Keys);
        Assert.Equal([4, 4, 2, 1, 1, 1, 2, 1], SituationFigures.OfCalls.Select(k => figures[k]));
        Assert.Equal((1000, 1, 0, 1, 2, 1), (figures["gap-minutes"], figures["incidents-one"], figures["incidents-two"], figures["incidents-three"], figures["incidents-revised"], figures["incidents-overdue"]));
        Assert.Equal([null, 7], report.Tests.Select(t => t.MinutesToAcknowledge));
        Assert.False(report.NothingToReport);

        Assert.DoesNotContain("incidents-one", SituationReport.Of(period, calls, true, [], null).Figures().Keys);
        Assert.DoesNotContain("incidents-one", SituationReport.Of(period, calls, true, [], incidents with { Whole = false }).Figures().Keys);
        Assert.DoesNotContain("calls-open", SituationReport.Of(period, calls, false, [], incidents).Figures().Keys);
        Assert.True(SituationReport.Of(period, [], true, [], new IncidentFigures([], true)).NothingToReport);
        Assert.False(SituationReport.Of(period, [], true, [], null).NothingToReport, "what was not looked at is not nothing");
    }

    [Theory]
    [InlineData("", null, null, 24 * 60)]
    [InlineData("week", null, null, 7 * 24 * 60)]
    [InlineData("own", "2026-11-01", "2026-11-01", 24 * 60)]
    public void A_period_is_a_day_a_week_or_own_days(string word, string? from, string? until, int minutes)
    {
        var period = SituationPeriod.Read(word, from, until, Minute(600));
        Assert.Equal(minutes, Math.Round((period.Until - period.From).TotalMinutes));
        Assert.True(period.Until <= Minute(600));
    }

    [Theory]
    [InlineData("month", null, null)]
    [InlineData("own", null, "2026-11-01")]
    [InlineData("own", "2026-11-02", "2026-11-01")]
    [InlineData("own", "2026-11-03", "2026-11-04")]
    [InlineData("own", "2025-01-01", "2026-11-01")]
    [InlineData("own", "yesterday", "today")]
    public void Another_is_refused_with_what_would_be_right(string word, string? from, string? until) =>
        Assert.Equal("hotline.period", Assert.Throws<FaultException>(() => SituationPeriod.Read(word, from, until, Minute(600))).Fault.Code);

    private static Instant Minute(int minute) => Start + TimeSpan.FromMinutes(minute);

    private static Call Placed(string id, int minute, bool incoming = false, HotlineKind kind = HotlineKind.Alert) => new(
        id, id, "belmora", incoming, new HotlineLetter(kind, HotlineUrgency.Immediate, id, new Dictionary<string, string>(), Tlp.Green, PermittedUse.Intelligence, Minute(minute) + CallClocks.ToAcknowledge(HotlineUrgency.Immediate), Minute(minute) + TimeSpan.FromMinutes(70)),
        Minute(minute), Handling);
}
