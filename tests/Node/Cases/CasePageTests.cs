using System.Net;
using Cordon.Tests.Node.Screening;

namespace Cordon.Tests.Node.Cases;

/// <summary>The life of a case over HTTP, page by page.</summary>
public sealed class CasePageTests(ScreeningNode lists)
{
    private RunningNode Node => lists.Node;

    [Fact]
    public async Task A_case_goes_from_a_hit_over_a_task_of_a_colleague_to_an_outcome_of_two_persons()
    {
        var ada = new Browser(await Node.PersonAtWorkAsync("targeting-analyst"));
        var (bertsClient, bertsId) = await Node.ColleagueAtWorkAsync("targeting-analyst");
        var (bert, outsider) = (new Browser(bertsClient), new Browser(await Node.PersonAtWorkAsync("targeting-analyst")));
        var (id, hit) = await CaseStage.OpenFromHitAsync(Node, ada, "case-journey");
        Assert.Contains("No task is open", ada.Page.QuerySelector(".status")!.TextContent);
        await ada.OpenAsync($"/hits/{hit}");
        Assert.Equal($"/cases/new?from=hit%3A{hit}", ada.Page.QuerySelector("main a[href^='/cases/new']")!.GetAttribute("href"));
        await ada.OpenAsync(ada.Page.QuerySelector($"main a[href='/cases/{id}']")!.GetAttribute("href")!);
        Assert.Equal("Case case-journey", ada.Heading);
        await CaseStage.BringInAsync(ada, id, bertsId);

        await ada.OpenAsync($"/cases/{id}/tasks/new");
        await ada.SubmitAsync("main form", ("Form.What", "ask the <b>carrier</b>"), ("Form.Person", bertsId), ("Form.Due", "yesterday"));
        Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
        Assert.Contains("2026-11-30", ada.Page.QuerySelector("#due-error")!.TextContent);
        await ada.SubmitAsync("main form", ("Form.What", "ask the <b>carrier</b>"), ("Form.Person", bertsId), ("Form.Due", "2031-01-31"));
        Assert.Contains("Open tasks: 1", ada.Page.QuerySelector(".status")!.TextContent);
        Assert.Empty(ada.Page.QuerySelectorAll("a[href$='/outcome']"));
        await ada.OpenAsync($"/cases/{id}/outcome");
        Assert.Equal(HttpStatusCode.Conflict, ada.Status);

        foreach (var other in new[] { ada, outsider })
        {
            await other.OpenAsync("/desk?kind=cases.task");
            Assert.DoesNotContain("carrier", other.Page.Body!.TextContent);
        }

        await bert.OpenAsync("/desk?kind=cases.task");
        var work = Assert.Single(bert.Page.QuerySelectorAll("a[data-row]"));
        Assert.Equal("ask the <b>carrier</b> (Case case-journey)", work.TextContent);
        Assert.Empty(bert.Page.QuerySelectorAll("form[action='/desk/release'], a[href^='/desk/hand-over']"));
        await bert.OpenAsync(work.GetAttribute("href")!);
        await bert.SubmitAsync("main form", ("Form.Text", ""), ("Form.Step", "done"));
        Assert.Contains("own words", bert.Page.QuerySelector("#text-error")!.TextContent);
        await bert.SubmitAsync("main form", ("Form.Text", "the carrier has the papers"), ("Form.Step", "done"));
        Assert.Equal($"/cases/{id}", bert.At);

        await CaseStage.DecideAsync(ada, id, "falsealarm");
        Assert.Equal($"/cases/{id}", ada.At);
        Assert.Contains("Somebody else has to confirm", ada.Page.QuerySelector(".status")!.TextContent);
        await ada.OpenAsync($"/cases/{id}/confirm");
        Assert.Empty(ada.Page.QuerySelectorAll("button[value=confirm]"));
        await ada.SubmitAsync("main form", ("Form.Text", ""), ("Form.Step", "confirm"));
        Assert.Equal(HttpStatusCode.Forbidden, ada.Status);
        await bert.OpenAsync($"/cases/{id}/confirm");
        await bert.SubmitAsync("main form", ("Form.Text", "seen them"), ("Form.Step", "confirm"));
        Assert.Equal($"/cases/{id}", bert.At);
        Assert.Contains("false alarm", bert.Page.QuerySelector(".status.good")!.TextContent);
        Assert.Equal(
            ["opened", "record linked", "brought in", "task for", "task done", "proposed", "confirmed by"],
            bert.Page.QuerySelectorAll(".timeline li strong").Select(s => s.TextContent.Trim()).Zip([6, 13, 10, 8, 9, 8, 12], (t, n) => t[..n]));
        await ada.OpenAsync($"/cases/{id}/reopen");
        await ada.SubmitAsync("main form", ("Form.Text", "the papers were forged"));
        Assert.StartsWith("● open", ada.Page.QuerySelector(".status")!.TextContent.Trim());
    }

