using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;

namespace Cordon.Tests.Modules.Desk.Hold;

public sealed class WorkHoldingTests
{
    [Theory, EachDatabase]
    public async Task Of_two_who_take_work_in_one_moment_one_has_it_and_the_other_is_told_who(TestDatabase database)
    {
        await using var node = await DeskNode.NewAsync(database);
        await node.PutAsync((DeskNode.Work("case-1"), "s1"));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => CodeAsync(() => node.Holding.ClaimAsync(i % 2 == 0 ? DeskNode.Ada : DeskNode.Bert, "case-1", DeskNode.Stop))));
        Assert.Single(outcomes, o => o is null);
        var holder = Assert.Single(await node.ShownAsync(DeskNode.Ada)).Holder;
        Assert.All(outcomes.OfType<Fault>(), f => Assert.Equal(("desk.work.held", holder == "ada" ? "Ada Arvonen" : "Bert Bellamy"), (f.Code, f.Arguments["name"])));
    }

    [Fact]
    public async Task Work_that_a_persons_duties_do_not_open_does_not_exist_for_them()
    {
        await using var node = await DeskNode.NewAsync();
        await node.PutAsync((DeskNode.Work("case-1"), "s1"));
        foreach (var work in new[] { "case-1", "case-2", "../case-1", "", "case 1" })
            Assert.Equal("desk.work.unknown", (await CodeAsync(() => node.Holding.ClaimAsync(DeskNode.Outsider, work, DeskNode.Stop)))?.Code);
        Assert.Null(await node.List.FindAsync("case-1", DeskNode.Outsider, DeskNode.Stop));
    }

    [Fact]
    public async Task Only_the_holder_lets_go_and_hands_over_and_only_to_somebody_who_may_do_it()
    {
        await using var node = await DeskNode.NewAsync();
        await node.PutAsync((DeskNode.Work("case-1"), "s1"));
        Assert.Equal("desk.work.not-held", (await CodeAsync(() => node.Holding.ReleaseAsync(DeskNode.Ada, "case-1", DeskNode.Stop)))?.Code);
        await node.Holding.ClaimAsync(DeskNode.Ada, "case-1", DeskNode.Stop);
        Assert.Equal("desk.work.not-held", (await CodeAsync(() => node.Holding.ReleaseAsync(DeskNode.Bert, "case-1", DeskNode.Stop)))?.Code);
        Assert.Equal("desk.work.not-held", (await CodeAsync(() => node.Holding.HandOverAsync(DeskNode.Bert, "case-1", "ada", "", DeskNode.Stop)))?.Code);
        // One whose duties do not open it, one who is locked, oneself, nobody.
        foreach (var to in new[] { "olga", "carl", "ada", "nobody" })
            Assert.Equal("desk.hand-over.person", (await CodeAsync(() => node.Holding.HandOverAsync(DeskNode.Ada, "case-1", to, "", DeskNode.Stop)))?.Code);
        Assert.Equal("desk.hand-over.note", (await CodeAsync(() => node.Holding.HandOverAsync(DeskNode.Ada, "case-1", "bert", new string('x', 1001), DeskNode.Stop)))?.Code);
        Assert.Equal(["bert"], (await node.Holding.ReceiversAsync("case-1", DeskNode.Ada, DeskNode.Stop)).Select(c => c.Person));

        await node.Holding.HandOverAsync(DeskNode.Ada, "case-1", "bert", "  ask for the invoice ", DeskNode.Stop);
        var handed = Assert.Single(await node.ShownAsync(DeskNode.Bert));
        Assert.Equal(("bert", "ada", "ask for the invoice"), (handed.Holder, handed.HandedBy, handed.Note));
        await node.Holding.ReleaseAsync(DeskNode.Bert, "case-1", DeskNode.Stop);
        await node.Holding.ClaimAsync(DeskNode.Ada, "case-1", DeskNode.Stop);
        Assert.Null(Assert.Single(await node.ShownAsync(DeskNode.Ada)).Note);
    }

    [Theory, EachDatabase]
    public async Task Work_on_what_is_classified_exists_for_who_is_cleared_is_taken_by_them_alone_and_lies_with_nobody_who_no_longer_is(TestDatabase database)
    {
        await using var node = await DeskNode.NewAsync(database);
        var (cleared, lower, other) = (DeskNode.Ada with { Clearance = 2 }, DeskNode.Ada with { Clearance = 1 }, DeskNode.Bert with { Clearance = 2 });
        await node.PutAsync((DeskNode.Work("case-1"), "s1"));
        var before = await node.List.RevisionAsync(lower, DeskNode.Stop);
        node.Clock.Advance(TimeSpan.FromSeconds(1));
        await node.PutClassifiedAsync(new Classification(2, "CONFIDENTIAL"), DeskNode.Work("case-2"), "s2");
        Assert.Equal(["case-1", "case-2"], (await node.ShownAsync(cleared)).Select(w => w.Work).Order(StringComparer.Ordinal));
        Assert.Equal(["case-1"], (await node.ShownAsync(lower)).Select(w => w.Work));
        Assert.Equal((2, 1), ((await node.List.CountsAsync(cleared, DeskNode.Stop)).All, (await node.List.CountsAsync(lower, DeskNode.Stop)).All));
        Assert.Equal(before, await node.List.RevisionAsync(lower, DeskNode.Stop));
        Assert.Null(await node.List.FindAsync("case-2", lower, DeskNode.Stop));
        var refused = await CodeAsync(() => node.Holding.ClaimAsync(lower, "case-2", DeskNode.Stop));
        Assert.Equal((ClosedContent.ByClearance, "2", "1"), (refused?.Code, refused?.Arguments["needed"], refused?.Arguments["held"]));
        Assert.Equal("desk.work.unknown", (await CodeAsync(() => node.Holding.ClaimAsync(DeskNode.Outsider, "case-2", DeskNode.Stop)))?.Code);

        // The accounts say that Ada is cleared for nothing: what Bert holds is his, what she holds is not hers for long.
        await node.Holding.ClaimAsync(other, "case-2", DeskNode.Stop);
        Assert.Equal("desk.work.held", (await CodeAsync(() => node.Holding.ClaimAsync(cleared, "case-2", DeskNode.Stop)))?.Code);
        Assert.Equal("desk.hand-over.person", (await CodeAsync(() => node.Holding.HandOverAsync(other, "case-2", "ada", "", DeskNode.Stop)))?.Code);
        await node.Holding.ReleaseAsync(other with { Clearance = 0 }, "case-2", DeskNode.Stop);
        await node.Holding.ClaimAsync(cleared, "case-2", DeskNode.Stop);
        await node.Holding.ClaimAsync(other, "case-2", DeskNode.Stop);
        Assert.Equal("bert", (await node.ShownAsync(other)).Single(w => w.Work == "case-2").Holder);
        await node.PutClassifiedAsync(Classification.None, DeskNode.Work("case-2"), "s2");
        Assert.Equal(2, (await node.ShownAsync(lower)).Count);
        var rows = await node.RowsAsync();
        await node.RebuildAsync();
        Assert.Equal(rows, await node.RowsAsync());
    }

    [Theory, EachDatabase]
    public async Task Work_for_one_person_alone_is_theirs_from_the_beginning_does_not_exist_for_others_and_changes_hands_only_by_being_put_again(TestDatabase database)
    {
        await using var node = await DeskNode.NewAsync(database);
        await node.PutAsync((DeskNode.Work("case-1", person: "ada"), "s1"), (DeskNode.Work("case-2"), "s2"));
        var own = (await node.ShownAsync(DeskNode.Ada)).Single(w => w.Work == "case-1");
        Assert.Equal(("ada", true), (own.Holder, own.IsPersonal));
        Assert.Equal(["case-2"], (await node.ShownAsync(DeskNode.Bert)).Select(w => w.Work));
        Assert.Equal((2, 1), ((await node.List.CountsAsync(DeskNode.Ada, DeskNode.Stop)).All, (await node.List.CountsAsync(DeskNode.Bert, DeskNode.Stop)).All));
        Assert.Null(await node.List.FindAsync("case-1", DeskNode.Bert, DeskNode.Stop));
        Assert.Equal("desk.work.unknown", (await CodeAsync(() => node.Holding.ClaimAsync(DeskNode.Bert, "case-1", DeskNode.Stop)))?.Code);
        Assert.Equal("desk.work.personal", (await CodeAsync(() => node.Holding.ReleaseAsync(DeskNode.Ada, "case-1", DeskNode.Stop)))?.Code);
        Assert.Equal("desk.work.personal", (await CodeAsync(() => node.Holding.HandOverAsync(DeskNode.Ada, "case-1", "bert", "", DeskNode.Stop)))?.Code);

        await node.PutAsync((DeskNode.Work("case-1", person: "bert"), "s1"));
        Assert.Equal(["case-2"], (await node.ShownAsync(DeskNode.Ada)).Select(w => w.Work));
        Assert.Equal("bert", (await node.ShownAsync(DeskNode.Bert)).Single(w => w.Work == "case-1").Holder);
        var rows = await node.RowsAsync();
        await node.RebuildAsync();
        Assert.Equal(rows, await node.RowsAsync());
        await node.PutAsync((DeskNode.Work("case-1"), "s1"));
        Assert.Null((await node.ShownAsync(DeskNode.Ada)).Single(w => w.Work == "case-1").Holder);
    }

    private static async Task<Fault?> CodeAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as FaultException)?.Fault;
}
