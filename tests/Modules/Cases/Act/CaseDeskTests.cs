using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Linking;
using static Cordon.Tests.Modules.Cases.CaseNode;

namespace Cordon.Tests.Modules.Cases.Act;

public sealed class CaseDeskTests
{
    [Theory, EachDatabase]
    public async Task A_case_goes_from_a_record_over_a_task_to_an_outcome_that_two_persons_answer_for(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var id = await node.OpenAsync(from: new RecordName("hit", "h1"));
        await node.Desk.AddAsync(Ada, id, "bert", CaseRole.Member, "knows the carrier", Stop);
        await node.Desk.GiveTaskAsync(Ada, id, "ask the carrier", "bert", Instant.Now(node.Clock) + TimeSpan.FromDays(2), Stop);
        Assert.StartsWith("cases.task bert", Assert.Single(await node.WorkAsync()));
        var task = Assert.Single((await node.CaseAsync(id)).OpenTasks);
        Assert.False(task.IsOverdue(Instant.Now(node.Clock)));
        node.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True(task.IsOverdue(Instant.Now(node.Clock)));

        Assert.Equal("cases.tasks.open", await DecideAsync(node, id, CaseOutcome.FalseAlarm));
        Assert.Equal("cases.task.unknown", await CodeAsync(() => node.Desk.FinishTaskAsync(Bert, id, "nothing", "x", Stop)));
        await node.Desk.FinishTaskAsync(Bert, id, task.Task, "the carrier has the papers", Stop);
        Assert.Empty(await node.WorkAsync());
        Assert.Equal("cases.task.ended", await CodeAsync(() => node.Desk.FinishTaskAsync(Bert, id, task.Task, "x", Stop)));

        Assert.Null(await DecideAsync(node, id, CaseOutcome.FalseAlarm));
        Assert.Equal(CaseStatus.Proposed, (await node.CaseAsync(id)).Status);
        Assert.StartsWith("cases.confirm", Assert.Single(await node.WorkAsync()));
        var seen = (await node.CaseAsync(id)).Acts;
        Assert.Equal("cases.same-person", await CodeAsync(() => node.Outcomes.ConfirmAsync(Ada, id, seen, "", Stop)));
        Assert.Equal("cases.changed", await CodeAsync(() => node.Outcomes.ConfirmAsync(Bert, id, seen - 1, "", Stop)));
        Assert.Equal("cases.unknown", await CodeAsync(() => node.Outcomes.ConfirmAsync(Carla, id, seen, "", Stop)));
        await node.Outcomes.ConfirmAsync(Bert, id, seen, "", Stop);
        Assert.Empty(await node.WorkAsync());
        var closed = await node.CaseAsync(id);
        Assert.Equal((CaseStatus.Closed, "ada", "bert"), (closed.Status, closed.Decision!.Person, closed.Decision.Second));
        Assert.Equal("cases.closed", await CodeAsync(() => node.Desk.NoteAsync(Ada, id, "late", null, null, null, Stop)));

        await node.Outcomes.ReopenAsync(Dora, id, closed.Acts, "the papers were forged", Stop);
        Assert.Null(await DecideAsync(node, id, CaseOutcome.HandedToProsecution));
        Assert.Equal((CaseStatus.Closed, null), ((await node.CaseAsync(id)).Status, (await node.CaseAsync(id)).Decision!.Second));
        Assert.Equal(
            ["CaseOpened", "CaseRecordLinked", "CasePersonAdded", "CaseTaskGiven", "CaseTaskDone", "CaseOutcomeProposed", "CaseOutcomeConfirmed", "CaseReopened", "CaseClosed"],
            (await node.Records.TimelineAsync(id, Ada, Stop)).Select(e => e.Type));
    }

    [Fact]
    public async Task Who_takes_no_part_finds_no_case_and_who_is_taken_off_finds_it_no_more()
    {
        await using var node = await NewAsync();
        var id = await node.OpenAsync();
        foreach (var unknown in new[] { id, new string('0', 32), "..", "a/b" })
            Assert.Equal("cases.unknown", await CodeAsync(() => node.Desk.NoteAsync(Carla, unknown, "x", null, null, null, Stop)));
        await node.Desk.AddAsync(Ada, id, "carla", CaseRole.Member, "", Stop);
        await node.Desk.NoteAsync(Carla, id, "x", null, null, null, Stop);
        await node.Desk.GiveTaskAsync(Carla, id, "ask", "carla", Instant.Now(node.Clock) + TimeSpan.FromDays(1), Stop);
        Assert.Equal("cases.person.tasks", await CodeAsync(() => node.Desk.RemoveAsync(Ada, id, "carla", "done here", Stop)));
        await node.Desk.WithdrawTaskAsync(Ada, id, (await node.CaseAsync(id)).Tasks[0].Task, "not needed", Stop);
        Assert.Equal("cases.lead-only", await CodeAsync(() => node.Desk.RemoveAsync(Carla, id, "ada", "mine now", Stop)));
        Assert.Equal("cases.lead.needed", await CodeAsync(() => node.Desk.RemoveAsync(Ada, id, "ada", "tired", Stop)));
        await node.Desk.RemoveAsync(Ada, id, "carla", "done here", Stop);
        Assert.Equal("cases.unknown", await CodeAsync(() => node.Records.FindAsync(id, Carla, Stop)));
        Assert.Equal("cases.unknown", await CodeAsync(() => node.Records.FindAsync(id, Reader("ada", purpose: "something else"), Stop)));
    }

