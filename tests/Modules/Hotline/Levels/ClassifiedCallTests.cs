using System.Security.Claims;
using System.Text;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.List;
using Cordon.Modules.Hotline;
using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Situation;
using Cordon.Modules.Hotline.Wire;
using static Cordon.Tests.Modules.Hotline.HotlineNode;

namespace Cordon.Tests.Modules.Hotline.Levels;

/// <summary>A call that is classified on its form, at both ends.</summary>
public sealed class ClassifiedCallTests
{
    private static readonly Classification Confidential = new(2, "CONFIDENTIAL");

    [Theory, EachDatabase]
    public async Task A_classified_call_keeps_its_level_at_both_ends_and_who_is_not_cleared_is_told_only_that_it_waits(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        var (id, there) = await CallAsync(arvonia, belmora);

        Assert.Equal(Confidential, (await arvonia.Records.FindAsync(id, arvonia.Cleo, Stop)).Handling.Classification);
        var received = await belmora.Records.FindAsync(there, belmora.Cleo, Stop);
        Assert.Equal((Confidential, "arvonia"), (received.Handling.Classification, received.Handling.Originator));
        Assert.Equal("visibility.clearance", await CodeAsync(() => arvonia.CallAsync(id)));
        Assert.Equal("visibility.clearance", await CodeAsync(() => belmora.CallAsync(there)));
        Assert.Empty(await belmora.List.OpenAsync(belmora.Ada, Stop));
        Assert.Single(await belmora.List.OpenAsync(belmora.Cleo, Stop));
        Assert.Equal([2], await belmora.List.WaitingAboveAsync(belmora.Ada, Instant.Now(belmora.Clock), Stop));
        Assert.Empty(await belmora.List.WaitingAboveAsync(belmora.Cleo, Instant.Now(belmora.Clock), Stop));
        Assert.Empty(await belmora.List.WaitingAboveAsync(belmora.Ada with { Purposes = new HashSet<string> { "tax" } }, Instant.Now(belmora.Clock), Stop));

        var told = Assert.Single(await DeskAsync(belmora, 0));
        Assert.Equal(CallWork.WaitsKind, told.Kind);
        foreach (var word in new[] { "arvonia", there, "drums" })
            Assert.DoesNotContain(word, $"{told.Work} {told.Address} {told.Title} {string.Join(' ', told.Reasons)} {string.Join(' ', told.Title.Arguments.Values)}", StringComparison.OrdinalIgnoreCase);
        Assert.Equal([CallWork.SeeKind, CallWork.WaitsKind], (await DeskAsync(belmora, 2)).Select(w => w.Kind).Order(StringComparer.Ordinal));

        await belmora.Desk.AcknowledgeAsync(belmora.Cleo, there, Stop);
        Assert.Empty(await DeskAsync(belmora, 0));
        Assert.Equal(CallWork.AnswerKind, Assert.Single(await DeskAsync(belmora, 2)).Kind);
        Assert.Equal("visibility.clearance", await CodeAsync(() => belmora.Desk.AnswerAsync(belmora.Ada, there, Answer(""), Stop)));
        var grown = await belmora.RowsAsync();
        await belmora.Journal.RebuildAsync(HotlineRebuild.Words("journal.rebuild"), belmora.Records.Own, Stop);
        Assert.Equal(grown, await belmora.RowsAsync());
    }

    [Theory]
    [InlineData("3", "SECRET", "hotline.level.clearance")]
    [InlineData("10", "X", "hotline.level")]
    [InlineData("-1", "X", "hotline.level")]
    [InlineData("2", "", "hotline.text.needed")]
    [InlineData("2", "two\nlines", "hotline.text")]
    public async Task What_cannot_be_classified_so_is_refused_and_nothing_leaves(string level, string marking, string code)
    {
        await using var arvonia = await NewAsync();
        var form = Form();
        (form.Level, form.Marking) = (level, marking);
        Assert.Equal(code, await CodeAsync(() => arvonia.Desk.CallAsync(arvonia.Cleo, form, Stop)));
        Assert.Equal("hotline.level.agreed", await CodeAsync(() => arvonia.Desk.CallAsync(arvonia.Cleo with { Clearance = 9 }, At("4"), Stop)));
        Assert.Equal("hotline.level.clearance", await CodeAsync(() => arvonia.Desk.CallAsync(arvonia.Ada, At("1"), Stop)));
        Assert.Empty(arvonia.Sent());
    }