    [Fact]
    public async Task Notes_are_corrected_by_others_events_are_told_apart_from_acts_and_html_is_text()
    {
        var ada = new Browser(await Node.PersonAtWorkAsync("case-officer"));
        var id = await CaseStage.OpenAsync(ada, "<i>Notes</i>", about: "<img src=x onerror=alert(1)>");
        Assert.Empty(ada.Page.QuerySelectorAll("main img, main h1 i"));
        await CaseStage.NoteAsync(ada, id, "the lorry left at noon", observed: "2026-01-05T12:00");
        await ada.OpenAsync(ada.Page.QuerySelector("article.note a[href*='corrects=']")!.GetAttribute("href")!);
        Assert.Contains("the lorry left at noon", ada.Page.QuerySelector("blockquote")!.TextContent);
        await ada.SubmitAsync("main form", ("Form.Text", "the lorry left at one"), ("Form.Tlp", "amberstrict"), ("Form.Observed", "2026-01-05T13:00"));
        Assert.Equal(["the lorry left at one", "the lorry left at noon"], ada.Page.QuerySelectorAll("article.note .said").Select(s => s.TextContent));
        var events = ada.Page.QuerySelectorAll("ol.timeline")[0];
        Assert.Equal("the lorry left at one", Assert.Single(events.QuerySelectorAll(".said")).TextContent);
        Assert.Contains("2026-01-05 13:00", events.TextContent);
        await ada.OpenAsync($"/cases/{id}/notes/new");
        foreach (var (tlp, observed, where) in new[] { ("green", "", "#tlp-error"), ("amberstrict", "2099-01-01T00:00", "#observed-error"), ("amberstrict", "soon", "#observed-error") })
        {
            await ada.SubmitAsync("main form", ("Form.Text", "x"), ("Form.Tlp", tlp), ("Form.Observed", observed));
            Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
            Assert.NotNull(ada.Page.QuerySelector(where));
        }
    }

    [Fact]
    public async Task Records_are_linked_by_the_address_of_their_page_and_named_things_are_found_by_their_numbers()
    {
        var ada = new Browser(await Node.PersonAtWorkAsync("targeting-analyst"));
        var (id, first) = await CaseStage.OpenFromHitAsync(Node, ada, "case-records");
        var second = await Hits.HitStage.AskAsync(Node, "case-records-2");
        await ada.OpenAsync($"/cases/{id}/records/new");
        foreach (var (record, status) in new[] { ("hit:nothing", HttpStatusCode.BadRequest), ("/cases/1", HttpStatusCode.BadRequest), ($"hit:{first}", HttpStatusCode.Conflict) })
        {
            await ada.SubmitAsync("main form", ("Form.Record", record), ("Form.Text", "the same"));
            Assert.Equal(status, ada.Status);
            Assert.NotNull(ada.Page.QuerySelector("#record-error"));
        }

        await ada.SubmitAsync("main form", ("Form.Record", $"{Node.Address}hits/{second.Id}?x=1"), ("Form.Text", "the same consignee"));
        Assert.Equal($"/cases/{id}", ada.At);
        Assert.NotNull(ada.Page.QuerySelector($"main a[href='/hits/{second.Id}']"));
        await ada.OpenAsync($"/cases/{id}/take-off/record/hit%3A{first}");
        await ada.SubmitAsync("main form", ("Form.Text", "another party"));
        Assert.Null(ada.Page.QuerySelector($"main a[href='/hits/{first}']"));
        await ada.OpenAsync($"/hits/{first}");
        Assert.Contains("No case that you may see holds this", ada.Page.Body!.TextContent);

        await ada.OpenAsync($"/cases/{id}/named/new");
        await ada.SubmitAsync("main form", ("Form.Name", "MV Quillan Star"), ("Form.Kind", "vessel"), ("Form.Role", "suspected"), ("Form.Identifiers", "IMO 9074729-TEST\nARV-77"));
        await ada.OpenAsync("/search?q=9074729-test");
        Assert.Equal($"/cases/{id}", Assert.Single(ada.Page.QuerySelectorAll("ul.found a")).GetAttribute("href"));
        // What is not said of it does not find it.
        await ada.OpenAsync("/search?q=identifiers");
        Assert.Empty(ada.Page.QuerySelectorAll("ul.found a[href^='/cases/']"));
        await ada.OpenAsync($"/cases/{id}");
        await ada.OpenAsync(ada.Page.QuerySelector("a[href*='/take-off/named/']")!.GetAttribute("href")!);
        await ada.SubmitAsync("main form", ("Form.Text", "another ship"));
        await ada.OpenAsync("/search?q=9074729-test");
        Assert.Empty(ada.Page.QuerySelectorAll("ul.found a"));
    }

    [Fact]
    public async Task Who_decides_on_what_they_did_not_see_is_told_so_and_a_form_without_its_token_does_nothing()
    {
        var person = await Node.PersonAtWorkAsync("case-officer");
        var ada = new Browser(person);
        var id = await CaseStage.OpenAsync(ada, "Case token");
        await ada.OpenAsync($"/cases/{id}/outcome");
        await ada.SubmitAsync("main form", ("Form.Outcome", "confirmedrisk"), ("Form.Step", "text"));
        await ada.SubmitAsync("main form", ("Form.Text", "found it"), ("Form.Step", "check"));
        await CaseStage.NoteAsync(new Browser(person), id, "it was not there");
        await ada.SubmitAsync("main form", ("Form.Step", "record"));
        Assert.Equal(HttpStatusCode.Conflict, ada.Status);
        Assert.Contains("something happened in the case", ada.Page.Body!.TextContent);
        foreach (var (path, handler) in new[] { ("outcome", "outcome"), ("notes/new", "note"), ("tasks/new", "task"), ("people/new", "person"), ("records/new", "record"), ("named/new", "subject") })
        {
            var fields = new Dictionary<string, string> { ["_handler"] = handler, ["Form.Step"] = "record", ["Form.Seen"] = "2", ["Form.Outcome"] = "confirmedrisk", ["Form.Text"] = "x", ["Form.Tlp"] = "amberstrict" };
            using var response = await person.PostAsync(new Uri($"/cases/{id}/{path}", UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        await ada.OpenAsync($"/cases/{id}");
        Assert.Equal(2, ada.Page.QuerySelectorAll("ol.timeline li").Length);
    }
}
