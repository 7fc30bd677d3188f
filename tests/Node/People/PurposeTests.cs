using System.Net;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Matrix;
using Cordon.Modules.People.Purposes;
using Cordon.Tests.Node.Screening;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.People;

/// <summary>Restricted content asks what for: receipts of screening answers, over HTTP.</summary>
public sealed class PurposeTests(ScreeningNode screening)
{
    private const string Reason = "The lorry stands at the crossing";

    public static TheoryData<string> Duties => [.. Duty.All.Select(d => d.Name)];

    [Theory, MemberData(nameof(Duties))]
    public async Task Every_duty_that_may_see_receipts_states_a_purpose_of_its_own_first_and_the_others_see_none(string duty)
    {
        var person = new Browser(await screening.Node.PersonAsync(duty));
        var receipt = await ReceiptAsync(screening.Node);
        if (!PermissionMatrix.Shipped.Find("screening.receipt")!.Duties.Any(d => d.Name == duty))
        {
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(person.Client, receipt));
            var states = PermissionMatrix.Shipped.Find("purpose.state")!.Duties.Any(d => d.Name == duty);
            Assert.Equal(states ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await StatusAsync(person.Client, "/purpose"));
            return;
        }

        await person.OpenAsync(receipt);
        Assert.Equal("What for?", person.Heading);
        Assert.StartsWith("/purpose?back=", person.At, StringComparison.Ordinal);
        var mine = PurposeList.Shipped.For([duty]);
        Assert.Equal(mine.Select(p => p.Says["en"]), person.Page.QuerySelectorAll("legend").Select(l => l.TextContent));
        await StateAsync(person, $"{mine[0].Name}:0");
        Assert.Equal(receipt, person.Page.QuerySelector(".notice.good a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(person.Client, receipt));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(person.Client, await ReceiptAsync(screening.Node)));

        await person.OpenAsync("/purpose");
        await person.SubmitAsync("main form");
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(person.Client, receipt));
    }

    [Fact]
    public async Task What_is_not_offered_cannot_be_stated_and_a_task_holds_in_its_session_only()
    {
        var receipt = await ReceiptAsync(screening.Node);
        var person = new Browser(await screening.Node.PersonAsync(Duty.TargetingAnalyst.Name));
        foreach (var choice in new[] { "audit:0", "decide:9", "decide:-1", "decide", "nothing:0", "", "decide:0:0" })
        {
            await person.OpenAsync("/purpose");
            await StateAsync(person, choice);
            Assert.Equal((HttpStatusCode.BadRequest, 1), (person.Status, person.Page.QuerySelectorAll("main form .error").Length));
        }

        foreach (var reference in new[] { " ", new string('x', 201), "a\u0007b" })
        {
            await person.OpenAsync("/purpose");
            await StateAsync(person, "decide:0", reference);
            Assert.Equal(HttpStatusCode.BadRequest, person.Status);
        }

        // Whoever stated a purpose lends it to nobody, whatever a request says of tasks.
        var other = new Browser(await screening.Node.PersonAsync(Duty.TargetingAnalyst.Name));
        await other.OpenAsync("/purpose");
        await StateAsync(other, "decide:0");
        var task = ((TaskBegun)(await Newcomer.RecordedAsync(screening.Node, nameof(TaskBegun)))[^1]).Task;
        using var forged = new HttpRequestMessage(HttpMethod.Get, $"{receipt}?task={task}");
        forged.Headers.Add("task", task.ToString());
        forged.Headers.Add("Cookie", $"task={task}");
        using var response = await person.Client.SendAsync(forged, Stop);
        Assert.StartsWith("/purpose?back=", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Reads_are_entries_by_task_kind_and_hour_with_their_number()
    {
        var receipt = await ReceiptAsync(screening.Node);
        var person = new Browser(await screening.Node.PersonAsync(Duty.CaseOfficer.Name));
        await person.OpenAsync("/purpose");
        await StateAsync(person, "investigate:1", "case 7/2026");
        for (var i = 0; i < 4; i++)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(person.Client, receipt));
        await screening.Node.Host.App.Services.GetRequiredService<RestrictedReads>().FlushAsync();
        var recorded = await Newcomer.RecordedAsync(screening.Node, nameof(TaskBegun), nameof(ContentRead));
        var begun = recorded.OfType<TaskBegun>().Single(t => t.Reference == "case 7/2026");
        Assert.Equal(("investigate", "law of this State on the protection of nuclear material"), (begun.Purpose, begun.LegalBasis));
        var reads = recorded.OfType<ContentRead>().Where(r => r.Task == begun.Task).ToList();
        Assert.Equal([1, 3], reads.Select(r => r.Times));
        Assert.All(reads, r => Assert.Equal(("screening-receipt", receipt.Split('/')[^2]), (r.Kind, Assert.Single(r.Ids))));
    }

    [Fact]
    public async Task A_purpose_ends_by_its_time_and_an_exception_sooner_and_the_auditor_sees_why_it_was_taken()
    {
        var clock = new ShiftedTime();
        await using var node = new RunningNode(new NodeSettings { Session = new() { Idle = TimeSpan.FromDays(2), Longest = TimeSpan.FromDays(2), StepUp = TimeSpan.FromHours(5) } }, clock: clock);
        await node.InitializeAsync();
        await ImportAsync(node, Repository.PathOf("samples", "lists"));
        var receipt = await ReceiptAsync(node);
        var person = new Browser(await node.PersonAsync(Duty.DutyOfficer.Name));
        await person.OpenAsync(receipt);
        await StateAsync(person, "decide:0");
        clock.Shift = TimeSpan.FromHours(4) - TimeSpan.FromMinutes(5);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(person.Client, receipt));
        clock.Shift = TimeSpan.FromHours(4) + TimeSpan.FromMinutes(5);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(person.Client, receipt));

