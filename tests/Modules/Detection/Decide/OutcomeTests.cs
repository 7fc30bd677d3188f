using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Instruments;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Measure;
using Cordon.Tests.Modules.Detection.Storage;
using static Cordon.Tests.Modules.Detection.DetectionNode;

namespace Cordon.Tests.Modules.Detection.Decide;

public sealed class OutcomeTests
{
    [Theory, EachDatabase]
    public async Task An_alarm_that_cannot_be_assessed_takes_two_persons_and_waits_on_the_desk_of_each(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var id = await node.RaiseAsync();
        Assert.Equal(["alarms.decide"], await node.WorkAsync());
        await node.Outcomes.DecideAsync(Ada.Actor, Ada, id, (await node.AlarmAsync(id)).Acts, AlarmOutcome.NonInnocent, "no papers", Stop);
        var proposed = await node.AlarmAsync(id);
        Assert.Equal(AlarmStatus.Proposed, proposed.Status);
        Assert.Equal([TwoPersonsReason.NoSpectrum, TwoPersonsReason.InstrumentCalibration, TwoPersonsReason.Outcome], proposed.Decision!.Because);
        Assert.Equal(["alarms.confirm"], await node.WorkAsync());
        Assert.Equal("detection.same-person", await CodeAsync(() => node.Outcomes.ConfirmAsync(Ada.Actor, Ada, id, proposed.Acts, "", Stop)));
        Assert.Equal("detection.changed", await CodeAsync(() => node.Outcomes.ConfirmAsync(Bert.Actor, Bert, id, proposed.Acts - 1, "", Stop)));
        await node.Outcomes.ConfirmAsync(Bert.Actor, Bert, id, proposed.Acts, "seen", Stop);
        var closed = await node.AlarmAsync(id);
        Assert.Equal((AlarmStatus.Closed, "ada", "bert"), (closed.Status, closed.Decision!.Person, closed.Decision.Second));
        Assert.Empty(await node.WorkAsync());
        Assert.Equal("detection.closed", await CodeAsync(() => node.Measuring.SafetyAsync(Ada.Actor, Ada, id, Safe, Stop)));
        await node.Outcomes.ReopenAsync(Bert.Actor, Bert, id, closed.Acts, "a letter came", Stop);
        Assert.Equal(["alarms.decide"], await node.WorkAsync());
    }

