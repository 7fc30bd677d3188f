using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Life;
using static Cordon.Tests.Modules.Hotline.HotlineNode;

namespace Cordon.Tests.Modules.Hotline.Act;

public sealed class CallsBetweenNodesTests
{
    [Theory, EachDatabase]
    public async Task A_call_is_seen_and_answered_there_and_both_sides_know(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);

        var id = await arvonia.Desk.CallAsync(arvonia.Ada, Form(), Stop);
        var sent = Assert.Single(arvonia.Sent());
        Assert.Empty(await arvonia.WorkAsync());
        await belmora.TakeInAsync("arvonia", sent.Body.ToArray());
        var there = await belmora.CallAsync($"arvonia.{id}");
        Assert.Equal((true, CallStatus.Waiting), (there.Incoming, there.Status));
        Assert.Equal((await arvonia.CallAsync(id)).Letter, there.Letter);
        Assert.Equal("arvonia", there.Handling.Originator);
        Assert.Equal("hotline.see 95", Assert.Single(await belmora.WorkAsync()));
        Assert.Equal(ReadOutCode.Of("arvonia", "belmora", id, there.Letter), ReadOutCode.Of("arvonia", "belmora", there.Theirs, (await arvonia.CallAsync(id)).Letter));

        await belmora.Desk.AcknowledgeAsync(belmora.Ada, there.Id, Stop);
        await arvonia.TakeInAsync("belmora", Assert.Single(belmora.Sent()).Body.ToArray());
        Assert.Equal(CallStatus.Acknowledged, (await arvonia.CallAsync(id)).Status);
        Assert.Equal("hotline.answer 95", Assert.Single(await belmora.WorkAsync()));
        Assert.Equal("hotline.acknowledged", await CodeAsync(() => belmora.Desk.AcknowledgeAsync(belmora.Ben, there.Id, Stop)));

