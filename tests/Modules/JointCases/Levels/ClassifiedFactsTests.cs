using Cordon.Modules.JointCases;
using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Listing;
using static Cordon.Tests.Modules.JointCases.JointNode;
using static Cordon.Tests.Modules.JointCases.ThreeNodes;

namespace Cordon.Tests.Modules.JointCases.Levels;

/// <summary>What is said at a level is read by persons of the members who are cleared for it; the case is the same for all.</summary>
public sealed class ClassifiedFactsTests
{
    [Theory, EachDatabase]
    public async Task A_fact_at_a_level_is_read_at_every_member_by_who_is_cleared_and_the_case_is_the_same(TestDatabase database)
    {
        await using var three = await ThreeNodes.NewAsync(database);
        var id = await three.OpenAsync();
        foreach (var node in three.All)
            await node.Team.AddAsync(node.Ada, id, new JointForm { Person = "cleo" }, Stop);
        var due = (await three.Arvonia.CaseAsync(id)).Case!.OpenedAt + TimeSpan.FromDays(3);
        await SayAsync(three.Arvonia, id, "2", new States("the source is the harbour master"));
        await SayAsync(three.Arvonia, id, "2", new GivesTask("t1", "watch the harbour master", due, "belmora"));
        await three.CarryAsync();

        await three.TheyHaveTheSameCaseAsync(id);
        foreach (var node in three.All)
        {
            var (cleared, not) = (await node.Records.FindAsync(id, node.Cleo, Stop), await node.Records.FindAsync(id, node.Ada, Stop));
            Assert.Equal("watch the harbour master", cleared.Case!.Tasks["t1"].What);
            Assert.Equal((ClosedFacts.Words, "belmora", cleared.Case.Tasks["t1"].Due), (not.Case!.Tasks["t1"].What, not.Case.Tasks["t1"].Owner, not.Case.Tasks["t1"].Due));
            Assert.Equal(cleared.Merged.Timeline.Select(f => f.Held.Digest), not.Merged.Timeline.Select(f => f.Held.Digest));
            Assert.Single(JointTimeline.Of(cleared, node.Cleo), l => l.Fact?.Act is States);
            Assert.DoesNotContain(JointTimeline.Of(not, node.Ada), l => l.Fact?.Act is States or GivesTask);
            Assert.Single(await node.List.WithAsync("harbour", 10, node.Cleo, Stop));
            Assert.Empty(await node.List.WithAsync("harbour", 10, node.Ada, Stop));
            Assert.Single(await node.List.WithAsync("drums", 10, node.Ada, Stop));
        }

        Assert.Contains("joint-cases.task", await three.Belmora.WorkAsync());
        await ActAsync(three.Belmora, id, new FinishesTask("t1", "seen leaving"));
        await three.CarryAsync();
        await three.TheyHaveTheSameCaseAsync(id);
    }

    [Fact]
    public async Task A_classified_case_is_opened_only_by_who_is_cleared_and_nothing_in_it_is_lower()
    {
        await using var three = await ThreeNodes.NewAsync();
        var form = Form();
        (form.Level, form.Marking) = ("2", "CONFIDENTIAL");
        Assert.Equal("joint-cases.level.clearance", await CodeAsync(() => three.Arvonia.Desk.OpenAsync(three.Arvonia.Ada, form, Stop)));
        var id = await three.Arvonia.Desk.OpenAsync(three.Arvonia.Cleo, form, Stop);
        await three.CarryAsync();
        Assert.Equal("visibility.clearance", await CodeAsync(() => three.Belmora.Records.FindAsync(id, three.Belmora.Ada, Stop)));
        await three.Belmora.Desk.AnswerAsync(three.Belmora.Cleo, id, new JointForm { Answer = "yes" }, Stop);
        await three.CarryAsync();
        Assert.Equal("joint-cases.person.clearance", await CodeAsync(() => three.Belmora.Team.AddAsync(three.Belmora.Cleo, id, new JointForm { Person = "ben" }, Stop)));
        Assert.Equal("joint-cases.unknown", await CodeAsync(() => three.Belmora.Records.FindAsync(id, three.Belmora.Reader("ben", answers: false), Stop)));
        Assert.Equal("joint-cases.level.lower", await CodeAsync(() => three.Belmora.Desk.ActAsync(JointJournal.State, three.Belmora.Cleo, id, new JointForm { Level = "1", Marking = "RESTRICTED" }, _ => new States("well"), Stop)));
        // What says nothing of a level is as high as the case.
        await three.Belmora.Desk.ActAsync(JointJournal.State, three.Belmora.Cleo, id, new JointForm(), _ => new States("well"), Stop);
        Assert.All((await three.Belmora.CaseAsync(id)).Rows.Select(r => Cordon.Modules.JointCases.Storage.JointFacts.Held(r).Fact), f => Assert.Equal(2, f.Classification?.Level));
    }

    [Fact]
    public async Task Nothing_goes_to_a_member_that_is_higher_than_is_agreed_with_it_whoever_invited_it()
    {
        await using var three = await ThreeNodes.NewAsync();
        three.Arvonia.Staff.Levels["corvale"] = 1;
        var id = await three.Arvonia.Desk.OpenAsync(three.Arvonia.Ada, Form("belmora"), Stop);
        await three.CarryAsync();
        await three.Belmora.Desk.AnswerAsync(three.Belmora.Ada, id, new JointForm { Answer = "yes" }, Stop);
        await three.CarryAsync();
        await three.Arvonia.Team.AddAsync(three.Arvonia.Ada, id, new JointForm { Person = "cleo" }, Stop);
        await SayAsync(three.Arvonia, id, "2", new States("the source is the harbour master"));
        await three.CarryAsync();
        var invites = new Invites("corvale", (await three.Arvonia.CaseAsync(id)).Case!.OpenedAt + TimeSpan.FromDays(5), "");
        Assert.Equal("joint-cases.level.agreed", await CodeAsync(() => ActAsync(three.Arvonia, id, invites)));

        // The lead goes over, and Belmora, which has agreed more, invites.
        await ActAsync(three.Arvonia, id, new OffersLead("o1", "belmora", ""));
        await three.CarryAsync();
        await ActAsync(three.Belmora, id, new AcceptsLead("o1"));
        await three.CarryAsync();
        await ActAsync(three.Belmora, id, invites);
        await three.CarryAsync();
        await three.Corvale.Desk.AnswerAsync(three.Corvale.Ada, id, new JointForm { Answer = "yes" }, Stop);
        await three.CarryAsync();
        Assert.DoesNotContain((await three.Corvale.CaseAsync(id)).Rows, r => r.Json.Contains("harbour", StringComparison.Ordinal));
        Assert.Equal(1, Assert.Single(MemberLine.Of(await three.Arvonia.CaseAsync(id), new Dictionary<string, int> { ["belmora"] = 3, ["corvale"] = 1 }), m => m.Node == "corvale").TooHigh);
        Assert.Equal("joint-cases.level.agreed", await CodeAsync(() => SayAsync(three.Arvonia, id, "2", new States("more"))));
    }

    private static Task SayAsync(JointNode node, string id, string level, JointAct act) => node.Desk.ActAsync(JointJournal.State, node.Cleo, id, new JointForm { Level = level, Marking = "CONFIDENTIAL" }, _ => act, Stop);
}