    [Fact]
    public async Task What_is_measured_after_a_proposal_sends_it_back_before_anybody_stands_for_it()
    {
        await using var node = await NewAsync();
        var id = await node.RaiseAsync();
        await node.Outcomes.DecideAsync(Ada.Actor, Ada, id, (await node.AlarmAsync(id)).Acts, AlarmOutcome.False, "nothing there", Stop);
        node.Clock.Advance(TimeSpan.FromMinutes(1));
        await node.Intake.AddAsync(Ada.Actor, Ada, id, "later.csv", DetectionProjectionTests.Table(4), false, Stop);
        var measured = await node.AlarmAsync(id);
        Assert.Equal("detection.measured-since", await CodeAsync(() => node.Outcomes.ConfirmAsync(Bert.Actor, Bert, id, measured.Acts, "", Stop)));
        await node.Outcomes.ReturnAsync(Bert.Actor, Bert, id, measured.Acts, "look at the later one", Stop);
        Assert.Equal(AlarmStatus.Open, (await node.AlarmAsync(id)).Status);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_does_and_the_other_is_told()
    {
        await using var node = await NewAsync();
        var id = await node.RaiseAsync();
        var seen = (await node.AlarmAsync(id)).Acts;
        var codes = await Task.WhenAll(
            CodeAsync(() => node.Outcomes.DecideAsync(Ada.Actor, Ada, id, seen, AlarmOutcome.False, "a", Stop)), CodeAsync(() => node.Outcomes.DecideAsync(Bert.Actor, Bert, id, seen, AlarmOutcome.Undetermined, "b", Stop)));
        Assert.Equal([null, "detection.changed"], codes.Order());
    }

    [Fact]
    public async Task An_expert_is_asked_against_two_clocks_and_somebody_else_answers()
    {
        await using var node = await NewAsync();
        var id = await node.RaiseAsync(new SafetyForm { AtOneMetre = "120", Neutrons = "yes", Contamination = "no" });
        Assert.True((await node.AlarmAsync(id)).StepsBack);
        await node.Experts.AskAsync(Ada.Actor, Ada, id, "a camera?", Stop);
        Assert.Equal(["alarms.decide", "alarms.reach-back"], await node.WorkAsync());
        var asked = (await node.AlarmAsync(id)).LastReachBack!;
        Assert.Equal((Policy.Acknowledge, Policy.Answer), (asked.Asked.AcknowledgeBy - asked.At, asked.Asked.AnswerBy - asked.At));
        Assert.Equal("detection.asked", await CodeAsync(() => node.Experts.AskAsync(Bert.Actor, Bert, id, "again?", Stop)));
        Assert.Equal("detection.same-person", await CodeAsync(() => node.Experts.AcknowledgeAsync(Ada.Actor, Ada, id, Stop)));
        Assert.Equal(asked.Asked.AcknowledgeBy, AlarmWork.ReachBackOf(await node.AlarmAsync(id))!.Due);
        await node.Experts.AcknowledgeAsync(Bert.Actor, Bert, id, Stop);
        Assert.Equal("detection.acknowledged", await CodeAsync(() => node.Experts.AcknowledgeAsync(Bert.Actor, Bert, id, Stop)));
        Assert.Equal(asked.Asked.AnswerBy, AlarmWork.ReachBackOf(await node.AlarmAsync(id))!.Due);
        await node.Experts.AnswerAsync(Bert.Actor, Bert, id, (await node.AlarmAsync(id)).Acts, AlarmOutcome.LicensedIndustrial, "papers fit", true, Stop);
        var answered = await node.AlarmAsync(id);
        Assert.False(answered.StepsBack);
        Assert.Equal(["alarms.decide"], await node.WorkAsync());
        // Neutrons were counted: the answer does not make it one person's.
        Assert.Contains(TwoPersonsReason.Neutrons, TwoPersons.Because(answered, true, AlarmOutcome.LicensedIndustrial));
    }

    [Fact]
    public async Task Who_may_not_see_an_alarm_cannot_tell_that_it_is_there()
    {
        await using var node = await NewAsync();
        var (id, stranger) = (await node.RaiseAsync(), Seeing("eve", "something else"));
        Assert.Equal("detection.unknown", await CodeAsync(() => node.Records.FindAsync(id, stranger, Stop)));
        Assert.Equal("detection.unknown", await CodeAsync(() => node.Outcomes.DecideAsync(stranger.Actor, stranger, id, 2, AlarmOutcome.False, "x", Stop)));
        Assert.Equal("detection.unknown", await CodeAsync(() => node.AlarmAsync("nobody")));
    }

    [Fact]
    public async Task An_instrument_out_of_calibration_or_of_nobody_counts_against_closing_alone()
    {
        await using var node = await NewAsync();
        var held = await node.Instruments.RegisterAsync(Ada.Actor, new InstrumentForm { Name = "A", Serial = "A 1", CalibratedUntil = "2026-11-02" }, Stop);
        var over = await node.Instruments.RegisterAsync(Ada.Actor, new InstrumentForm { Name = "B", Serial = "B-1", CalibratedUntil = "2026-11-01" }, Stop);
        Assert.Equal("detection.instrument.there", await CodeAsync(() => node.Instruments.RegisterAsync(Ada.Actor, new InstrumentForm { Name = "A again", Serial = "a1" }, Stop)));
        await using var tables = node.Records.Tables();
        Assert.True(await InstrumentBook.WereInCalibrationAsync(tables, await node.AlarmAsync(await node.RaiseAsync(instrument: held)), Stop));
        Assert.False(await InstrumentBook.WereInCalibrationAsync(tables, await node.AlarmAsync(await node.RaiseAsync(instrument: over)), Stop));
        Assert.False(await InstrumentBook.WereInCalibrationAsync(tables, await node.AlarmAsync(await node.RaiseAsync()), Stop));
        Assert.Equal("detection.instrument.unknown", await CodeAsync(() => node.RaiseAsync(instrument: "nobody")));
    }
}
