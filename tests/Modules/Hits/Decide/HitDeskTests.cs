using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Decide;
using Cordon.Modules.Hits.Life;
using static Cordon.Tests.Modules.Hits.HitNode;

namespace Cordon.Tests.Modules.Hits.Decide;

public sealed class HitDeskTests
{
    [Theory, EachDatabase]
    public async Task Of_many_who_decide_at_once_one_does_and_the_others_are_told_what_happened(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var hit = await OpenAsync(node);
        Actor[] all = [Ada, Bert, Carla];
        var codes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => FaultAsync(() =>
            node.Desk.DecideAsync(node.Records.ViewerFor(all[i % 3]), hit.Id, hit.Acts, i % 2 == 0 ? Verdict.FalseMatch : Verdict.NeedsInformation, [i % 2 == 0 ? "birth-differs" : "birth-missing"], null, Stop))));
        Assert.Single(codes, c => c is null);
        var now = await node.OnlyHitAsync();
        var name = (await new Staff().NamesAsync([now.Decision!.Person], Stop)).Values.Single();
        Assert.All(codes.OfType<Fault>(), f => Assert.Equal(("hits.changed", $"{now.Status}", name), (f.Code, f.Arguments["status"], f.Arguments["name"])));
        Assert.Single(await node.Records.TimelineAsync(hit.Id, node.Records.ViewerFor(Ada), Stop), e => e.Data is HitDecided);
    }

    [Fact]
    public async Task Who_proposed_does_not_confirm_and_the_hold_stays_until_another_does()
    {
        await using var node = await NewAsync();
        var hit = await OpenAsync(node);
        await node.Desk.DecideAsync(node.Records.ViewerFor(Ada), hit.Id, hit.Acts, Verdict.FalseMatch, ["birth-differs"], "<b>no</b>", Stop);
        Assert.StartsWith("hits.confirm", Assert.Single(await node.WorkAsync()));
        Assert.True((await node.OnlyHitAsync()).Holds);
        Assert.Equal("hits.same-person", (await FaultAsync(() => node.Desk.ConfirmAsync(node.Records.ViewerFor(Ada), hit.Id, hit.Acts + 1, null, Stop)))?.Code);
        Assert.Equal("hits.text.needed", (await FaultAsync(() => node.Desk.ReturnAsync(node.Records.ViewerFor(Bert), hit.Id, hit.Acts + 1, " ", Stop)))?.Code);
        await node.Desk.ReturnAsync(node.Records.ViewerFor(Bert), hit.Id, hit.Acts + 1, "which document?", Stop);
        Assert.StartsWith("hits.decide", Assert.Single(await node.WorkAsync()));
        await node.Desk.DecideAsync(node.Records.ViewerFor(Bert), hit.Id, hit.Acts + 2, Verdict.FalseMatch, ["birth-differs"], null, Stop);
        await node.Desk.ConfirmAsync(node.Records.ViewerFor(Ada), hit.Id, hit.Acts + 3, "seen the passport", Stop);
        Assert.False((await node.OnlyHitAsync()).Holds);
        Assert.Empty(await node.WorkAsync());
        await node.Desk.UndoAsync(node.Records.ViewerFor(Carla), hit.Id, hit.Acts + 4, "the passport was false", Stop);
        Assert.Equal(HitStatus.Open, (await node.OnlyHitAsync()).Status);
        Assert.Equal(["HitOpened", "ListingDescribed", "HitDecided", "HitReturned", "HitDecided", "HitConfirmed", "HitUndone"], (await node.Records.TimelineAsync(hit.Id, node.Records.ViewerFor(Ada), Stop)).Select(e => e.Type));
    }

    [Fact]
    public async Task Nobody_decides_before_it_is_known_what_the_list_says_nor_on_what_was_never_there()
    {
        await using var node = await NewAsync();
        await node.AnswerAsync(Party("Ilja Barano"));
        var hit = await node.OnlyHitAsync();
        Assert.Equal("hits.listing.pending", (await FaultAsync(() => node.Desk.DecideAsync(node.Records.ViewerFor(Ada), hit.Id, hit.Acts, Verdict.TrueMatch, ["number-same"], null, Stop)))?.Code);
        foreach (var id in new[] { "nothing", new string('0', 32), hit.Id.ToUpperInvariant() })
            Assert.Equal("hits.unknown", (await FaultAsync(() => node.Desk.DecideAsync(node.Records.ViewerFor(Ada), id, 1, Verdict.TrueMatch, ["number-same"], null, Stop)))?.Code);
        Assert.Equal("hits.not-proposed", (await FaultAsync(() => node.Desk.ConfirmAsync(node.Records.ViewerFor(Ada), hit.Id, hit.Acts, null, Stop)))?.Code);
        Assert.Equal("hits.nothing-to-undo", (await FaultAsync(() => node.Desk.UndoAsync(node.Records.ViewerFor(Ada), hit.Id, hit.Acts, "why", Stop)))?.Code);
    }

    [Theory, EachDatabase]
    public async Task A_classified_hit_is_seen_listed_and_decided_by_who_is_cleared_and_others_are_told_why(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        node.Classified = new Classification(2, "CONFIDENTIAL");
        var hit = await OpenAsync(node);
        var (cleared, lower, list) = (node.Records.ViewerFor(Ada, clearance: 2), node.Records.ViewerFor(Bert, clearance: 1), new HitList(node.Records));
        Assert.Equal(hit.Id, (await node.Records.FindAsync(hit.Id, cleared, Stop)).Id);
        Assert.Single((await list.PageAsync(null, null, cleared, Stop)).Hits);
        Assert.Empty((await list.PageAsync(null, null, lower, Stop)).Hits);
        Assert.NotEmpty(await node.Records.TimelineAsync(hit.Id, cleared, Stop));
        Assert.Empty(await node.Records.TimelineAsync(hit.Id, lower, Stop));
        Func<Task>[] acts =
        [
            () => node.Records.FindAsync(hit.Id, lower, Stop), () => node.Desk.DecideAsync(lower, hit.Id, hit.Acts, Verdict.FalseMatch, ["birth-differs"], null, Stop),
            () => node.Desk.ConfirmAsync(lower, hit.Id, hit.Acts, null, Stop), () => node.Desk.UndoAsync(lower, hit.Id, hit.Acts, "why", Stop),
        ];
        foreach (var act in acts)
            Assert.Equal((ClosedContent.ByClearance, "2", "1"), await FaultAsync(act) is { } refused ? (refused.Code, refused.Arguments["needed"], refused.Arguments["held"]) : default);
        await node.Desk.DecideAsync(cleared, hit.Id, hit.Acts, Verdict.FalseMatch, ["birth-differs"], null, Stop);
        Assert.Equal(ClosedContent.ByClearance, (await FaultAsync(() => node.Desk.ConfirmAsync(lower, hit.Id, hit.Acts + 1, null, Stop)))?.Code);
    }

    private static async Task<Hit> OpenAsync(HitNode node)
    {
        await node.AnswerAsync(Party("Ilja Barano"));
        await node.Clerk.RunAsync(Stop);
        return await node.OnlyHitAsync();
    }

    private static async Task<Fault?> FaultAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault;
}
