using System.Net;
using System.Text;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.Targeting.Registers;
using Cordon.Tests.Node.Cases;
using Cordon.Tests.Node.Exchange;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.PrivateMatching;

/// <summary>Questions between the nodes of two States, page by page.</summary>
public sealed class MatchingPageTests
{
    [Fact]
    public async Task A_question_for_a_case_goes_to_a_partner_and_a_hit_leads_to_a_formal_request()
    {
        await using var two = await PartnersAsync();
        await Of<RegistersInForce>(two.Belmora).ImportAsync(Bert, "serials", "lost.csv", Encoding.UTF8.GetBytes("serial\nSN-4711/B\nXK-0815\n"), Stop);
        var bert = new Browser(await two.Belmora.PersonAtWorkAsync("duty-officer"));
        await bert.OpenAsync("/matching/sets/open");
        await bert.SubmitAsync("main form", ("Form.Partner", "arvonia"), ("Form.Purpose", "trafficking"), ("Form.Basis", ""));
        Assert.Equal(HttpStatusCode.BadRequest, bert.Status);
        Assert.NotNull(bert.Page.QuerySelector("#basis-error"));
        await bert.SubmitAsync("main form", ("Form.Partner", "arvonia"), ("Form.Basis", "memorandum of 2026"));
        Assert.Equal("/matching/sets", bert.At);
        Assert.Empty(bert.Page.QuerySelectorAll("main tbody tr"));
        var confirm = bert.Page.QuerySelector("main a[href$='/confirm']")!.GetAttribute("href")!;
        await bert.OpenAsync(confirm);
        Assert.Null(bert.Page.QuerySelector("main button[value='confirm']"));
        var carla = new Browser(await two.Belmora.PersonAtWorkAsync("countersigner"));
        await carla.OpenAsync("/desk");
        await carla.OpenAsync(carla.Page.QuerySelector($"a[href='{confirm}']")!.GetAttribute("href")!);
        Assert.Contains("memorandum of 2026", carla.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await carla.SubmitAsync("main form", ("Form.Step", "return"), ("Form.Text", ""));
        Assert.NotNull(carla.Page.QuerySelector("#text-error"));
        await carla.SubmitAsync("main form", ("Form.Step", "confirm"), ("Form.Text", ""));
        await bert.OpenAsync("/matching/sets");
        Assert.Single(bert.Page.QuerySelectorAll("main tbody tr"));

        var ada = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        await RoundsUntilAsync(two, async () =>
        {
            await ada.OpenAsync("/matching/sets");
            return ada.Page.QuerySelectorAll("main tbody tr").Length == 1;
        });
        var item = await CaseStage.OpenAsync(ada, "Drum at the border");
        await ada.OpenAsync($"/cases/{item}/named/new");
        await ada.SubmitAsync("main form", ("Form.Kind", "item"), ("Form.Name", "Cs-137 source"), ("Form.Identifiers", "sn 4711 b"), ("Form.Role", "unclear"));
        await ada.OpenAsync($"/cases/{item}");
        await ada.OpenAsync(ada.Page.QuerySelector("main a[href^='/matching/new']")!.GetAttribute("href")!);
        Assert.NotNull(ada.Page.QuerySelector("#taken-0[checked]"));
        Assert.Contains("sn 4711 b", ada.Page.QuerySelector("label[for='taken-0']")!.TextContent, StringComparison.Ordinal);
        await ada.SubmitAsync("main form", ("Form.Kind", "serial"), ("Form.Words", "XK 0814"), ("Form.Also", "XK-0815\nXK-0816"), ("Form.Purpose", "trafficking"), ("Form.Basis", "article 7"), ("Form.Text", "it was found at the border"));
        var question = ada.At;
        Assert.StartsWith("/matching/questions/", question, StringComparison.Ordinal);
        await RoundsUntilAsync(two, async () =>
        {
            await ada.OpenAsync(question);
            return ada.Page.QuerySelector("main a.button[href^='/hotline/new']") is not null;
        });
        Assert.Equal(["Hit", "No hit", "Hit", "No hit"], ada.Page.QuerySelectorAll("main h2 ~ ul li > strong").Take(4).Select(s => s.TextContent[2..].Trim()));
        var reference = ada.Page.QuerySelector("main li code")!.TextContent;

        await ada.OpenAsync(ada.Page.QuerySelector("main a[href^='/hotline/new']")!.GetAttribute("href")!);
        Assert.Equal("belmora", ada.Page.QuerySelector("#partner option[selected]")!.GetAttribute("value"));
        Assert.Contains(reference, ada.Page.QuerySelector("#subject")!.GetAttribute("value")!, StringComparison.Ordinal);
        await ada.OpenAsync($"/cases/{item}");
        Assert.NotNull(ada.Page.QuerySelector($"main a[href='{question}']"));
        await ada.OpenAsync("/desk");
        Assert.NotNull(ada.Page.QuerySelector($"a[href='{question}']"));
        await ada.OpenAsync($"{question}/note");
        await ada.SubmitAsync("main form", ("Form.Text", "called them"));
        Assert.Equal(question, ada.At);
        await ada.OpenAsync("/desk");
        Assert.Null(ada.Page.QuerySelector($"a[href='{question}']"));

        await bert.OpenAsync("/matching/asked");
        var row = Assert.Single(bert.Page.QuerySelectorAll("main tbody tr")).TextContent;
        Assert.Contains("arvonia", row, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", bert.Page.DocumentElement.TextContent, StringComparison.Ordinal);
        await bert.OpenAsync("/matching/reference");
        await bert.SubmitAsync("main form", ("Form.Partner", "arvonia"), ("Form.Reference", reference));
        Assert.NotNull(bert.Page.QuerySelector("main a[href='/registers']"));

        foreach (var (duty, address) in new[] { ("front-line-officer", "/matching"), ("intelligence-analyst", "/matching/new"), ("targeting-analyst", "/matching/sets"), ("auditor", "/matching/sets/open"), ("auditor", "/matching/sets/belmora/trafficking/confirm"), ("duty-officer", "/matching/canaries") })
        {
            var stranger = new Browser(await two.Arvonia.PersonAtWorkAsync(duty));
            await stranger.OpenAsync(address);
            Assert.Equal((duty, address, HttpStatusCode.Forbidden), (duty, address, stranger.Status));
        }

        // Whoever takes no part in the case sees nothing of the question.
        var other = new Browser(await two.Arvonia.PersonAtWorkAsync("targeting-analyst"));
        await other.OpenAsync(question);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        await other.OpenAsync("/matching");
        Assert.Empty(other.Page.QuerySelectorAll("main tbody tr"));
    }

    [Fact]
    public async Task A_question_is_kept_asked_until_a_day_and_withdrawn_by_a_person()
    {
        await using var two = await PartnersAsync();
        var ada = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        await ada.OpenAsync("/matching/new");
        await ada.SubmitAsync("main form", ("Form.Kind", "serial"), ("Form.Words", "XK 0814"), ("Form.Purpose", "trafficking"), ("Form.Basis", "article 7"), ("Form.Text", "it was found"), ("Form.Until", "2020-01-01"));
        Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
        Assert.NotNull(ada.Page.QuerySelector("#until-error"));
        await ada.SubmitAsync("main form", ("Form.Until", TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        var question = ada.At;
        Assert.NotNull(ada.Page.QuerySelector($"main a[href='{question}/stop']"));
        var auditor = new Browser(await two.Arvonia.PersonAtWorkAsync("auditor"));
        await auditor.OpenAsync($"{question}/stop");
        Assert.Equal(HttpStatusCode.Forbidden, auditor.Status);
        await ada.OpenAsync($"{question}/stop");
        await ada.SubmitAsync("main form", ("Form.Text", "solved"));
        Assert.Equal(question, ada.At);
        Assert.Null(ada.Page.QuerySelector($"main a[href='{question}/stop']"));
        Assert.Contains("solved", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ada.OpenAsync($"{question}/stop");
        await ada.SubmitAsync("main form");
        Assert.Equal(HttpStatusCode.Conflict, ada.Status);
    }

    [Fact]
    public async Task An_auditor_plants_and_registers_canaries_and_pages_say_what_to_do_first()
    {
        await using var two = await StrangersAsync();
        var auditor = new Browser(await two.Arvonia.PersonAtWorkAsync("auditor"));
        foreach (var address in new[] { "/matching", "/matching/sets", "/matching/canaries", "/matching/canaries/plant" })
        {
            await auditor.OpenAsync(address);
            Assert.NotNull(auditor.Page.QuerySelector("main .notice a[href='/exchange']"));
        }

        await JoinAsync(two.Arvonia, two.Belmora);
        await auditor.OpenAsync("/matching/canaries/plant");
        await auditor.SubmitAsync("main form", ("Form.Partner", "belmora"), ("Form.Kind", "serial"), ("Form.Words", "A"), ("Form.Purpose", "trafficking"));
        Assert.Equal(HttpStatusCode.BadRequest, auditor.Status);
        Assert.NotNull(auditor.Page.QuerySelector("#words-error"));
        await auditor.SubmitAsync("main form", ("Form.Partner", "belmora"), ("Form.Words", "CNRY-0815"));
        await auditor.OpenAsync("/matching/canaries/register");
        await auditor.SubmitAsync("main form", ("Form.Partner", "belmora"), ("Form.Kind", "person"), ("Form.Words", "Oskar Quillan"), ("Form.Purpose", "listed"), ("Form.FromSet", "3"));
        Assert.Equal(2, auditor.Page.QuerySelectorAll("main tbody tr").Length);
        await auditor.OpenAsync(auditor.Page.QuerySelector("main a[href$='/drop']")!.GetAttribute("href")!);
        await auditor.SubmitAsync("main form");
        Assert.Single(auditor.Page.QuerySelectorAll("main a[href$='/drop']"));
    }

    /// <summary>Rounds of both nodes, of matching and of the exchange, until something holds.</summary>
    private static Task RoundsUntilAsync(TwoStates two, Func<Task<bool>> holds) => two.UntilAsync(async () =>
    {
        foreach (var node in new[] { two.Arvonia, two.Belmora })
        {
            await Of<SetRounds>(node).NowAsync(Stop);
            await Of<MatchingRounds>(node).NowAsync(Stop);
            await node.Journal.WaitForSubscribersAsync(Stop);
        }

        return await holds();
    });
}
