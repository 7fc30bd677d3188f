using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Cordon.Tests.Node.Incidents;

/// <summary>The life of a notice over HTTP, page by page.</summary>
public sealed class IncidentPageTests(RunningNode node)
{
    private static readonly (string Name, string Value)[] Whole =
    [
        ("Form.Said[what]", "discovery"), ("Form.Said[happened]", ""), ("Form.Said[place]", ""), ("Form.Said[discovered]", "2026-01"), ("Form.Said[discoveredplace]", "Scrap yard <b>North</b>"), ("Form.Said[setting]", "instate"),
        ("Form.Said[found]", "instrument"), ("Form.Said[nuclide]", "Cs-137"), ("Form.Said[shape]", "a capsule"), ("Form.Said[activity]", "3,7 GBq"), ("Form.Said[category]", "4"), ("Form.Said[recovery]", "all"),
        ("Form.Said[measures]", "held in a shed"), ("Form.Said[consequences]", "none"), ("Form.Said[suspected]", "0"), ("Form.Said[charged]", "0"), ("Form.Said[dissemination]", "agency"), ("Form.Group", "three"), ("Form.Grounds", "It lay among scrap."),
        ("Form.Unknown", "happened"), ("Form.Unknown", "place"), ("Form.Unknown", "activityon"), ("Form.Unknown", "device"), ("Form.Unknown", "serial"),
    ];

