using System.Net;
using Cordon.Modules.Hits.Life;
using Cordon.Tests.Node.Screening;

namespace Cordon.Tests.Node.Hits;

/// <summary>The life of a hit over HTTP, page by page.</summary>
public sealed class HitPageTests(ScreeningNode lists)
{
    private RunningNode Node => lists.Node;

    [Fact]
    public async Task A_hit_goes_from_the_answer_over_the_desk_to_a_false_match_of_two_people_and_is_remembered()
    {
        var hit = await HitStage.AskAsync(Node, "journey", "Ilja Petrovich BARANO");
        var (ada, bert) = (await OfficerAsync(), await OfficerAsync());
        await ada.OpenAsync("/desk?kind=hits.decide");
        await ada.OpenAsync(ada.Page.QuerySelectorAll("a[data-row]").First(a => a.TextContent.StartsWith("Ilja Petrovich BARANO", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal($"/hits/{hit.Id}", ada.At);
        // The reasons for the judgement come before everything else on the page.
        Assert.Equal("Why they look alike", ada.Page.QuerySelector("main h2")!.TextContent);
        Assert.Contains("speaks strongly for", ada.Page.QuerySelector(".reasons .weight")!.TextContent);
        Assert.Contains("1961-04-17", ada.Page.Body!.TextContent);
        Assert.Contains("ARV-NUC", ada.Page.Body!.TextContent);
        Assert.Contains("effect here not set", ada.Page.Body!.TextContent);

        await ada.OpenAsync($"/hits/{hit.Id}/decide/false-match");
        await ada.SubmitAsync("main form", ("Form.Step", "check"));
        Assert.Contains("choose at least one reason", ada.Page.QuerySelector("#reasons-error")!.TextContent);
        await ada.SubmitAsync("main form", ("Form.Reasons", "birth-differs"), ("Form.Text", "<script>alert(1)</script> another man"), ("Form.Step", "check"));
        Assert.Equal("Check before it is recorded", ada.Heading);
        Assert.Contains("A second person has to confirm it", ada.Page.Body!.TextContent);
        Assert.Equal(HitStatus.Open, (await HitStage.NowAsync(Node, hit)).Status);
        await ada.SubmitAsync("main form", ("Form.Step", "record"));
        Assert.Equal($"/hits/{hit.Id}", ada.At);
        Assert.Contains("The hold stays", ada.Page.QuerySelector(".status")!.TextContent);
        Assert.Empty(ada.Page.QuerySelectorAll($"a[href='/hits/{hit.Id}/confirm']"));
        await ada.OpenAsync($"/hits/{hit.Id}/confirm");
        await ada.SubmitAsync("main form", ("Form.Step", "confirm"));
        Assert.Equal(HttpStatusCode.Forbidden, ada.Status);
        Assert.Contains("another person must", ada.Page.Body!.TextContent);

        await bert.OpenAsync($"/hits/{hit.Id}");
        await bert.OpenAsync(bert.Page.QuerySelector($"a[href='/hits/{hit.Id}/confirm']")!.GetAttribute("href")!);
        Assert.Contains("<script>alert(1)</script> another man", bert.Page.QuerySelector(".said")!.TextContent);
        await bert.SubmitAsync("main form", ("Form.Step", "confirm"));
        Assert.Equal($"/hits/{hit.Id}", bert.At);
        Assert.Contains("Not the listed party", bert.Page.QuerySelector(".status")!.TextContent);
        await HitStage.AskAsync(Node, "journey", "Ilja Petrovich BARANO");
        await bert.OpenAsync($"/hits/{hit.Id}");
        Assert.Contains("covered by the false match of entry", bert.Page.QuerySelector(".timeline")!.TextContent);
        await ada.OpenAsync("/desk?kind=hits.decide");
        Assert.DoesNotContain("Ilja Petrovich BARANO", ada.Page.Body!.TextContent);
    }

    [Fact]
    public async Task Of_two_who_decide_on_the_same_hit_the_second_is_told_what_happened()
    {
        var hit = await HitStage.AskAsync(Node, "both");
        var (ada, bert) = (await OfficerAsync(), await OfficerAsync());
        foreach (var browser in new[] { ada, bert })
        {
            await browser.OpenAsync($"/hits/{hit.Id}/decide/true-match");
            await browser.SubmitAsync("main form", ("Form.Reasons", "number-same"), ("Form.Step", "check"));
        }

        await ada.SubmitAsync("main form", ("Form.Step", "record"));
        await bert.SubmitAsync("main form", ("Form.Step", "record"));
        Assert.Equal(HttpStatusCode.Conflict, bert.Status);
        Assert.Contains("decided already", bert.Page.Body!.TextContent);
        await ada.OpenAsync($"/hits/{hit.Id}/undo");
        await ada.SubmitAsync("main form", ("Form.Text", "the number was misread"));
        Assert.Equal(HitStatus.Open, (await HitStage.NowAsync(Node, hit)).Status);
        await bert.OpenAsync($"/hits/{hit.Id}");
        Assert.Contains("the number was misread", bert.Page.QuerySelector(".timeline")!.TextContent);
    }

    [Fact]
    public async Task What_was_not_seen_is_not_decided_on()
    {
        var hit = await HitStage.AskAsync(Node, "seen-7", "Ilya Petrovich Barano");
        var ada = await OfficerAsync();
        await ada.OpenAsync($"/hits/{hit.Id}/decide/false-match");
        await ada.SubmitAsync("main form", ("Form.Reasons", "birth-differs"), ("Form.Step", "check"));
        await HitStage.AskAsync(Node, "seen-7", "Ilja Petrovich Barano");
        await ada.SubmitAsync("main form", ("Form.Step", "record"));
        Assert.Equal(HttpStatusCode.Conflict, ada.Status);
        Assert.Contains("changed while you looked", ada.Page.Body!.TextContent);
    }

    [Fact]
    public async Task Several_hits_are_decided_after_a_page_to_check_each_with_an_entry_of_its_own()
    {
        var hits = new[] { await HitStage.AskAsync(Node, "bulk-1"), await HitStage.AskAsync(Node, "bulk-2") };
        var ada = await OfficerAsync();
        await ada.OpenAsync("/hits?status=open");
        Assert.All(hits, h => Assert.Contains($"{h.Id}.{h.Acts}", ada.Page.QuerySelectorAll("input[name=hit]").Select(i => i.GetAttribute("value"))));
        // One of them was seen as it is not any more.
        await ada.OpenAsync($"/hits/bulk?hit={hits[0].Id}.{hits[0].Acts}&hit={hits[1].Id}.1&verdict=needs-information");
        await ada.SubmitAsync("main form", ("Form.Reasons", "birth-missing"), ("Form.Step", "check"));
        await ada.SubmitAsync("main form", ("Form.Step", "record"));
        Assert.Equal(["recorded", "this was"], ada.Page.QuerySelectorAll("tbody tr td:last-child").Select(c => c.TextContent.Trim()[..8]));
        Assert.Equal([HitStatus.Waiting, HitStatus.Open], [(await HitStage.NowAsync(Node, hits[0])).Status, (await HitStage.NowAsync(Node, hits[1])).Status]);
        foreach (var wrong in new[] { "?verdict=false-match", "?hit=x&verdict=false-match", "?hit=a.1&verdict=cleared" })
        {
            await ada.OpenAsync("/hits/bulk" + wrong);
            Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
        }
    }

    [Fact]
    public async Task Html_in_every_field_of_a_party_is_shown_as_text()
    {
        var hit = await HitStage.AskAsync(Node, "<b>id</b>", "<img src=x onerror=alert(1)>", "Ilya Petrovich Barano");
        var ada = await OfficerAsync();
        foreach (var page in new[] { $"/hits/{hit.Id}", $"/hits/{hit.Id}/decide/false-match", "/hits", "/desk" })
        {
            await ada.OpenAsync(page);
            Assert.Empty(ada.Page.QuerySelectorAll("main img"));
            Assert.Contains("<img src=x", ada.Page.Body!.TextContent);
        }
    }

    [Fact]
    public async Task What_would_change_the_answer_is_for_those_who_decide_and_a_forged_or_foreign_address_leads_nowhere()
    {
        var hit = await HitStage.AskAsync(Node, "what-if");
        var (ada, auditor) = (await OfficerAsync(), new Browser(await Node.PersonAtWorkAsync("auditor")));
        await ada.OpenAsync($"/hits/{hit.Id}");
        Assert.Contains("What would change this", ada.Page.Body!.TextContent);
        await auditor.OpenAsync($"/hits/{hit.Id}");
        Assert.Equal(HttpStatusCode.OK, auditor.Status);
        Assert.DoesNotContain("What would change this", auditor.Page.Body!.TextContent);
        Assert.Empty(auditor.Page.QuerySelectorAll("main form, main a[href*=decide]"));
        foreach (var path in new[] { $"/hits/{new string('0', 32)}", "/hits/..%2f..", $"/hits/{hit.Id}/decide/cleared", $"/hits/{new string('1', 32)}/confirm", $"/hits/{hit.Id}/evidence/{new string('0', 64)}" })
        {
            await ada.OpenAsync(path);
            Assert.True(ada.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{path}: {ada.Status}");
        }

        await auditor.OpenAsync($"/hits/{hit.Id}/decide/false-match");
        Assert.Equal(HttpStatusCode.Forbidden, auditor.Status);
        var administrator = new Browser(await Node.PersonAsync("administrator"));
        await administrator.OpenAsync($"/hits/{hit.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);
    }

    [Fact]
    public async Task A_hit_asks_what_for_shows_nothing_before_and_notes_that_it_was_read()
    {
        var hit = await HitStage.AskAsync(Node, "purpose");
        var officer = new Browser(await Node.PersonAsync("duty-officer"));
        foreach (var path in new[] { $"/hits/{hit.Id}", $"/hits/{hit.Id}/confirm" })
        {
            await officer.OpenAsync(path);
            Assert.StartsWith("/purpose?back=", officer.At);
            Assert.DoesNotContain("Barano", officer.Page.Body!.TextContent);
        }

        await officer.SubmitAsync("main form:has(#reference)", ("Form.Choice", "decide:0"), ("Form.Reference", "hit of the day"));
        await officer.OpenAsync($"/hits/{hit.Id}");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains((await People.Newcomer.RecordedAsync(Node, "ContentRead")).Cast<Cordon.Modules.People.Contracts.ContentRead>(), r => r.Kind == "hit" && r.Ids.Contains(hit.Id));
    }

    [Fact]
    public async Task A_form_without_its_token_decides_nothing()
    {
        var hit = await HitStage.AskAsync(Node, "token");
        var person = await Node.PersonAtWorkAsync("duty-officer");
        foreach (var (path, handler) in new[] { ($"/hits/{hit.Id}/decide/true-match", "decide"), ($"/hits/{hit.Id}/confirm", "confirm"), ($"/hits/{hit.Id}/undo", "undo"), ($"/hits/bulk?hit={hit.Id}.{hit.Acts}&verdict=true-match", "bulk") })
        {
            var fields = new Dictionary<string, string> { ["_handler"] = handler, ["Form.Step"] = "record", ["Form.Seen"] = $"{hit.Acts}", ["Form.Reasons"] = "number-same", ["Form.Text"] = "x" };
            using var response = await person.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        Assert.Equal(HitStatus.Open, (await HitStage.NowAsync(Node, hit)).Status);
    }

    private async Task<Browser> OfficerAsync() => new(await Node.PersonAtWorkAsync("duty-officer"));
}
