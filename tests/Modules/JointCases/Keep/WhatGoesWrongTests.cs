using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases;
using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Keep;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Wire;
using static Cordon.Tests.Modules.JointCases.JointNode;
using static Cordon.Tests.Modules.JointCases.ThreeNodes;

namespace Cordon.Tests.Modules.JointCases.Keep;

public sealed class WhatGoesWrongTests
{
    [Fact]
    public async Task An_author_that_says_two_things_under_one_number_is_not_believed_and_both_are_kept()
    {
        await using var three = await ThreeNodes.NewAsync();
        var id = await three.OpenAsync();
        var last = (await three.Corvale.CaseAsync(id)).Own.Last();
        JointFact Said(string text) => last.Fact with { Number = last.Fact.Number + 1, Seen = new Dictionary<string, FactPoint>(last.Fact.Seen) { ["corvale"] = last.Point }, Act = new States(text) };
        foreach (var words in new[] { "it was here", "it was never here" })
            await three.Arvonia.TakeInAsync("corvale", JointLetter.ToBytes(Said(words)), CaseName.OwnOf(id));
        await three.Arvonia.Keeper.KeepAsync(id, Stop);
        var one = await three.Arvonia.CaseAsync(id);
        Assert.Equal(2, one.Merged.Timeline.Count(f => f.Why == new NoEffect("doubled", "corvale")));
        Assert.Contains("joint-cases.alarm", await three.Arvonia.WorkAsync());

        await three.Arvonia.Settling.NoteAlarmAsync(three.Arvonia.Ada, id, "corvale", last.Fact.Number + 1, new JointForm { Text = "called them: a restored backup" }, Stop);
        Assert.Empty(await three.Arvonia.WorkAsync());
        Assert.Equal("joint-cases.alarm.none", await CodeAsync(() => three.Arvonia.Settling.NoteAlarmAsync(three.Arvonia.Ada, id, "belmora", 1, new JointForm { Text = "x" }, Stop)));
    }

    [Fact]
    public async Task Whoever_tells_two_members_different_things_is_found_out_when_they_write_to_each_other()
    {
        await using var three = await ThreeNodes.NewAsync();
        var id = await three.OpenAsync();
        var last = (await three.Corvale.CaseAsync(id)).Own.Last();
        JointFact Said(string text) => last.Fact with { Number = last.Fact.Number + 1, Seen = new Dictionary<string, FactPoint>(last.Fact.Seen) { ["corvale"] = last.Point }, Act = new States(text) };
        await three.Arvonia.TakeInAsync("corvale", JointLetter.ToBytes(Said("to Arvonia")), CaseName.OwnOf(id));
        await three.Belmora.TakeInAsync("corvale", JointLetter.ToBytes(Said("to Belmora")), CaseName.OwnOf(id));
        Assert.Empty((await three.Arvonia.CaseAsync(id)).Merged.OtherWords);
        await ActAsync(three.Belmora, id, new States("we have heard it"));
        await three.CarryAsync(three.Arvonia, three.Belmora);
        Assert.Equal(new OtherWords(new FactPlace("corvale", last.Fact.Number + 1), "belmora"), Assert.Single((await three.Arvonia.CaseAsync(id)).Merged.OtherWords));
        Assert.Contains("joint-cases.alarm", await three.Arvonia.WorkAsync());
    }

    [Fact]
    public async Task More_than_the_measure_of_a_day_is_held_back_until_a_person_lets_it_in_and_nothing_is_lost()
    {
        await using var three = await ThreeNodes.NewAsync(policy: new JointPolicy { FactsADay = 6 });
        var id = await three.OpenAsync();
        var written = 0;
        while (await CodeAsync(() => ActAsync(three.Belmora, id, new States($"no. {++written}"))) is null)
        {
        }

        Assert.Equal("joint-cases.flood", await CodeAsync(() => ActAsync(three.Belmora, id, new States("one more"))));
        await three.CarryAsync();
        Assert.Empty((await three.Arvonia.CaseAsync(id)).Held);
        // Belmora's node does not keep to the measure.
        var last = (await three.Belmora.CaseAsync(id)).Own.Last();
        var more = HeldFact.Of(last.Fact with { Number = last.Fact.Number + 1, Seen = new Dictionary<string, FactPoint> { ["belmora"] = last.Point }, Act = new States("too much") });
        await three.Arvonia.TakeInAsync("belmora", JointLetter.ToBytes(more.Fact), CaseName.OwnOf(id));
        await three.Arvonia.Keeper.KeepAsync(id, Stop);
        var one = await three.Arvonia.CaseAsync(id);
        Assert.Equal(1, one.Held["belmora"]);
        Assert.DoesNotContain(one.Merged.Timeline, f => f.Held.Digest == more.Digest);
        Assert.Contains("joint-cases.alarm", await three.Arvonia.WorkAsync());

        await three.Arvonia.Settling.AdmitAsync(three.Arvonia.Ada, id, "belmora", new JointForm { Text = "they meant it" }, Stop);
        Assert.Contains((await three.Arvonia.CaseAsync(id)).Merged.Timeline, f => f.Held.Digest == more.Digest && f.Why is null);
        Assert.DoesNotContain("joint-cases.alarm", await three.Arvonia.WorkAsync());
        three.Belmora.Clock.Advance(TimeSpan.FromDays(1));
        await ActAsync(three.Belmora, id, new States("a new day"));
    }

