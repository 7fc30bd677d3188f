using System.Net;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Tests.Node.Screening;
using Cordon.Ui.Doors;

namespace Cordon.Tests.Node.Cases;

/// <summary>Who sees a case, over HTTP: everywhere it might show.</summary>
public sealed class NeedToKnowTests(ScreeningNode lists)
{
    private RunningNode Node => lists.Node;

    [Fact]
    public async Task Who_takes_no_part_finds_a_case_nowhere_and_its_address_says_what_one_that_never_was_says()
    {
        var ada = new Browser(await Node.PersonAtWorkAsync("targeting-analyst"));
        var (client, person) = await Node.ColleagueAtWorkAsync("targeting-analyst");
        var bert = new Browser(client);
        var (id, hit) = await CaseStage.OpenFromHitAsync(Node, ada, "case-secret");
        await CaseStage.NoteAsync(ada, id, "the zirconium informant");
        string[] pages = ["", "/outcome", "/people/new", "/tasks/new", "/tasks/1", "/notes/new", "/records/new", $"/take-off/record/hit:{hit}", "/named/new", "/confirm", "/reopen", "/classify", "/lower", "/lowering"];
        foreach (var page in pages)
        {
            await bert.OpenAsync($"/cases/{id}{page}");
            var said = (bert.Status, bert.Page.QuerySelector("main")!.TextContent.Replace(id, "", StringComparison.Ordinal));
            await bert.OpenAsync($"/cases/{new string('0', 32)}{page}");
            Assert.Equal(HttpStatusCode.NotFound, bert.Status);
            Assert.Equal(said, (bert.Status, bert.Page.QuerySelector("main")!.TextContent.Replace(new string('0', 32), "", StringComparison.Ordinal)));
        }

        foreach (var page in new[] { "/cases", "/cases?who=all", $"/hits/{hit}", "/search?q=case-secret", "/search?q=zirconium", "/desk" })
        {
            await bert.OpenAsync(page);
            Assert.Equal(HttpStatusCode.OK, bert.Status);
            Assert.DoesNotContain("Case case-secret", bert.Page.Body!.TextContent);
            Assert.DoesNotContain("informant", bert.Page.Body!.TextContent);
        }

        await CaseStage.BringInAsync(ada, id, person);
        foreach (var page in new[] { "/cases", $"/hits/{hit}", "/search?q=zirconium", $"/cases/{id}" })
        {
            await bert.OpenAsync(page);
            Assert.Contains("Case case-secret", bert.Page.Body!.TextContent);
        }

        await ada.OpenAsync($"/cases/{id}/take-off/person/{person}");
        await ada.SubmitAsync("main form", ("Form.Text", "done here"));
        await bert.OpenAsync($"/cases/{id}");
        Assert.Equal(HttpStatusCode.NotFound, bert.Status);
    }

    [Fact]
    public async Task A_duty_officer_and_an_auditor_see_all_cases_but_no_red_note_and_the_auditor_does_nothing()
    {
        var ada = new Browser(await Node.PersonAtWorkAsync("case-officer"));
        var id = await CaseStage.OpenAsync(ada, "Case for the auditor");
        await CaseStage.NoteAsync(ada, id, "told in confidence", tlp: "red");
        Assert.Contains("told in confidence", ada.Page.Body!.TextContent);
        foreach (var duty in new[] { "duty-officer", "auditor" })
        {
            var browser = new Browser(await Node.PersonAtWorkAsync(duty));
            await browser.OpenAsync("/cases");
            Assert.Equal(duty == "auditor", browser.Page.QuerySelector("main")!.TextContent.Contains("Case for the auditor", StringComparison.Ordinal));
            await browser.OpenAsync("/cases?who=all&kind=suspecteddiversion&status=open");
            Assert.Contains("Case for the auditor", browser.Page.QuerySelector("main table")!.TextContent);
            await browser.OpenAsync($"/cases/{id}");
            Assert.Equal(HttpStatusCode.OK, browser.Status);
            Assert.DoesNotContain("told in confidence", browser.Page.Body!.TextContent);
            Assert.Equal(duty == "auditor", browser.Page.QuerySelectorAll("main form, main .buttons a, main a[href*='/new'], main a[href*='take-off']").Length == 0);
            await browser.OpenAsync("/search?q=confidence");
            Assert.Empty(browser.Page.QuerySelectorAll("ul.found a"));
        }
    }