    [Theory]
    [InlineData("locked")]
    [InlineData("reader")]
    [InlineData("nobody")]
    [InlineData(null)]
    public async Task Only_somebody_whose_account_is_open_and_whose_duties_open_cases_is_brought_in(string? person)
    {
        await using var node = await NewAsync();
        var id = await node.OpenAsync();
        Assert.Equal("cases.person", await CodeAsync(() => node.Desk.AddAsync(Ada, id, person, CaseRole.Member, "", Stop)));
    }

    [Fact]
    public async Task A_note_is_corrected_by_another_and_a_red_one_is_for_those_who_are_in_the_case_now()
    {
        await using var node = await NewAsync();
        var id = await node.OpenAsync();
        await node.Desk.AddAsync(Ada, id, "bert", CaseRole.Member, "", Stop);
        await node.Desk.NoteAsync(Ada, id, "the informant is afraid", Tlp.Red, null, null, Stop);
        await node.Desk.NoteAsync(Bert, id, "the lorry left at noon", null, new Instant(0), null, Stop);
        var first = (await node.Records.NotesAsync(id, Bert, Stop))[^1];
        await node.Desk.NoteAsync(Bert, id, "the lorry left at one", null, new Instant(0), first.Note, Stop);
        await node.Desk.AddAsync(Ada, id, "carla", CaseRole.Member, "", Stop);

        Assert.Equal([null, null, first.Note], (await node.Records.NotesAsync(id, Bert, Stop)).Select(n => n.Corrects));
        Assert.Equal("the lorry left at noon", (await node.Records.NotesAsync(id, Bert, Stop))[1].Text);
        foreach (var late in new[] { Carla, Dora })
        {
            Assert.Equal(2, (await node.Records.NotesAsync(id, late, Stop)).Count);
            Assert.DoesNotContain("informant", string.Join(' ', (await node.Records.TimelineAsync(id, late, Stop)).Select(e => System.Text.Encoding.UTF8.GetString(e.Json!.Value.Span))));
        }

        Assert.Equal("cases.note.handling", await CodeAsync(() => node.Desk.NoteAsync(Ada, id, "x", Tlp.Green, null, null, Stop)));
        Assert.Equal("cases.note.unknown", await CodeAsync(() => node.Desk.NoteAsync(Ada, id, "x", null, null, "none", Stop)));
        Assert.Equal("cases.note.observed", await CodeAsync(() => node.Desk.NoteAsync(Ada, id, "x", null, Instant.Now(node.Clock) + TimeSpan.FromHours(1), null, Stop)));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_a_sentence()
    {
        await using var node = await NewAsync();
        var (id, now) = (await node.OpenAsync(), Instant.Now(node.Clock));
        var hit = new RecordName("hit", "h1");
        await node.Desk.LinkAsync(Ada, id, hit, "the same party", Stop);
        Assert.Equal("cases.record.there", await CodeAsync(() => node.Desk.LinkAsync(Ada, id, hit, "again", Stop)));
        Assert.Equal("cases.record.unlinked", await CodeAsync(() => node.Desk.UnlinkAsync(Ada, id, new RecordName("hit", "h2"), "why", Stop)));
        Assert.Equal("cases.text.needed", await CodeAsync(() => node.Desk.UnlinkAsync(Ada, id, hit, " ", Stop)));
        Assert.Equal("cases.subject.unknown", await CodeAsync(() => node.Desk.TakeOffAsync(Ada, id, "none", "why", Stop)));
        Assert.Equal("cases.task.for", await CodeAsync(() => node.Desk.GiveTaskAsync(Ada, id, "ask", "bert", now + TimeSpan.FromDays(1), Stop)));
        Assert.Equal("cases.task.due", await CodeAsync(() => node.Desk.GiveTaskAsync(Ada, id, "ask", "ada", now, Stop)));
        Assert.Equal("cases.text", await CodeAsync(() => node.OpenAsync(new string('x', 201))));
        Assert.Equal("cases.text", await CodeAsync(() => node.OpenAsync("two\nlines")));
        Assert.Equal("cases.choice", await CodeAsync(() => node.OpenAsync(tlp: Tlp.Red)));
        Assert.Equal("cases.identifiers.many", await CodeAsync(() => node.Desk.NameAsync(Ada, id, SubjectKind.Item, "pump", string.Join('\n', Enumerable.Range(0, 21)), SubjectRole.Unclear, Stop)));
        Assert.Equal("cases.not-proposed", await CodeAsync(() => node.Outcomes.ConfirmAsync(Dora, id, 2, "", Stop)));
        Assert.Equal("cases.not-closed", await CodeAsync(() => node.Outcomes.ReopenAsync(Ada, id, 2, "why", Stop)));
        Assert.Equal("cases.person.there", await CodeAsync(() => node.Desk.AddAsync(Ada, id, "ada", CaseRole.Lead, "", Stop)));
    }

    private static Task<string?> DecideAsync(CaseNode node, string id, CaseOutcome outcome) =>
        CodeAsync(async () => await node.Outcomes.DecideAsync(Ada, id, (await node.CaseAsync(id)).Acts, outcome, "the papers are in order", Stop));
}