    [Fact]
    public async Task Members_that_do_not_hear_each_other_are_named_and_hear_each_other_once_they_are_partners()
    {
        await using var three = await ThreeNodes.NewAsync();
        three.Belmora.Staff.Partners.Remove("corvale");
        three.Corvale.Staff.Partners.Remove("belmora");
        var id = await three.OpenAsync();
        Assert.Equal([new("belmora", "corvale"), new("corvale", "belmora")], JointHearing.Gaps((await three.Arvonia.CaseAsync(id)).Case!));
        await ActAsync(three.Belmora, id, new States("Corvale does not hear this"));
        await three.CarryAsync();
        Assert.DoesNotContain((await three.Corvale.CaseAsync(id)).Rows, r => r.Author == "belmora");

        three.Belmora.Staff.Partners.Add("corvale");
        three.Corvale.Staff.Partners.Add("belmora");
        await three.CarryAsync();
        foreach (var node in three.All)
            await node.Rounds.NowAsync(Stop);
        await three.CarryAsync();
        await three.TheyHaveTheSameCaseAsync(id);
        Assert.Empty(JointHearing.Gaps((await three.Arvonia.CaseAsync(id)).Case!));
    }

    [Fact]
    public async Task A_task_that_is_late_and_an_invitation_without_answer_come_to_the_desk_of_who_waits()
    {
        await using var three = await ThreeNodes.NewAsync();
        var id = await three.Arvonia.Desk.OpenAsync(three.Arvonia.Ada, Form(), Stop);
        await three.CarryAsync();
        await three.Belmora.Desk.AnswerAsync(three.Belmora.Ada, id, new JointForm { Answer = "yes" }, Stop);
        await three.CarryAsync();
        await ActAsync(three.Arvonia, id, new GivesTask("t1", "search", (await three.Arvonia.CaseAsync(id)).Case!.OpenedAt + TimeSpan.FromDays(3), "belmora"));
        await three.CarryAsync();
        Assert.Empty(await three.Arvonia.WorkAsync());
        Assert.Equal(["joint-cases.task"], await three.Belmora.WorkAsync());
        three.Arvonia.Clock.Advance(TimeSpan.FromDays(8));
        await three.Arvonia.Rounds.NowAsync(Stop);
        Assert.Equal(["joint-cases.reminder", "joint-cases.reminder"], await three.Arvonia.WorkAsync());
        await ActAsync(three.Belmora, id, new FinishesTask("t1", "nothing there"));
        await three.CarryAsync();
        Assert.Equal(["joint-cases.reminder"], await three.Arvonia.WorkAsync());
    }

    [Fact]
    public async Task Only_who_works_on_a_case_sees_it_and_nobody_of_this_node_is_named_unless_they_want_it()
    {
        await using var three = await ThreeNodes.NewAsync();
        var id = await three.OpenAsync();
        var ben = three.Arvonia.Reader("ben", answers: false);
        Assert.Equal("joint-cases.unknown", await CodeAsync(() => three.Arvonia.Records.FindAsync(id, ben, Stop)));
        Assert.Equal("joint-cases.unknown", await CodeAsync(() => three.Arvonia.Desk.ActAsync(JointJournal.State, ben, id, new JointForm(), _ => new States("x"), Stop)));
        Assert.Equal("joint-cases.person", await CodeAsync(() => three.Arvonia.Team.AddAsync(three.Arvonia.Ada, id, new JointForm { Person = "reader" }, Stop)));
        await three.Arvonia.Team.AddAsync(three.Arvonia.Ada, id, new JointForm { Person = "ben" }, Stop);
        await three.Arvonia.Records.FindAsync(id, ben, Stop);
        var strange = ben with { Viewer = ben.Viewer with { Purposes = new HashSet<string> { "another" } } };
        Assert.Equal("joint-cases.unknown", await CodeAsync(() => three.Arvonia.Records.FindAsync(id, strange, Stop)));

        Assert.Equal("joint-cases.names", await CodeAsync(() => ActAsync(three.Arvonia, id, new States("ask ben oru about it"))));
        await three.Arvonia.Desk.ActAsync(JointJournal.State, three.Arvonia.Ada, id, new JointForm { Named = "yes" }, _ => new States("ask me"), Stop);
        Assert.Equal("Ada Ilves, joint-cases.see", (await three.Arvonia.CaseAsync(id)).Own.Last().Fact.By);
        Assert.Equal("joint-cases.wider", await CodeAsync(() => three.Arvonia.Desk.ActAsync(JointJournal.State, three.Arvonia.Ada, id, new JointForm { Tlp = "green" }, _ => new States("x"), Stop)));
        await three.Arvonia.Team.RemoveAsync(three.Arvonia.Ada, id, "ben", new JointForm { Text = "done" }, Stop);
        Assert.Equal("joint-cases.unknown", await CodeAsync(() => three.Arvonia.Records.FindAsync(id, ben, Stop)));
        await three.CarryAsync();
        Assert.All((await three.Belmora.CaseAsync(id)).Rows, r => Assert.Equal(PermittedUse.Intelligence, Cordon.Modules.JointCases.Storage.JointFacts.HandlingOf(r).PermittedUse));
    }