    [Fact]
    public async Task A_member_who_leads_nothing_brings_nobody_in_and_closes_nothing()
    {
        var ada = new Browser(await Node.PersonAtWorkAsync("case-officer"));
        var (client, person) = await Node.ColleagueAtWorkAsync("case-officer");
        var bert = new Browser(client);
        var id = await CaseStage.OpenAsync(ada, "Case of Ada");
        await CaseStage.BringInAsync(ada, id, person);
        foreach (var page in new[] { "people/new", "outcome", $"take-off/person/{person}" })
        {
            await bert.OpenAsync($"/cases/{id}/{page}");
            Assert.Equal(HttpStatusCode.Forbidden, bert.Status);
        }

        await CaseStage.BringInAsync(ada, id, person, "lead");
        await ada.OpenAsync($"/cases/{id}/outcome");
        Assert.Equal(HttpStatusCode.Forbidden, ada.Status);
        await CaseStage.DecideAsync(bert, id, "handedtoprosecution");
        Assert.Contains("handed to prosecution", bert.Page.QuerySelector(".status.good")!.TextContent);
    }

    [Fact]
    public async Task A_case_begins_with_a_declaration_and_keeps_no_words_of_it_once_it_is_erased()
    {
        var ada = new Browser(await Node.PersonAtWorkAsync("targeting-analyst"));
        var reply = await ScreeningNode.JsonAsync(
            await Node.Program().PostAsync(new Uri("/api/v1/declarations", UriKind.Relative), new StringContent("""{"reference": "CASE-DECL-1", "kind": "export", "items": [{"number": 1, "description": "straw"}]}"""), ScreeningNode.Stop), HttpStatusCode.Created);
        var declaration = (string)reply["results"]![0]!["id"]!;
        await ada.OpenAsync($"/declarations/{declaration}");
        await ada.OpenAsync(ada.Page.QuerySelector("main a[href^='/cases/new']")!.GetAttribute("href")!);
        Assert.Contains("CASE-DECL-1", ada.Page.QuerySelector("main")!.TextContent);
        var id = await CaseStage.OpenAsync(ada, "Case of a declaration", $"declaration:{declaration}");
        Assert.NotNull(ada.Page.QuerySelector($"main a[href='/declarations/{declaration}']"));
        var words = new ProcessWords("journal.erase", Actor.System("test"), "erasure", "Act 7");
        await Node.Journal.EraseAsync(new Retention("declarations", declaration), "Act 7", words, Node.Host.App.Services.GetRequiredService<NodeIdentity>().HandlingFor("erasure"), ScreeningNode.Stop);
        await ada.OpenAsync($"/cases/{id}");
        Assert.Equal(HttpStatusCode.OK, ada.Status);
        Assert.DoesNotContain("CASE-DECL-1", ada.Page.Body!.TextContent);
        Assert.Contains("a record that is gone", ada.Page.QuerySelector("main table")!.TextContent, StringComparison.OrdinalIgnoreCase);
        await ada.OpenAsync("/cases/new?from=declaration:nothing");
        Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
        Assert.Empty(ada.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_case_asks_what_for_shows_nothing_before_and_notes_that_it_was_read()
    {
        var ada = new Browser(await Node.PersonAtWorkAsync("duty-officer"));
        var id = await CaseStage.OpenAsync(ada, "Case of purpose");
        var officer = new Browser(await Node.PersonAsync("duty-officer"));
        foreach (var path in new[] { "/cases", "/cases/new", $"/cases/{id}", $"/cases/{id}/notes/new", $"/cases/{id}/outcome" })
        {
            await officer.OpenAsync(path);
            Assert.StartsWith("/purpose?back=", officer.At);
            Assert.DoesNotContain("Case of purpose", officer.Page.Body!.TextContent);
        }

        Assert.Contains((await People.Newcomer.RecordedAsync(Node, "ContentRead")).Cast<Cordon.Modules.People.Contracts.ContentRead>(), r => r.Kind == "case" && r.Ids.Contains(id));
        var administrator = new Browser(await Node.PersonAsync("administrator"));
        await administrator.OpenAsync($"/cases/{id}");
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);
    }
}
