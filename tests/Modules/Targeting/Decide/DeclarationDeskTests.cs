using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Life;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Decide;

public sealed class DeclarationDeskTests
{
    [Theory, EachDatabase]
    public async Task Of_two_who_decide_at_once_one_does_and_a_hold_leaves_the_desk(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.TakeInAsync(Sample);
        var (held, work) = (await node.OfAsync("AV-2027-0003"), await node.WorkAsync());
        var codes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => FaultAsync(() => node.Desk.DecideAsync(Ada, Reader, held.Assessed.Id, 0, ControlDecision.Hold, "resembles a listed party", Stop))));
        Assert.Single(codes, c => c is null);
        Assert.All(codes.OfType<string>(), c => Assert.Equal("targeting.changed", c));
        var now = await node.OfAsync("AV-2027-0003");
        Assert.Equal((DeclarationStatus.Decided, ControlDecision.Hold, "ada"), (now.Status, now.Decisions.Single().Decision, now.Decisions.Single().Person));
        Assert.Equal(work.Count - 1, (await node.WorkAsync()).Count);
    }

    [Fact]
    public async Task What_is_proposed_for_hold_is_released_by_nobody_alone_and_every_decision_has_a_reason()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        var id = (await node.OfAsync("AV-2027-0003")).Assessed.Id;
        Assert.Equal("targeting.release", await FaultAsync(() => node.Desk.DecideAsync(Ada, Reader, id, 0, ControlDecision.Release, "seems fine", Stop)));
        Assert.Equal("targeting.reason.needed", await FaultAsync(() => node.Desk.DecideAsync(Ada, Reader, id, 0, ControlDecision.Hold, "  ", Stop)));
        Assert.Equal("targeting.text", await FaultAsync(() => node.Desk.DecideAsync(Ada, Reader, id, 0, ControlDecision.Hold, new string('x', 4001), Stop)));
        // Neither by a detour over another decision.
        await node.Desk.DecideAsync(Ada, Reader, id, 0, ControlDecision.AskForInformation, "who is the end user?", Stop);
        Assert.Equal("targeting.release", await FaultAsync(() => node.Desk.DecideAsync(Ada, Reader, id, 1, ControlDecision.Release, "they answered", Stop)));
        Assert.Equal("targeting.unknown", await FaultAsync(() => node.Desk.DecideAsync(Ada, Reader, new string('0', 32), 0, ControlDecision.Hold, "why", Stop)));
    }

    [Fact]
    public async Task What_was_asked_for_stays_on_the_desk_until_somebody_decides_anew()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        var (straw, before) = (await node.OfAsync("AV-2027-0001"), (await node.WorkAsync()).Count);
        await node.Desk.DecideAsync(Ada, Reader, straw.Assessed.Id, 0, ControlDecision.Examine, "random look", Stop);
        Assert.Contains("targeting.work.answer", string.Join('\n', await node.WorkAsync()));
        await node.Desk.DecideAsync(Ada, Reader, straw.Assessed.Id, 1, ControlDecision.Release, "straw it is", Stop);
        Assert.Equal(before, (await node.WorkAsync()).Count);
        Assert.Equal(2, (await node.OfAsync("AV-2027-0001")).Decisions.Count);
    }

    private static async Task<string?> FaultAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault.Code;
}