    [Fact]
    public async Task What_a_member_declined_is_sent_again_when_a_person_says_so()
    {
        await using var three = await ThreeNodes.NewAsync();
        var id = await three.OpenAsync();
        await ActAsync(three.Arvonia, id, new States("declined there"));
        var message = Assert.Single(three.Arvonia.Post.Take("belmora"));
        await DeclineAsync(three.Arvonia, message.Message!);
        await three.Arvonia.Rounds.NowAsync(Stop);
        Assert.Contains("joint-cases.alarm", await three.Arvonia.WorkAsync());
        await three.Arvonia.Settling.SendAgainAsync(three.Arvonia.Ada, id, "belmora", Stop);
        Assert.Equal(message.Body.ToArray(), Assert.Single(three.Arvonia.Post.Waiting, m => m.Partner == "belmora").Body.ToArray());
        await three.CarryAsync();
        Assert.Empty(await three.Arvonia.WorkAsync());
        await three.TheyHaveTheSameCaseAsync(id);
    }

    [Theory, EachDatabase]
    public async Task Whatever_was_done_a_rebuild_leads_to_the_same_rows_and_an_erased_case_leaves_none(TestDatabase database)
    {
        await using var three = await ThreeNodes.NewAsync(database);
        var (id, other) = (await three.OpenAsync(), await three.OpenAsync());
        await ActAsync(three.Belmora, id, new GivesTask("t1", "search", (await three.Belmora.CaseAsync(id)).Case!.OpenedAt + TimeSpan.FromDays(3), "arvonia"));
        await ActAsync(three.Arvonia, id, new Shares("r1", ["corvale"], ""));
        await three.CarryAsync();
        await ActAsync(three.Arvonia, id, new Excludes("corvale", "it leaked", null));
        await three.Arvonia.Team.AddAsync(three.Arvonia.Ada, id, new JointForm { Person = "ben" }, Stop);
        await three.CarryAsync();
        var grown = await three.Arvonia.RowsAsync();
        Assert.Contains(grown, r => r.StartsWith("exit|", StringComparison.Ordinal));
        Assert.Contains(grown, r => r.StartsWith("work|", StringComparison.Ordinal));
        await three.Arvonia.Journal.RebuildAsync(Maintenance("journal.rebuild"), three.Arvonia.Records.Own, Stop);
        Assert.Equal(grown, await three.Arvonia.RowsAsync());
        await three.Arvonia.Journal.EraseAsync(JointRecords.RetentionOf(id), "Act 7", Maintenance("journal.erase"), three.Arvonia.Records.Own, Stop);
        var left = await three.Arvonia.RowsAsync();
        Assert.Equal(grown.Where(r => !r.Contains(id, StringComparison.Ordinal)), left);
        Assert.Contains(left, r => r.Contains(other, StringComparison.Ordinal));
        await three.Arvonia.Journal.RebuildAsync(Maintenance("journal.rebuild"), three.Arvonia.Records.Own, Stop);
        Assert.Equal(left, await three.Arvonia.RowsAsync());
    }

    private static Kernel.Processes.ProcessWords Maintenance(string process) => new(process, Kernel.Processes.Actor.System("test"), "maintenance", "Act 12");

    private static async Task DeclineAsync(JointNode node, string message)
    {
        var recorded = await node.Journal.InProcessAsync(JointRecords.Words(KeptPost.Entries.Answer, JointRecords.System), open =>
        {
            open.Append(new("partner", "belmora"), new MessageAnswered(message, "belmora", 1, MessageOutcome.Declined, "joint-cases.declined.clock", "receipt"), node.Records.Own, new Retention("exchange", "belmora"));
            return Task.CompletedTask;
        }, Stop);
        await node.Journal.WaitForCheckpointAsync(recorded.Entries[^1].Id, Stop);
    }
}
