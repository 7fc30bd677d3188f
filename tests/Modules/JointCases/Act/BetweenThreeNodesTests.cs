using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using static Cordon.Tests.Modules.JointCases.JointNode;
using static Cordon.Tests.Modules.JointCases.ThreeNodes;

namespace Cordon.Tests.Modules.JointCases.Act;

public sealed class BetweenThreeNodesTests
{
    [Theory, EachDatabase]
    public async Task A_case_is_opened_accepted_and_the_same_at_every_member(TestDatabase database)
    {
        await using var three = await ThreeNodes.NewAsync(database);
        var id = await three.Arvonia.Desk.OpenAsync(three.Arvonia.Ada, Form(), Stop);
        await three.CarryAsync();
        Assert.Equal(MemberStanding.Invited, (await three.Belmora.CaseAsync(id)).Standing);
        Assert.Equal(["joint-cases.invitation"], await three.Belmora.WorkAsync());

        // Nothing that is said in the case goes to whoever has not accepted.
        await ActAsync(three.Arvonia, id, new States("a source says that the drums are blue"));
        Assert.Empty(three.Arvonia.Post.Waiting);
        await three.Belmora.Desk.AnswerAsync(three.Belmora.Ada, id, new JointForm { Answer = "yes" }, Stop);
        await three.CarryAsync();
        Assert.Contains((await three.Belmora.CaseAsync(id)).Merged.Timeline, f => f.Fact.Act is States);
        Assert.DoesNotContain((await three.Corvale.CaseAsync(id)).Rows, r => r.Json.Contains("blue", StringComparison.Ordinal));
        await three.Corvale.Desk.AnswerAsync(three.Corvale.Ada, id, new JointForm { Answer = "yes" }, Stop);
        await three.CarryAsync();

        await three.TheyHaveTheSameCaseAsync(id);
        Assert.Equal(["arvonia", "belmora", "corvale"], (await three.Corvale.CaseAsync(id)).Case!.Joined().Select(m => m.Node));
        Assert.Empty(await three.Belmora.WorkAsync());
        Assert.All((await three.Belmora.CaseAsync(id)).Rows, r => Assert.DoesNotContain("Ada", r.Json, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_that_take_a_task_while_they_do_not_hear_each_other_do_not_both_have_it()
    {
        await using var three = await ThreeNodes.NewAsync();
        var id = await three.OpenAsync();
        await ActAsync(three.Arvonia, id, new GivesTask("t1", "search the port", (await three.Arvonia.CaseAsync(id)).Case!.OpenedAt + TimeSpan.FromDays(3), null));
        await three.CarryAsync();
        Assert.Contains("joint-cases.task", await three.Belmora.WorkAsync());
        three.Belmora.Clock.Advance(TimeSpan.FromMinutes(2));
        three.Corvale.Clock.Advance(TimeSpan.FromMinutes(1));
        await ActAsync(three.Belmora, id, new TakesTask("t1"));
        await ActAsync(three.Corvale, id, new TakesTask("t1"));
        await three.CarryAsync();

        await three.TheyHaveTheSameCaseAsync(id);
        var there = await three.Belmora.CaseAsync(id);
        Assert.Equal("corvale", there.Case!.Tasks["t1"].Owner);
        Assert.Equal(new NoEffect("task-taken", "corvale"), Assert.Single(there.Merged.Timeline, f => f.Fact is { Author: "belmora", Act: TakesTask }).Why);
        Assert.Equal("joint-cases.rule.task-others", await CodeAsync(() => ActAsync(three.Belmora, id, new FinishesTask("t1", "found"))));
        await ActAsync(three.Corvale, id, new FinishesTask("t1", "found nothing"));
        await three.CarryAsync();
        Assert.Equal(JointTaskStanding.Done, (await three.Arvonia.CaseAsync(id)).Case!.Tasks["t1"].Standing);
        Assert.Empty(await three.Belmora.WorkAsync());
    }

    [Fact]
    public async Task The_lead_goes_over_and_of_two_that_accept_at_once_one_leads()
    {
        await using var three = await ThreeNodes.NewAsync();
        var id = await three.OpenAsync();
        await ActAsync(three.Arvonia, id, new OffersLead("o1", "belmora", ""));
        await ActAsync(three.Arvonia, id, new OffersLead("o2", "corvale", ""));
        await three.CarryAsync();
        Assert.Equal("arvonia", (await three.Belmora.CaseAsync(id)).Case!.Lead);
        await ActAsync(three.Belmora, id, new AcceptsLead("o1"));
        await ActAsync(three.Corvale, id, new AcceptsLead("o2"));
        // While they are apart, each thinks that it leads.
        Assert.Equal(["belmora", "corvale"], [(await three.Belmora.CaseAsync(id)).Case!.Lead!, (await three.Corvale.CaseAsync(id)).Case!.Lead!]);
        await three.CarryAsync();
        await three.TheyHaveTheSameCaseAsync(id);
        Assert.Equal("belmora", (await three.Arvonia.CaseAsync(id)).Case!.Lead);
        Assert.Equal("joint-cases.rule.not-lead", await CodeAsync(() => ActAsync(three.Arvonia, id, new Closes(JointOutcome.RiskMet, "done"))));
        await ActAsync(three.Belmora, id, new Closes(JointOutcome.RiskLeft, "one drum is missing"));
        await three.CarryAsync();
        await ActAsync(three.Corvale, id, new GivesView(false, "two are missing"));
        Assert.Equal("joint-cases.rule.closed", await CodeAsync(() => ActAsync(three.Corvale, id, new States("and yet"))));
        await three.CarryAsync();
        await three.TheyHaveTheSameCaseAsync(id);
        Assert.False((await three.Arvonia.CaseAsync(id)).Case!.Views["corvale"].Agrees);

        Assert.Equal("joint-cases.rule.not-lead", await CodeAsync(() => ActAsync(three.Corvale, id, new Reopens("the third drum was seen"))));
        Assert.Equal("joint-cases.text.needed", await CodeAsync(() => ActAsync(three.Belmora, id, new Reopens(""))));
        await ActAsync(three.Belmora, id, new Reopens("the third drum was seen"));
        Assert.Equal("joint-cases.rule.not-ended", await CodeAsync(() => ActAsync(three.Belmora, id, new Reopens("once more"))));
        await three.CarryAsync();
        await ActAsync(three.Corvale, id, new States("at our border"));
        await three.CarryAsync();
        await three.TheyHaveTheSameCaseAsync(id);
        var again = (await three.Arvonia.CaseAsync(id)).Case!;
        Assert.Null(again.Ending);
        Assert.Equal(("belmora", JointOutcome.RiskLeft), (again.Reopening!.By, again.Reopening.Outcome));
        Assert.False(again.Views["corvale"].Agrees);
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_excluded_by_a_vote_gets_nothing_more_and_gives_back_what_it_holds(TestDatabase database)
    {
        await using var three = await ThreeNodes.NewAsync(database);
        var id = await three.OpenAsync();
        await ActAsync(three.Arvonia, id, new Shares("r1", ["belmora", "corvale"], "pictures"));
        await ActAsync(three.Belmora, id, new Shares("r2", ["corvale"], "a list"));
        await three.CarryAsync();
        await ActAsync(three.Belmora, id, new Proposes("p1", "Corvale told the press", (await three.Belmora.CaseAsync(id)).Case!.OpenedAt + TimeSpan.FromDays(1), "corvale"));
        await three.CarryAsync();
        Assert.Equal("joint-cases.rule.own-exclusion", await CodeAsync(() => ActAsync(three.Corvale, id, new Votes("p1", JointVote.No, "we did not"))));
        Assert.Contains("joint-cases.vote", await three.Arvonia.WorkAsync());
        await ActAsync(three.Arvonia, id, new Votes("p1", JointVote.Yes, ""));
        Assert.Equal("joint-cases.rule.vote-not-carried", await CodeAsync(() => ActAsync(three.Arvonia, id, new Excludes("corvale", "the vote", "p1"))));
        await ActAsync(three.Belmora, id, new Votes("p1", JointVote.Yes, "it did"));
        await three.CarryAsync();

        // What waits for it when it is excluded does not go any more; that it is excluded does.
        await ActAsync(three.Arvonia, id, new States("the next search is on Friday"));
        await ActAsync(three.Arvonia, id, new Excludes("corvale", "the vote", "p1"));
        Assert.Equal(new[] { "corvale" }, three.Arvonia.Post.Waiting.Select(m => m.Partner).Where(p => p == "corvale"));
        Assert.Contains(("corvale", "r1"), three.Arvonia.Post.CalledBack);
        await three.CarryAsync();
        Assert.Contains(("corvale", "r2"), three.Belmora.Post.CalledBack);
        Assert.DoesNotContain(three.Arvonia.Post.CalledBack, c => c.Partner == "belmora");
        await ActAsync(three.Belmora, id, new States("Corvale is out"));
        await three.CarryAsync();

        Assert.Equal(await TextAsync(three.Arvonia, id), await TextAsync(three.Belmora, id));
        var there = await three.Corvale.CaseAsync(id);
        Assert.Equal(MemberStanding.Excluded, there.Standing);
        Assert.DoesNotContain(there.Rows, r => r.Json.Contains("Friday", StringComparison.Ordinal) || r.Json.Contains("is out", StringComparison.Ordinal));
        // What it still says is on the timeline, without effect.
        var late = await CodeAsync(() => ActAsync(three.Corvale, id, new States("but")));
        Assert.True(late is null or "joint-cases.waiting" or "joint-cases.rule.was-excluded", late);
    }

    [Fact]
    public async Task A_member_leaves_its_tasks_are_free_and_it_may_be_invited_again()
    {
        await using var three = await ThreeNodes.NewAsync();
        var id = await three.OpenAsync();
        await ActAsync(three.Arvonia, id, new GivesTask("t1", "search", (await three.Arvonia.CaseAsync(id)).Case!.OpenedAt + TimeSpan.FromDays(3), "belmora"));
        await three.CarryAsync();
        await three.Belmora.Desk.ActAsync(Cordon.Modules.JointCases.JointJournal.Leave, three.Belmora.Ada, id, new JointForm(), _ => new Leaves("no people"), Stop);
        await three.CarryAsync();
        Assert.Equal((null, JointTaskStanding.Open), ((await three.Corvale.CaseAsync(id)).Case!.Tasks["t1"].Owner, (await three.Corvale.CaseAsync(id)).Case!.Tasks["t1"].Standing));
        Assert.Equal(MemberStanding.Left, (await three.Belmora.CaseAsync(id)).Standing);
        await ActAsync(three.Corvale, id, new States("Belmora does not hear this yet"));
        await three.CarryAsync();
        Assert.DoesNotContain((await three.Belmora.CaseAsync(id)).Rows, r => r.Json.Contains("not hear this", StringComparison.Ordinal));

        await ActAsync(three.Arvonia, id, new Invites("belmora", (await three.Arvonia.CaseAsync(id)).Case!.OpenedAt + TimeSpan.FromDays(5), "come back"));
        await three.CarryAsync();
        Assert.Equal(MemberStanding.Invited, (await three.Belmora.CaseAsync(id)).Standing);
        await three.Belmora.Desk.AnswerAsync(three.Belmora.Ada, id, new JointForm { Answer = "yes" }, Stop);
        await three.CarryAsync();
        await three.TheyHaveTheSameCaseAsync(id);
        Assert.True((await three.Corvale.CaseAsync(id)).Case!.IsJoined("belmora"));
        Assert.Contains((await three.Belmora.CaseAsync(id)).Merged.Timeline, f => f.Fact.Act is States);
    }

    [Fact]
    public async Task Whoever_left_and_missed_nothing_is_invited_again_like_anybody()
    {
        await using var three = await ThreeNodes.NewAsync();
        var id = await three.OpenAsync();
        await ActAsync(three.Belmora, id, new Leaves(""));
        await three.CarryAsync();
        await ActAsync(three.Arvonia, id, new Invites("belmora", (await three.Arvonia.CaseAsync(id)).Case!.OpenedAt + TimeSpan.FromDays(5), ""));
        await three.CarryAsync();
        Assert.Equal(MemberStanding.Invited, (await three.Belmora.CaseAsync(id)).Standing);
        await three.Belmora.Desk.AnswerAsync(three.Belmora.Ada, id, new JointForm { Answer = "no", Text = "really not" }, Stop);
        await three.CarryAsync();
        Assert.Equal(MemberStanding.Declined, (await three.Arvonia.CaseAsync(id)).Case!.StandingOf("belmora"));
        Assert.Equal(MemberStanding.Declined, (await three.Belmora.CaseAsync(id)).Standing);
    }

    [Fact]
    public async Task Whoever_is_invited_later_gets_all_that_came_before_once_it_has_accepted()
    {
        await using var three = await ThreeNodes.NewAsync();
        var id = await three.Arvonia.Desk.OpenAsync(three.Arvonia.Ada, Form("belmora"), Stop);
        await three.CarryAsync();
        await three.Belmora.Desk.AnswerAsync(three.Belmora.Ada, id, new JointForm { Answer = "yes" }, Stop);
        await ActAsync(three.Arvonia, id, new States("between two"));
        await three.CarryAsync();
        await ActAsync(three.Arvonia, id, new Invites("corvale", (await three.Arvonia.CaseAsync(id)).Case!.OpenedAt + TimeSpan.FromDays(5), "they know the ship"));
        await three.CarryAsync();
        var there = await three.Corvale.CaseAsync(id);
        Assert.Equal(MemberStanding.Invited, there.Standing);
        Assert.NotEmpty(there.Merged.Missing);
        Assert.DoesNotContain(there.Rows, r => r.Json.Contains("between two", StringComparison.Ordinal));
        // Its clock is behind, which does not put its answer before the invitation.
        foreach (var node in new[] { three.Arvonia, three.Belmora })
            node.Clock.Advance(TimeSpan.FromHours(3));
        await three.Corvale.Desk.AnswerAsync(three.Corvale.Ada, id, new JointForm { Answer = "yes" }, Stop);
        await three.CarryAsync();
        await three.TheyHaveTheSameCaseAsync(id);
        Assert.Empty((await three.Corvale.CaseAsync(id)).Merged.Missing);
        Assert.True((await three.Belmora.CaseAsync(id)).Case!.IsJoined("corvale"));
        Assert.Contains((await three.Corvale.CaseAsync(id)).Merged.Timeline, f => f.Fact.Act is States { Text: "between two" });
    }
}
