using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Desk.Views;

namespace Cordon.Tests.Modules.Desk.Storage;

public sealed class WorkProjectionTests
{
    [Theory, EachDatabase]
    public async Task A_rebuild_leads_to_the_same_rows_also_after_an_erasure(TestDatabase database)
    {
        await using var node = await DeskNode.NewAsync(database);
        await node.PutAsync((DeskNode.Work("case-1"), "s1"), (DeskNode.Work("case-2", due: Instant.Now(node.Clock)), "s2"), (DeskNode.Work("case-3"), "s3"), (DeskNode.Work("case-4"), "s4"));
        node.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var work in new[] { "case-1", "case-2", "case-3" })
            await node.Holding.ClaimAsync(DeskNode.Ada, work, DeskNode.Stop);
        await node.Holding.HandOverAsync(DeskNode.Ada, "case-1", "bert", "call the harbour of Corvale", DeskNode.Stop);
        await node.Holding.HandOverAsync(DeskNode.Ada, "case-2", "bert", "a secret of s2", DeskNode.Stop);
        await node.Holding.ReleaseAsync(DeskNode.Ada, "case-3", DeskNode.Stop);
        await node.PutAsync((new WorkSettled("case-4", "done"), "s4"), (DeskNode.Work("case-3", priority: 90), "s3"));
        await new SavedViews(node.Records).SaveAsync("ada", "urgent", "?clock=overdue", DeskNode.Stop);
        await node.EraseAsync("s2");
        await node.PutAsync((DeskNode.Work("case-2", title: "known again"), "s2"));

        var grown = await node.RowsAsync();
        Assert.Equal(4, grown.Count);
        Assert.DoesNotContain(grown, r => r.Contains("secret", StringComparison.Ordinal));
        Assert.Contains(grown, r => r.Contains("bert|ada|call the harbour of Corvale", StringComparison.Ordinal));
        await node.RebuildAsync();
        Assert.Equal(grown, await node.RowsAsync());
    }

    [Fact]
    public async Task Work_put_again_keeps_who_has_it_and_since_when_it_waits_unless_it_is_for_others_now()
    {
        await using var node = await DeskNode.NewAsync();
        await node.PutAsync((DeskNode.Work("case-1", priority: 10), "s1"));
        await node.Holding.ClaimAsync(DeskNode.Ada, "case-1", DeskNode.Stop);
        node.Clock.Advance(TimeSpan.FromHours(5));
        await node.PutAsync((DeskNode.Work("case-1", priority: 80), "s1"));
        var item = Assert.Single(await node.ShownAsync(DeskNode.Ada));
        Assert.Equal((80, "ada", Instant.Now(node.Clock) + TimeSpan.FromHours(-5)), (item.Priority, item.Holder, item.PutAt));

        await node.PutAsync((DeskNode.Work("case-1", permission: "other.do"), "s1"));
        Assert.Empty(await node.ShownAsync(DeskNode.Ada));
        Assert.Null(Assert.Single(await node.ShownAsync(DeskNode.Outsider)).Holder);
    }

    [Fact]
    public async Task Work_of_one_subject_is_never_put_under_another()
    {
        await using var node = await DeskNode.NewAsync();
        await node.PutAsync((DeskNode.Work("case-1"), "s1"));
        var refused = await Assert.ThrowsAsync<FaultException>(() => node.PutAsync((DeskNode.Work("case-1"), "s2")));
        Assert.Equal("desk.work.retention", refused.Fault.Code);
        await node.EraseAsync("s1");
        Assert.Empty(await node.RowsAsync());
    }
}