        await belmora.Desk.AnswerAsync(belmora.Ben, there.Id, new CallForm { Outcome = "inpart", Text = "One drum found" }, Stop);
        Assert.Empty(await belmora.WorkAsync());
        await arvonia.TakeInAsync("belmora", Assert.Single(belmora.Sent()).Body.ToArray());
        var answered = await arvonia.CallAsync(id);
        Assert.Equal((HotlineOutcome.InPart, "One drum found"), (answered.Answer!.Outcome, answered.Answer.Text));
        Assert.Equal("hotline.answered", await CodeAsync(() => belmora.Desk.AnswerAsync(belmora.Ben, there.Id, new CallForm { Outcome = "done", Text = "again" }, Stop)));
    }

    [Fact]
    public async Task Nobody_speaks_of_the_calls_of_another_partner_or_of_one_that_is_not_there()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var id = await arvonia.Desk.CallAsync(arvonia.Ada, Form(), Stop);
        await belmora.TakeInAsync("arvonia", Assert.Single(arvonia.Sent()).Body.ToArray());
        await belmora.Desk.AcknowledgeAsync(belmora.Ada, $"arvonia.{id}", Stop);
        var seen = Assert.Single(belmora.Sent()).Body.ToArray();

        await arvonia.TakeInAsync("corvale", seen);
        Assert.Equal(CallStatus.Waiting, (await arvonia.CallAsync(id)).Status);
        await belmora.TakeInAsync("arvonia", seen);
        Assert.Equal(CallStatus.Acknowledged, (await belmora.CallAsync($"arvonia.{id}")).Status);
        await arvonia.TakeInAsync("belmora", seen);
        await arvonia.TakeInAsync("belmora", seen);
        Assert.Equal(CallStatus.Acknowledged, (await arvonia.CallAsync(id)).Status);
    }

    [Fact]
    public async Task When_the_clock_runs_out_the_next_on_duty_is_named_and_the_caller_is_told_to_telephone()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        foreach (var (person, line) in new[] { ("ada", "1"), ("ben", "2") })
            await belmora.Roster.SetAsync(belmora.Ada, new CallForm { Person = person, Line = line, From = "2026-11-02T06:00", Until = "2026-11-02T18:00" }, Stop);
        var id = await arvonia.Desk.CallAsync(arvonia.Ada, Form(), Stop);
        await belmora.TakeInAsync("arvonia", Assert.Single(arvonia.Sent()).Body.ToArray());
        var there = $"arvonia.{id}";

        await belmora.Rounds.NowAsync(Stop);
        Assert.Equal(0, (await belmora.CallAsync(there)).Steps);
        foreach (var node in new[] { arvonia, belmora })
        {
            node.Clock.Advance(TimeSpan.FromMinutes(16));
            await node.Rounds.NowAsync(Stop);
            await node.Rounds.NowAsync(Stop);
        }

        Assert.Equal((1, "ben"), ((await belmora.CallAsync(there)).Steps, (await belmora.CallAsync(there)).Named));
        Assert.Equal("hotline.see 96", Assert.Single(await belmora.WorkAsync()));
        Assert.Equal("hotline.telephone 96", Assert.Single(await arvonia.WorkAsync()));
        belmora.Clock.Advance(TimeSpan.FromMinutes(5));
        await belmora.Rounds.NowAsync(Stop);
        Assert.Equal((2, "ada"), ((await belmora.CallAsync(there)).Steps, (await belmora.CallAsync(there)).Named));

        await arvonia.Desk.TelephonedAsync(arvonia.Ada, id, new CallForm { Reached = "yes", Text = "Major Ilves" }, Stop);
        Assert.True(Assert.Single((await arvonia.CallAsync(id)).Telephoned).Reached);
        await belmora.Desk.AcknowledgeAsync(belmora.Ada, there, Stop);
        await arvonia.TakeInAsync("belmora", Assert.Single(belmora.Sent()).Body.ToArray());
        Assert.Empty(await arvonia.WorkAsync());
    }

    [Fact]
    public async Task A_test_is_over_when_somebody_has_seen_it()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var id = await arvonia.Desk.CallAsync(arvonia.Ada, new CallForm { Partner = "belmora", Kind = "test", Urgency = "immediate", Subject = "Test of the line", Tlp = "green", Use = "intelligence" }, Stop);
        await belmora.TakeInAsync("arvonia", Assert.Single(arvonia.Sent()).Body.ToArray());
        belmora.Clock.Advance(TimeSpan.FromMinutes(4));
        await belmora.Desk.AcknowledgeAsync(belmora.Ada, $"arvonia.{id}", Stop);
        await arvonia.TakeInAsync("belmora", Assert.Single(belmora.Sent()).Body.ToArray());

        var call = Assert.Single(await arvonia.List.EndedAsync(arvonia.Ada, Stop));
        Assert.Equal(TimeSpan.FromMinutes(4), call.AcknowledgedAt!.Value - call.At);
        Assert.Empty(await belmora.WorkAsync());
        Assert.Equal("hotline.test", await CodeAsync(() => belmora.Desk.AnswerAsync(belmora.Ada, $"arvonia.{id}", new CallForm { Outcome = "done", Text = "ok" }, Stop)));
    }

    [Theory]
    [InlineData("partner", "corvale", "hotline.partner")]
    [InlineData("kind", "7", "hotline.choice")]
    [InlineData("subject", "", "hotline.text.needed")]
    [InlineData("subject", "two\nlines", "hotline.text")]
    [InlineData("what", "", "hotline.text.needed")]
    [InlineData("tlp", "red", "hotline.colour")]
    [InlineData("use", "none", "hotline.colour")]
    public async Task What_cannot_be_sent_is_refused_with_its_field(string field, string value, string code)
    {
        await using var arvonia = await NewAsync();
        var form = Form();
        switch (field)
        {
            case "partner": form.Partner = value; break;
            case "kind": form.Kind = value; break;
            case "subject": form.Subject = value; break;
            case "what": form.Fields["what"] = value; break;
            case "tlp": form.Tlp = value; break;
            default: form.Use = value; break;
        }

        Assert.Equal(code, await CodeAsync(() => arvonia.Desk.CallAsync(arvonia.Ada, form, Stop)));
        Assert.Empty(arvonia.Sent());
    }

    [Theory, EachDatabase]
    public async Task Whatever_was_done_a_rebuild_leads_to_the_same_rows_and_an_erased_call_leaves_none(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        await belmora.Roster.SetAsync(belmora.Ada, new CallForm { Person = "ada", Line = "1", From = "2026-11-02T06:00", Until = "2026-11-02T18:00" }, Stop);
        var shift = Assert.Single(await belmora.Roster.AheadAsync(Stop)).Shift;
        await belmora.Roster.HandOverAsync(belmora.Ada, shift, new CallForm { Person = "cleo", Text = "Arvonia may call" }, Stop);
        foreach (var kind in new[] { "alert", "assistance" })
        {
            var form = Form(kind);
            form.Fields["asked"] = "look";
            var id = await arvonia.Desk.CallAsync(arvonia.Ada, form, Stop);
            await belmora.TakeInAsync("arvonia", Assert.Single(arvonia.Sent()).Body.ToArray());
            belmora.Clock.Advance(TimeSpan.FromMinutes(17));
            await belmora.Rounds.NowAsync(Stop);
            if (kind == "alert")
                await belmora.Desk.AnswerAsync(belmora.Ben, $"arvonia.{id}", new CallForm { Outcome = "done", Text = "Held" }, Stop);
        }

        var grown = await belmora.RowsAsync();
        Assert.Equal(3, grown.Count);
        await belmora.Journal.RebuildAsync(HotlineRebuild.Words("journal.rebuild"), belmora.Records.Own, Stop);
        Assert.Equal(grown, await belmora.RowsAsync());
        var forgotten = (await belmora.List.OpenAsync(belmora.Ada, Stop))[0].Id;
        await belmora.Journal.EraseAsync(Cordon.Modules.Hotline.HotlineRecords.RetentionOf(forgotten), "Act 7", HotlineRebuild.Words("journal.erase"), belmora.Records.Own, Stop);
        var left = await belmora.RowsAsync();
        Assert.Equal(grown.Where(r => !r.Contains(forgotten, StringComparison.Ordinal)), left);
        await belmora.Journal.RebuildAsync(HotlineRebuild.Words("journal.rebuild"), belmora.Records.Own, Stop);
        Assert.Equal(left, await belmora.RowsAsync());
    }
}
