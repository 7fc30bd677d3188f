using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Modules.Targeting.Radiation;
using Cordon.Tests.Node.Screening;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Detection;

/// <summary>Alarms over HTTP: for programs, and on the pages from safety to two persons.</summary>
public sealed class AlarmTests(ScreeningNode lists)
{
    private const string Door = "/api/v1/alarms";

    [Fact]
    public async Task A_program_hands_a_file_in_once_however_often_it_sends_it_and_one_that_cannot_be_read_is_an_alarm_too()
    {
        var source = File.ReadAllBytes(Repository.PathOf("samples", "spectra", "source.n42"));
        const string Key = "alarms-once-1";
        var (first, again) = (await SendAsync("?name=source.n42&reference=ARVU+77&atOneMetre=0.4&neutrons=no&contamination=no", source, Key), await SendAsync("?name=source.n42&reference=ARVU+77&atOneMetre=0.4&neutrons=no&contamination=no", source, Key));
        Assert.Equal((string?)first["id"], (string?)again["id"]);
        Assert.Equal(("open", "NeedsPerson"), ((string?)first["status"], (string?)first["findings"]![0]!["outcome"]));
        Assert.Equal(["Co60", "Cs137"], first["findings"]![0]!["nuclides"]!.AsArray().Select(n => (string?)n!["name"]).Order());
        var broken = await SendAsync("?name=broken.n42", [1, 2, 3, 4], null);
        Assert.Equal("CannotAssess", (string?)broken["findings"]![0]!["outcome"]);
        Assert.NotEqual("", (string?)broken["unread"]!["detail"]);
        using var unknown = await lists.Node.Program().PostAsync(new Uri(Door + "?nmae=x", UriKind.Relative), new ByteArrayContent(source), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        using var empty = await lists.Node.Program().PostAsync(new Uri(Door, UriKind.Relative), new ByteArrayContent([]), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
    }

    [Fact]
    public async Task An_officer_is_told_to_step_back_an_expert_lets_go_on_and_two_persons_stand_for_what_it_was()
    {
        var petra = new Browser(await lists.Node.PersonAtWorkAsync("front-line-officer"));
        await petra.OpenAsync("/alarms/new");
        await petra.SubmitAsync("main form", ("Form.Subject", "vehicle"), ("Form.Reference", "<b>AV 1"), ("Safety.AtOneMetre", "x"));
        Assert.Contains("a number from 0", petra.Page.QuerySelector(".error")!.TextContent);
        await petra.SubmitAsync("main form", ("Form.Subject", "vehicle"), ("Form.Reference", "<b>AV 1"), ("Safety.AtOneMetre", "150"), ("Safety.Neutrons", "no"), ("Safety.Contamination", "no"));
        var alarm = petra.At;
        Assert.Equal("Step back", petra.Page.QuerySelector(".next-step h2")!.TextContent);
        Assert.Contains("at or above the turn-back value", petra.Page.QuerySelector(".next-step")!.TextContent);
        Assert.Null(petra.Page.QuerySelector("main b"));
        await petra.OpenAsync($"{alarm}/notice");
        Assert.Contains("Nobody comes nearer", petra.Page.QuerySelector("article")!.TextContent);
        await petra.OpenAsync($"{alarm}/ask");
        await petra.SubmitAsync("main form", ("Form.Text", "May we go on?"));
        Assert.Equal(alarm, petra.At);

        var sava = new Browser(await lists.Node.PersonAtWorkAsync("radiation-expert"));
        await sava.OpenAsync($"{alarm}/answer");
        await sava.SubmitAsync("main form", ("Form.Step", "acknowledge"));
        await sava.OpenAsync($"{alarm}/answer");
        await sava.SubmitAsync("main form", ("Form.Step", "answer"), ("Form.Outcome", "licensedindustrial"), ("Form.Text", "A camera; the papers fit."), ("Form.GoOn", "yes"));
        await petra.OpenAsync(alarm);
        Assert.Equal("Say what it is", petra.Page.QuerySelector(".next-step h2")!.TextContent);
        await petra.OpenAsync($"{alarm}/decide");
        await petra.SubmitAsync("main form", ("Form.Outcome", "licensedindustrial"), ("Form.Text", ""), ("Form.Step", "check"));
        Assert.NotNull(petra.Page.QuerySelector(".error"));
        await petra.SubmitAsync("main form", ("Form.Outcome", "licensedindustrial"), ("Form.Text", "as the expert says"), ("Form.Step", "check"));
        Assert.Contains("Somebody else has to stand for it", petra.Page.QuerySelector("main")!.TextContent);
        await petra.SubmitAsync("main form", ("Form.Step", "record"));
        Assert.Equal("Hold it: a second person has been asked", petra.Page.QuerySelector(".next-step h2")!.TextContent);
        await sava.OpenAsync($"{alarm}/confirm");
        await sava.SubmitAsync("main form", ("Form.Step", "confirm"));
        Assert.Equal("Nothing is left to do", sava.Page.QuerySelector(".next-step h2")!.TextContent);
    }

    [Fact]
    public async Task The_experts_page_draws_the_spectrum_and_fits_it_again_with_chosen_nuclides()
    {
        var raised = await SendAsync("?name=source.n42&reference=ARVU+78", File.ReadAllBytes(Repository.PathOf("samples", "spectra", "source.n42")), null);
        var sava = new Browser(await lists.Node.PersonAtWorkAsync("radiation-expert"));
        await sava.OpenAsync($"/alarms/{raised["id"]}");
        var link = sava.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Expert’s view of the spectrum").GetAttribute("href")!;
        await sava.OpenAsync(link);
        Assert.NotEmpty(sava.Page.QuerySelectorAll("main svg"));
        Assert.Contains("Co-60", sava.Page.QuerySelector("main")!.TextContent);
        await sava.OpenAsync($"{link}?only=Cs137");
        Assert.Contains("Fitted with Cs-137 only", sava.Page.QuerySelector("main")!.TextContent);
        var petra = new Browser(await lists.Node.PersonAtWorkAsync("front-line-officer"));
        await petra.OpenAsync($"/alarms/{raised["id"]}");
        Assert.DoesNotContain(petra.Page.QuerySelectorAll("main a"), a => a.TextContent == "Expert’s view of the spectrum");
    }

    [Fact]
    public async Task Radiation_at_declared_goods_has_the_declaration_judged_again_and_said_on_its_page_and_the_desk()
    {
        const string Tiles = """{"reference": "AV-RAD-1", "kind": "import", "destinationCountry": "sg", "parties": [{"role": "exporter", "number": "AV1"}], "items": [{"number": 1, "description": "Ceramic floor tiles, glazed", "commodityCode": "690721"}]}""" + "\n";
        using var taken = await lists.Node.Program().PostAsync(new Uri("/api/v1/declarations", UriKind.Relative), new StringContent(Tiles, Encoding.UTF8, "application/jsonl"), Stop);
        var id = (string)(await JsonAsync(taken, HttpStatusCode.Created))["results"]![0]!["id"]!;
        var ada = new Browser(await lists.Node.PersonAtWorkAsync("targeting-analyst"));
        await ada.OpenAsync($"/declarations/{id}");
        Assert.DoesNotContain("Radiation was measured", ada.Page.QuerySelector("main")!.TextContent);

        await SendAsync("?name=source.n42&reference=AV-RAD-1", File.ReadAllBytes(Repository.PathOf("samples", "spectra", "source.n42")), null);
        await lists.Node.Host.App.Services.GetRequiredService<RadiationRounds>().NowAsync(Stop);
        await ada.OpenAsync($"/declarations/{id}");
        var said = ada.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("Radiation was measured that the declared goods do not explain", said);
        Assert.Contains("measured: Co60, Cs137", said);
        Assert.Contains("Judged again because radiation was measured at the goods", said);
        await ada.OpenAsync("/desk?kind=declarations.decide");
        Assert.Contains("AV-RAD-1", ada.Page.QuerySelector("main")!.TextContent);
    }

    private async Task<JsonNode> SendAsync(string query, byte[] file, string? key)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Door + query, UriKind.Relative)) { Content = content };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await JsonAsync(await lists.Node.Program().SendAsync(request, Stop), HttpStatusCode.Created);
    }
}