        await person.OpenAsync("/purpose/exception");
        await person.SubmitAsync("main form", ("Form.Reason", "too short"), ("Form.Reference", "movement 7"));
        Assert.Equal((HttpStatusCode.BadRequest, 1), (person.Status, person.Page.QuerySelectorAll(".field.wrong #reason").Length));
        await person.SubmitAsync("main form", ("Form.Reason", Reason), ("Form.Reference", "movement 7"));
        Assert.Contains("the auditor is shown it", person.Page.QuerySelector(".notice.bad")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(person.Client, receipt));
        var auditor = await node.PersonAsync(Duty.Auditor.Name);
        var shown = (await Html.GetAsync(auditor, "/people/exceptions")).QuerySelector("tbody")!.TextContent;
        Assert.All(new[] { Reason, "movement 7", "Tess Tester", "open now", "screening-receipt: 1" }, text => Assert.Contains(text, shown));
        clock.Shift += TimeSpan.FromMinutes(31);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(person.Client, receipt));
        Assert.DoesNotContain("open now", (await Html.GetAsync(auditor, "/people/exceptions")).Body!.TextContent);

        // Not fresh any more: an exception is a decision.
        clock.Shift += TimeSpan.FromHours(5);
        await person.OpenAsync("/purpose/exception");
        Assert.StartsWith("/sign-in/again", person.At, StringComparison.Ordinal);
        clock.Shift = TimeSpan.Zero;
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(person.Client, receipt));
    }

    [Fact]
    public async Task Content_that_the_purpose_does_not_open_stays_hidden_and_the_refusal_says_why()
    {
        var person = new Browser(await screening.Node.PersonAsync(Duty.CaseOfficer.Name));
        await person.OpenAsync("/purpose");
        await StateAsync(person, "investigate:0");
        var other = await screening.Node.Host.App.Services.GetRequiredService<Cordon.Modules.Operation.OperationRecords>().StartedAsync("hidden", Stop);
        using var response = await person.Client.GetAsync(new Uri($"/api/v1/screenings/{other.Entries[0].Id}/receipt", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("purpose", await response.Content.ReadAsStringAsync(Stop));
    }

    private static Task StateAsync(Browser person, string choice, string reference = "application 2026-0012") =>
        person.SubmitAsync("main form:has(#reference)", ("Form.Choice", choice), ("Form.Reference", reference));

    private static async Task<string> ReceiptAsync(RunningNode node) =>
        (string)(await JsonAsync(await PostAsync(node.Program(), "/api/v1/screenings", """{"party": {"name": "Ilja Barano"}}"""), HttpStatusCode.Created))["receipts"]![0]!["proof"]!;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await GetAsync(client, path);
        return response.StatusCode;
    }
}