    [Fact]
    public async Task An_answer_is_no_lower_than_the_call_and_one_that_is_higher_raises_it_at_both_ends()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var (id, there) = await CallAsync(arvonia, belmora);
        Assert.Equal("hotline.level.lower", await CodeAsync(() => belmora.Desk.AnswerAsync(belmora.Cleo, there, Answer("1"), Stop)));
        Assert.Equal("hotline.level.lower", await CodeAsync(() => belmora.Desk.AnswerAsync(belmora.Cleo, there, Answer(""), Stop)));
        Assert.Equal("hotline.level.clearance", await CodeAsync(() => belmora.Desk.AnswerAsync(belmora.Cleo, there, Answer("3"), Stop)));
        await belmora.Desk.AnswerAsync(belmora.Cleo with { Clearance = 3 }, there, Answer("3"), Stop);
        await arvonia.TakeInAsync("belmora", Assert.Single(belmora.Sent()).Body.ToArray());
        foreach (var (node, call) in new[] { (arvonia, id), (belmora, there) })
        {
            Assert.Equal("visibility.clearance", await CodeAsync(() => node.Records.FindAsync(call, node.Cleo, Stop)));
            Assert.Equal(3, (await node.Records.FindAsync(call, node.Cleo with { Clearance = 3 }, Stop)).Handling.Classification.Level);
        }
    }

    /// <summary>A node that answers lower than it was called, whatever its reasons, lowers nothing here.</summary>
    [Fact]
    public async Task What_a_partner_says_lower_does_not_lower_a_call()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var (id, _) = await CallAsync(arvonia, belmora);
        var body = new CallBody { Format = CallBody.Version, Act = CallBody.Answer, Call = id, At = Instant.Now(arvonia.Clock), Outcome = HotlineOutcome.Done, Text = "Held" };
        await arvonia.TakeInAsync("belmora", body.ToBytes());
        Assert.Equal("visibility.clearance", await CodeAsync(() => arvonia.CallAsync(id)));
        Assert.Equal((CallStatus.Answered, Confidential), ((await arvonia.Records.FindAsync(id, arvonia.Cleo, Stop)).Status, (await arvonia.Records.FindAsync(id, arvonia.Cleo, Stop)).Handling.Classification));
    }

    [Fact]
    public async Task A_note_raises_a_call_here_with_its_work_and_the_answer_still_goes_at_the_level_that_both_ends_know()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var id = await arvonia.Desk.CallAsync(arvonia.Ada, Form(), Stop);
        await belmora.TakeInAsync("arvonia", Assert.Single(arvonia.Sent()).Body.ToArray());
        var there = $"arvonia.{id}";
        Assert.Equal(CallWork.SeeKind, Assert.Single(await DeskAsync(belmora, 0)).Kind);
        await belmora.Desk.TelephonedAsync(belmora.Cleo, there, new CallForm { Reached = "yes", Text = "Our source says more", Level = "2", Marking = "CONFIDENTIAL" }, Stop);
        Assert.Equal("visibility.clearance", await CodeAsync(() => belmora.CallAsync(there)));
        Assert.Equal(CallWork.WaitsKind, Assert.Single(await DeskAsync(belmora, 0)).Kind);

        await belmora.Desk.AnswerAsync(belmora.Cleo, there, Answer(""), Stop);
        Assert.Equal(2, (await belmora.Records.FindAsync(there, belmora.Cleo, Stop)).Handling.Classification.Level);
        await arvonia.TakeInAsync("belmora", Assert.Single(belmora.Sent()).Body.ToArray());
        Assert.Equal((CallStatus.Answered, 0), ((await arvonia.CallAsync(id)).Status, (await arvonia.CallAsync(id)).Handling.Classification.Level));
        Assert.Empty(await DeskAsync(belmora, 2));
    }

    [Fact]
    public async Task When_the_clock_runs_out_only_who_is_cleared_is_named_and_nobody_when_nobody_is()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        foreach (var (person, line) in new[] { ("ada", "1"), ("ben", "2") })
            await belmora.Roster.SetAsync(belmora.Ada, new CallForm { Person = person, Line = line, From = "2026-11-02T06:00", Until = "2026-11-02T18:00" }, Stop);
        var (_, there) = await CallAsync(arvonia, belmora);
        belmora.Clock.Advance(TimeSpan.FromMinutes(16));
        await belmora.Rounds.NowAsync(Stop);
        Assert.Equal((1, null), await NamedAsync());
        Assert.Empty(await belmora.Roster.ClearedAsync(Instant.Now(belmora.Clock), 2, Stop));
        Assert.Contains("hotline.reason.late-uncleared", (await DeskAsync(belmora, 2)).SelectMany(w => w.Reasons).Select(r => r.Text));

        await belmora.Roster.SetAsync(belmora.Ada, new CallForm { Person = "cleo", Line = "3", From = "2026-11-02T06:00", Until = "2026-11-02T18:00" }, Stop);
        Assert.Equal(["Cleo"], await belmora.Roster.ClearedAsync(Instant.Now(belmora.Clock), 2, Stop));
        foreach (var step in new[] { 2, 3 })
        {
            belmora.Clock.Advance(TimeSpan.FromMinutes(5));
            await belmora.Rounds.NowAsync(Stop);
            Assert.Equal((step, "cleo"), await NamedAsync());
        }

        async Task<(int Steps, string? Named)> NamedAsync() => await belmora.Records.FindAsync(there, belmora.Cleo, Stop) is var call ? (call.Steps, call.Named) : default;
    }

    [Fact]
    public async Task A_report_that_counts_what_is_classified_is_what_changed_since_only_for_who_is_cleared()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var period = SituationPeriod.Read("day", null, null, Instant.Now(belmora.Clock));
        await belmora.Situation.KeepAsync(belmora.Ada, await belmora.Situation.MakeAsync(period, Reader("ada", 0), Stop), Stop);
        await CallAsync(arvonia, belmora);
        belmora.Clock.Advance(TimeSpan.FromMinutes(1));
        period = SituationPeriod.Read("day", null, null, Instant.Now(belmora.Clock));
        var report = await belmora.Situation.MakeAsync(period, Reader("cleo", 2), Stop);
        Assert.Equal(Confidential, report.Classification);
        Assert.True((await belmora.Situation.MakeAsync(period, Reader("ada", 0), Stop)).Began.Count == 0);
        Assert.Contains("CONFIDENTIAL", Encoding.UTF8.GetString(SituationDocument.Of(report, belmora.Records.Identity).ToBytes()), StringComparison.Ordinal);
        await belmora.Situation.KeepAsync(belmora.Cleo, report, Stop);
        Assert.Equal(1, (await belmora.Situation.LastAsync(belmora.Cleo, Stop))!.Value.Report.Figures[SituationFigures.Received]);
        Assert.Equal(0, (await belmora.Situation.LastAsync(belmora.Ada, Stop))!.Value.Report.Figures[SituationFigures.Received]);
    }

    [Fact]
    public async Task A_consultation_about_a_classified_denial_is_no_lower()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var form = At("2");
        (form.Kind, form.Partner) = ("denial", "arvonia");
        form.Fields = new() { ["goods"] = "lathes", ["entry"] = "1.B.2", ["enduse"] = "unknown", ["grounds"] = "doubts", ["identical"] = "lathes of five axes" };
        var denial = await belmora.Desk.CallAsync(belmora.Cleo, form, Stop);
        await arvonia.TakeInAsync("belmora", Assert.Single(belmora.Sent()).Body.ToArray());
        CallForm Consult(string level)
        {
            var about = At(level);
            about.Kind = "consultation";
            about.Fields = new() { ["denial"] = denial, ["goods"] = "lathes", ["enduse"] = "a school", ["asked"] = "is it the same?" };
            return about;
        }

        Assert.Equal("hotline.denial.unknown", await CodeAsync(() => arvonia.Desk.CallAsync(arvonia.Ada, Consult("0"), Stop)));
        Assert.Equal("hotline.level.lower", await CodeAsync(() => arvonia.Desk.CallAsync(arvonia.Cleo, Consult("1"), Stop)));
        await arvonia.Desk.CallAsync(arvonia.Cleo, Consult("2"), Stop);
        Assert.Empty(await arvonia.Denials.InForceAsync(arvonia.Ada, Stop));
        Assert.Single(Assert.Single(await arvonia.Denials.InForceAsync(arvonia.Cleo, Stop)).Consultations);
    }

    internal static ClaimsPrincipal Reader(string person, int clearance, string purpose = HotlinePurpose.Words) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, person), new Claim("serves", purpose), new Claim("clearance", clearance.ToString(System.Globalization.CultureInfo.InvariantCulture))], "test"));

    internal static async Task<List<WorkItem>> DeskAsync(HotlineNode node, int clearance)
    {
        var work = new List<WorkItem>();
        await foreach (var item in node.OnDesk.AllAsync(new DeskQuery(), new DeskPerson("ada", [], [HotlinePermissions.Answer], clearance), Stop))
            work.Add(item);
        return work;
    }

    private static CallForm At(string level)
    {
        var form = Form();
        (form.Level, form.Marking) = (level, level is "" or "0" ? "" : "CONFIDENTIAL");
        return form;
    }

    private static CallForm Answer(string level) => new() { Outcome = "done", Text = "Held", Level = level, Marking = level.Length == 0 ? "" : "M" };

    private static async Task<(string Id, string There)> CallAsync(HotlineNode from, HotlineNode to)
    {
        var id = await from.Desk.CallAsync(from.Cleo, At("2"), Stop);
        await to.TakeInAsync("arvonia", Assert.Single(from.Sent()).Body.ToArray());
        return (id, $"arvonia.{id}");
    }
}
