using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Decide;
using Cordon.Modules.Targeting.Examine;
using Cordon.Modules.Targeting.Life;
using CsCheck;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Decide;

public sealed class DeclarationDeskTests
{
    private const string Suspect = "AV-2027-0003";
    private const string Straw = "AV-2027-0001";

    [Theory, EachDatabase]
    public async Task Of_two_who_decide_at_once_one_does_and_what_is_held_stays_on_the_desk(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.TakeInAsync(Sample);
        var (seen, work) = (await node.OfAsync(Suspect), await node.WorkAsync());
        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FaultAsync(() => node.DecideAsync(Ada, seen, ControlDecision.Hold))));
        Assert.Single(codes, c => c is null);
        Assert.All(codes.OfType<string>(), c => Assert.Equal("targeting.changed", c));
        var now = await node.OfAsync(Suspect);
        Assert.Equal((DeclarationStatus.Held, ControlDecision.Hold, "ada"), (now.Status, now.Last!.Decision, now.Last.Person));
        Assert.Equal(work.Count, (await node.WorkAsync()).Count);
    }

    [Fact]
    public async Task What_is_proposed_for_hold_is_released_only_when_another_person_confirms()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        await node.DecideAsync(Ada, await node.OfAsync(Suspect), ControlDecision.Release, "a namesake");
        var proposed = await node.OfAsync(Suspect);
        Assert.Equal((DeclarationStatus.Proposed, 0), (proposed.Status, proposed.Decisions.Count));
        Assert.Contains("targeting.work.confirm", string.Join('\n', await node.WorkAsync()));
        Assert.Equal("targeting.same-person", await FaultAsync(() => ConfirmAsync(node, Ada, proposed)));
        Assert.Equal("targeting.same-person", await FaultAsync(() => node.Desk.ReturnAsync(Ada, Reader, proposed.Assessed.Id, proposed.Acts, "no", Stop)));
        Assert.Equal("targeting.changed", await FaultAsync(() => node.Desk.ConfirmAsync(Ben, Reader, proposed.Assessed.Id, 0, null, Stop)));
        Assert.Equal("targeting.reason.needed", await FaultAsync(() => node.Desk.ReturnAsync(Ben, Reader, proposed.Assessed.Id, proposed.Acts, " ", Stop)));
        await node.Desk.ReturnAsync(Ben, Reader, proposed.Assessed.Id, proposed.Acts, "look at the address", Stop);
        var returned = await node.OfAsync(Suspect);
        Assert.Equal(DeclarationStatus.Waiting, returned.Status);
        Assert.Equal("targeting.not-proposed", await FaultAsync(() => ConfirmAsync(node, Ben, returned)));
        await node.DecideAsync(Ada, returned, ControlDecision.Release, "the address is another");
        await ConfirmAsync(node, Ben, await node.OfAsync(Suspect));
        var released = await node.OfAsync(Suspect);
        Assert.Equal((DeclarationStatus.Released, "ada", "ben"), (released.Status, released.Last!.Person, released.Last.Second));
        // Nothing was ordered before: nobody outside has to be told.
        Assert.Empty(released.Orders);
    }

    [Fact]
    public async Task Every_decision_has_a_reason_and_a_ground_is_said_only_where_it_may_be()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        var seen = await node.OfAsync(Suspect);
        Assert.Equal("targeting.reason.needed", await FaultAsync(() => node.DecideAsync(Ada, seen, ControlDecision.Hold, "  ")));
        Assert.Equal("targeting.text", await FaultAsync(() => node.DecideAsync(Ada, seen, ControlDecision.Hold, new string('x', 4001))));
        Assert.Equal("targeting.ground.needed", await FaultAsync(() => DecideAsync(new GivenDecision(ControlDecision.Hold, "why", null, TraderMayKnow.Ground))));
        Assert.Equal("targeting.unknown", await FaultAsync(() => node.Desk.DecideAsync(Ada, Reader, new string('0', 32), 0, new GivenDecision(ControlDecision.Hold, "why"), Stop)));
        await DecideAsync(new GivenDecision(ControlDecision.Hold, "why", null, TraderMayKnow.Decision, "a ground nobody may hear"));
        Assert.Null((await node.OfAsync(Suspect)).Last!.Ground);

        Task DecideAsync(GivenDecision given) => node.Desk.DecideAsync(Ada, Reader, seen.Assessed.Id, 0, given, Stop);
    }

    [Fact]
    public async Task What_is_to_be_examined_comes_back_with_its_result_and_what_was_confirmed_needs_two_to_go()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        var (straw, before) = (await node.OfAsync(Straw), (await node.WorkAsync()).Count);
        Assert.Equal("targeting.not-examining", await FaultAsync(() => ExamineAsync(node, straw, "asDeclared")));
        await node.DecideAsync(Ada, straw, ControlDecision.Examine, instruction: "open two bales");
        await node.Reports.AnswerAsync(Ada, Reader, new((await node.OfAsync(Straw)).Order!.Id, "accepted", "gate 3"), "telephone", Stop);
        var examining = await node.OfAsync(Straw);
        Assert.Equal(DeclarationStatus.Examining, examining.Status);
        Assert.Equal(Straw, Assert.Single((await node.List.ExaminationsAsync(0, new DateOnly(2027, 2, 1), Reader, Stop)).Today).Assessed.Declaration.Reference);
        Assert.Contains("targeting.work.look", string.Join('\n', await node.WorkAsync()));
        Assert.Equal("targeting.finding", await FaultAsync(() => ExamineAsync(node, examining, "magic")));
        Assert.Equal("targeting.hours", await FaultAsync(() => ExamineAsync(node, examining, "asDeclared", "-1")));
        await ExamineAsync(node, examining, "suspicionConfirmed");
        var examined = await node.OfAsync(Straw);
        Assert.Equal((DeclarationStatus.Waiting, 1.5m), (examined.Status, examined.Examinations.Single().Hours));
        Assert.Contains("targeting.work.examined", string.Join('\n', await node.WorkAsync()));
        await node.DecideAsync(Ada, examined, ControlDecision.Release, "straw it is");
        Assert.Equal(DeclarationStatus.Proposed, (await node.OfAsync(Straw)).Status);
        await ConfirmAsync(node, Ben, await node.OfAsync(Straw));
        await node.Reports.AnswerAsync(Ada, Reader, new((await node.OfAsync(Straw)).Order!.Id, "carriedOut", "gate 3"), "telephone", Stop);
        Assert.Equal(before, (await node.WorkAsync()).Count);
    }

    [Fact]
    public Task Whatever_three_persons_do_nothing_that_needs_two_is_released_by_one() => Gen.Select(Gen.Int[0, 7], Gen.Int[0, 2], Gen.Int[0, 6], Gen.Int[0, 3]).Array[80].SampleAsync(async acts =>
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        foreach (var (which, who, decision, finding) in acts)
        {
            var before = (await node.AllAsync()).OrderBy(d => d.Assessed.Declaration.Reference, StringComparer.Ordinal).ElementAt(which);
            var person = Actor.Person($"person-{who}");
            await FaultAsync(() => before.Status switch
            {
                DeclarationStatus.Proposed when decision > 2 => ConfirmAsync(node, person, before),
                DeclarationStatus.Proposed when decision > 1 => node.Desk.ReturnAsync(person, Reader, before.Assessed.Id, before.Acts, "no", Stop),
                DeclarationStatus.Examining when decision > 3 => ExamineAsync(node, before, ((ExaminationFinding)finding).ToString()),
                _ => node.DecideAsync(person, before, (ControlDecision)decision),
            });
            var after = await node.OfAsync(before.Assessed.Declaration.Reference);
            if (after.Status == DeclarationStatus.Released && before.Status != DeclarationStatus.Released && DecisionRules.AReleaseNeedsASecondPerson(before))
                Assert.True(after.Last!.Second is { } second && second != after.Last.Person, $"{after.Assessed.Declaration.Reference} went by {after.Last.Person} alone");
            // Held goods never leave the desk, and what is released has nothing on it but an order that must be told.
            Assert.Equal(DeclarationWork.Of(after, TimeSpan.Zero) is null, !(await node.WorkAsync()).Any(w => w.Contains(after.Assessed.Declaration.Reference, StringComparison.Ordinal)));
            if (after.HeldSince is not null)
                Assert.NotNull(DeclarationWork.Of(after, TimeSpan.Zero));
        }
    }, iter: 4, threads: 1);

    private static Task ConfirmAsync(TargetingNode node, Actor person, DeclarationState seen) => node.Desk.ConfirmAsync(person, Reader, seen.Assessed.Id, seen.Acts, "agreed", Stop);

    private static Task ExamineAsync(TargetingNode node, DeclarationState seen, string finding, string hours = "1,5") =>
        node.Examinations.RecordAsync(Ada, Reader, seen.Assessed.Id, new ExamineForm { Seen = seen.Acts, Finding = finding, Text = "opened and looked", Hours = hours }, Stop);

    private static async Task<string?> FaultAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault.Code;
}