    [Fact]
    public async Task A_notice_goes_from_an_alarm_over_a_revision_to_the_point_of_contact_and_its_answer()
    {
        var ines = new Browser(await node.PersonAtWorkAsync("duty-officer"));
        await ines.OpenAsync("/incidents/contact");
        await ines.SubmitAsync("main form", ("Form.Name", "Office for Nuclear Matters"), ("Form.Telephone", "+00 1"), ("Form.Mail", "nowhere"));
        Assert.NotNull(ines.Page.QuerySelector("#mail-error"));
        await ines.SubmitAsync("main form", ("Form.Mail", "poc@arvonia.example"));
        Assert.Contains("Office for Nuclear Matters", ines.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var petra = new Browser(await node.PersonAtWorkAsync("front-line-officer"));
        await petra.OpenAsync("/alarms/new");
        await petra.SubmitAsync("main form", ("Form.Subject", "container"), ("Form.Reference", "AVCU7770001"), ("Form.Place", "Port Sarel, lane 9"), ("Safety.AtOneMetre", "2"), ("Safety.Neutrons", "no"), ("Safety.Contamination", "no"));
        var alarm = petra.At;
        Assert.Null(petra.Page.QuerySelector("main a[href^='/incidents']"));
        await ines.OpenAsync(alarm);
        await ines.OpenAsync(ines.Page.QuerySelector("main a[href^='/incidents/new']")!.GetAttribute("href")!);
        await ines.OpenAsync(ines.Page.QuerySelector("main a[href*='material=source']")!.GetAttribute("href")!);
        Assert.Equal("Port Sarel, lane 9", ines.Page.QuerySelector("#discoveredplace")!.GetAttribute("value"));
        Assert.NotNull(ines.Page.QuerySelector("#found-instrument[checked]"));

        // Every field has to say something, and says so itself.
        await ines.SubmitAsync("main form", ("Form.Title", "Source <i>in scrap</i>"));
        Assert.Equal(HttpStatusCode.BadRequest, ines.Status);
        Assert.NotNull(ines.Page.QuerySelector(".error"));
        foreach (var (name, value, where) in new[] { ("Form.Said[activity]", "much", "#activity-error"), ("Form.Said[discovered]", "2999", "#discovered-error"), ("Form.Said[suspected]", "Mr Smith", "#suspected-error"), ("Form.Group", "", "#group-error") })
        {
            await ines.SubmitAsync("main form", [.. Whole.Where(w => w.Name != name), (name, value)]);
            Assert.Equal((where, HttpStatusCode.BadRequest), (where, ines.Status));
            Assert.NotNull(ines.Page.QuerySelector(where));
        }

        await ines.SubmitAsync("main form", Whole);
        Assert.Equal("Source <i>in scrap</i>", ines.Heading);
        Assert.Empty(ines.Page.QuerySelectorAll("main h1 i, main dd b"));
        var at = ines.At;
        Assert.Contains("It lay among scrap.", ines.Page.QuerySelector("main dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3.7 GBq", ines.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(ines.Page.QuerySelector($"main a[href='{alarm}']"));
        await ines.OpenAsync(alarm);
        Assert.NotNull(ines.Page.QuerySelector($"main a[href='{at}']"));

        await ines.OpenAsync($"{at}/revise");
        Assert.Equal("a capsule", ines.Page.QuerySelector("#shape")!.GetAttribute("value"));
        Assert.NotNull(ines.Page.QuerySelector("#serial-unknown[checked]"));
        await ines.SubmitAsync("main form", [.. Whole.Where(w => w is not ("Form.Unknown", "serial")), ("Form.Said[serial]", "77-A"), ("Form.Text", "The plate could be read.")]);
        Assert.Equal(at, ines.At);
        Assert.Equal(["not known", "77-A"], ines.Page.QuerySelectorAll("main del, main ins").Select(d => d.TextContent));

        await ines.OpenAsync("/desk?kind=incidents.hand-over");
        await ines.OpenAsync(ines.Page.QuerySelector($"a[data-row][href='{at}']")!.GetAttribute("href")!);
        await ines.OpenAsync(ines.Page.QuerySelector("main a[href$='/revisions/2']")!.GetAttribute("href")!);
        Assert.Contains("Cordon sends nothing", ines.Page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        var file = await ines.Client.GetByteArrayAsync(new Uri(ines.Page.QuerySelector("main a[href$='document.json']")!.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(("III", "77-A", "unknown"), (JsonNode.Parse(file)!["group"]!.GetValue<string>(), JsonNode.Parse(file)!["notice"]!["said"]!["serial"]!.GetValue<string>(), JsonNode.Parse(file)!["notice"]!["said"]!["device"]!.GetValue<string>()));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(file)), ines.Page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);

        await ines.OpenAsync($"{at}/hand-over");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(file)), ines.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ines.SubmitAsync("main form", ("Form.Way", "by hand"), ("Form.At", "2999-01-01T00:00"));
        Assert.NotNull(ines.Page.QuerySelector("#at-error"));
        await ines.OpenAsync($"{at}/hand-over");
        await ines.SubmitAsync("main form", ("Form.Way", "by hand"));
        Assert.Equal(at, ines.At);
        Assert.Contains("handed over", ines.Page.QuerySelector(".status")!.TextContent, StringComparison.Ordinal);
        await ines.OpenAsync($"{at}/answer");
        await ines.SubmitAsync("main form", ("Form.Submitted", "yes"), ("Form.Day", "2026-01-31"), ("Form.Reference", "AV-POC-1"), ("Form.Text", ""));
        Assert.Contains("submitted", ines.Page.QuerySelector(".status.good")!.TextContent, StringComparison.Ordinal);
        await ines.OpenAsync("/search?q=av-poc-1");
        Assert.Equal(at, Assert.Single(ines.Page.QuerySelectorAll("ul.found a")).GetAttribute("href"));
        await ines.OpenAsync("/desk?kind=incidents.hand-over");
        Assert.Null(ines.Page.QuerySelector($"a[data-row][href='{at}']"));
    }

    [Fact]
    public async Task Lowering_and_withdrawing_wait_for_somebody_else_and_raising_does_not()
    {
        var kasimir = new Browser(await node.PersonAtWorkAsync("case-officer", "countersigner"));
        var bruno = new Browser(await node.PersonAtWorkAsync("countersigner"));
        var at = await DraftAsync(kasimir, "Gauge gone");
        await kasimir.OpenAsync($"{at}/group");
        await kasimir.SubmitAsync("main form", ("Form.Group", "two"), ("Form.Grounds", "The lock was forced."));
        Assert.Contains("Group II", kasimir.Page.QuerySelector(".status strong")!.TextContent, StringComparison.Ordinal);
        await kasimir.OpenAsync($"{at}/group");
        await kasimir.SubmitAsync("main form", ("Form.Group", "withdrawn"), ("Form.Grounds", "It stood in the other store."));
        Assert.Contains("Group II", kasimir.Page.QuerySelector(".status strong")!.TextContent, StringComparison.Ordinal);
        await kasimir.OpenAsync($"{at}/confirm");
        Assert.Empty(kasimir.Page.QuerySelectorAll("button[value=confirm]"));
        await kasimir.SubmitAsync("main form", ("Form.Text", ""), ("Form.Step", "confirm"));
        Assert.Equal(HttpStatusCode.Forbidden, kasimir.Status);

        await bruno.OpenAsync("/desk?kind=incidents.confirm");
        await bruno.OpenAsync(bruno.Page.QuerySelector($"a[data-row][href='{at}/confirm']")!.GetAttribute("href")!);
        Assert.Contains("other store", bruno.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await bruno.SubmitAsync("main form", ("Form.Text", ""), ("Form.Step", "return"));
        Assert.NotNull(bruno.Page.QuerySelector("#text-error"));
        await bruno.SubmitAsync("main form", ("Form.Text", "seen it there"), ("Form.Step", "confirm"));
        Assert.Equal(at, bruno.At);
        Assert.Contains("withdrawn", bruno.Page.QuerySelector(".status strong")!.TextContent, StringComparison.Ordinal);
        await kasimir.OpenAsync($"{at}/revise");
        Assert.Equal(HttpStatusCode.Conflict, kasimir.Status);
        await bruno.OpenAsync("/incidents?group=withdrawn&stage=dropped");
        Assert.NotNull(bruno.Page.QuerySelector($"main a[href='{at}']"));
        await bruno.OpenAsync("/incidents?group=one&clock=overdue");
        Assert.Null(bruno.Page.QuerySelector($"main a[href='{at}']"));
    }

    [Fact]
    public async Task Who_may_not_see_finds_nothing_and_a_number_that_never_was_says_the_same_everywhere()
    {
        var kasimir = new Browser(await node.PersonAtWorkAsync("case-officer"));
        var at = await DraftAsync(kasimir, "Notice of the quiet kind");
        foreach (var page in new[] { "", "/revise", "/group", "/link", "/revisions/1" })
        {
            await kasimir.OpenAsync($"/incidents/{new string('0', 32)}{page}");
            Assert.Equal((page, HttpStatusCode.NotFound), (page, kasimir.Status));
        }

        await kasimir.OpenAsync($"{at}/revisions/2");
        Assert.Equal(HttpStatusCode.NotFound, kasimir.Status);
        var mirelle = new Browser(await node.PersonAtWorkAsync("targeting-analyst"));
        foreach (var page in new[] { at, $"{at}/revisions/1", $"{at}/revisions/1/document.json", "/incidents" })
        {
            await mirelle.OpenAsync(page);
            Assert.Equal((page, HttpStatusCode.Forbidden), (page, mirelle.Status));
        }

        await mirelle.OpenAsync("/search?q=quiet");
        Assert.DoesNotContain("quiet kind", mirelle.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        // A linked record shows what is in it only to those who may open it.
        await kasimir.OpenAsync($"{at}/link");
        await kasimir.SubmitAsync("main form", ("Form.Record", "case:nothing"), ("Form.Text", "the same"));
        Assert.NotNull(kasimir.Page.QuerySelector("#record-error"));
        var id = await Cases.CaseStage.OpenAsync(kasimir, "Case of the quiet notice");
        await kasimir.OpenAsync($"{at}/link");
        await kasimir.SubmitAsync("main form", ("Form.Record", $"{node.Address}cases/{id}"), ("Form.Text", "the same gauge"));
        Assert.Contains("Case of the quiet notice", kasimir.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var sava = new Browser(await node.PersonAtWorkAsync("radiation-expert"));
        await sava.OpenAsync(at);
        Assert.Contains("not for you to see", sava.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Case of the quiet notice", sava.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_speak_french_and_a_form_without_its_token_does_nothing()
    {
        var client = await node.PersonAtWorkAsync("case-officer");
        var kasimir = new Browser(client);
        var at = await DraftAsync(kasimir, "Jauge");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        foreach (var (page, heading) in new[] { ("/incidents", "Notifications d’incidents"), ("/incidents/new", "Rédiger une notification d’incident"), ($"{at}/revise", "Réviser la notification"), ($"{at}/group", "Changer le groupe, ou retirer") })
        {
            await kasimir.OpenAsync(page);
            Assert.Equal(heading, kasimir.Heading);
        }

        foreach (var (path, handler) in new[] { ("revise", "revise"), ("group", "group"), ("link", "link") })
        {
            using var response = await client.PostAsync(new Uri($"{at}/{path}", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = handler, ["Form.Group"] = "one", ["Form.Seen"] = "1" }), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    private static async Task<string> DraftAsync(Browser browser, string title)
    {
        await browser.OpenAsync("/incidents/new?material=source");
        await browser.SubmitAsync("main form", [("Form.Title", title), .. Whole]);
        Assert.Equal(title, browser.Heading);
        return browser.At;
    }
}
