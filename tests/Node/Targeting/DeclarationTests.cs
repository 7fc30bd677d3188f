using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Tests.Node.Screening;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Targeting;

/// <summary>Declarations over HTTP: for programs, on the pages, to a decision.</summary>
public sealed class DeclarationTests(ScreeningNode lists)
{
    private const string Door = "/api/v1/declarations";
    private static readonly string Sample = File.ReadAllText(Repository.PathOf("samples", "declarations.csv"));

    [Fact]
    public async Task A_later_message_changes_what_it_names_and_the_page_says_so_beside_the_way_on_a_map()
    {
        const string Header = "reference,mrn,function,kind,exporter_number,consignee_name,consignee_country,export_country,destination_country,route,description\n";
        var first = await JsonAsync(await SendAsync(Header + "AV-MAP-1,24AVMAP1,original,export,AV77,Belmoran Farms,bm,fr,sg,ae|in,Straw\n"), HttpStatusCode.Created);
        var later = await JsonAsync(await SendAsync(Header + "COR-MAP-1,24AVMAP1,amendment,,,Ilya Petrovich Barano,bm,,,,\n"), HttpStatusCode.Created);
        Assert.Equal(((string?)first["results"]![0]!["id"], "amendment"), ((string?)later["results"]![0]!["id"], (string?)later["results"]![0]!["about"]));
        var ada = new Browser(await lists.Node.PersonAtWorkAsync("targeting-analyst"));
        await ada.OpenAsync($"/declarations/{first["results"]![0]!["id"]}");
        Assert.Contains("Changed by a later message of the declarant", ada.Page.QuerySelector("main")!.TextContent);
        var map = ada.Page.QuerySelector("figure.map svg")!;
        Assert.Equal("The route on a map: FR → AE → IN → SG", map.GetAttribute("aria-label"));
        Assert.Equal(3, map.QuerySelectorAll("path.way").Length);
        Assert.NotEmpty(map.QuerySelectorAll("path.land"));
        await JsonAsync(await SendAsync(Header + "INV-MAP-1,24AVMAP1,cancellation,,,,,,,,\n"), HttpStatusCode.Created);
        await ada.OpenAsync($"/declarations/{first["results"]![0]!["id"]}");
        Assert.Contains("That closes nothing", ada.Page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Editions_of_a_control_list_are_handed_in_compared_and_read_beside_what_is_proposed()
    {
        var ada = new Browser(await lists.Node.PersonAtWorkAsync("licensing-officer"));
        foreach (var (edition, from, words) in new[] { ("2025", "2025-01-01", "Vacuum pumps <i>of old</i>"), ("2026", "2026-01-01", "Vacuum pumps <i>of today</i>") })
        {
            await ada.OpenAsync("/controls/lists/new");
            await ada.UploadAsync("#edition-form", [("list", "arvonia-dual-use"), ("edition", edition), ("from", from), ("law", "Act 12, annex 1")],
                ("file", "annex.csv", Encoding.UTF8.GetBytes($"code,text\n2B231,{words} having all of the following\n2B231.a,input throat of 380 mm or more\n")));
            Assert.Equal($"/controls/lists/arvonia-dual-use/{edition}", ada.At);
        }

        Assert.Contains("Vacuum pumps <i>of today</i>", ada.Page.QuerySelector("table")!.TextContent);
        await ada.OpenAsync("/controls/lists");
        await ada.OpenAsync(ada.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "with 2025").GetAttribute("href")!);
        Assert.Equal(("old</i>", "today</i>"), (ada.Page.QuerySelector("del")!.TextContent, ada.Page.QuerySelector("ins")!.TextContent));
        await ada.OpenAsync("/controls?goods=Vacuum+pump%2C+inlet+flange+400+mm&hs=8414.10");
        Assert.Contains("of today", ada.Page.QuerySelectorAll("table")[0].TextContent);
        await ada.OpenAsync("/controls/lists/arvonia-dual-use/2026?q=throat");
        Assert.Contains("2B231.a", ada.Page.QuerySelector("table")!.TextContent);
        await ada.OpenAsync("/controls/lists/arvonia-dual-use/1999");
        Assert.Equal(HttpStatusCode.NotFound, ada.Status);
    }

    [Fact]
    public async Task Answers_of_the_trader_are_written_down_and_the_declaration_is_judged_again()
    {
        var reply = await JsonAsync(await SendAsync("""{"reference": "ASK-1", "kind": "export", "destinationCountry": "sg", "items": [{"number": 1, "description": "Turbomolecular vacuum pumps 550 mm", "commodityCode": "841410"}]}""" + "\n"), HttpStatusCode.Created);
        var ada = new Browser(await lists.Node.PersonAtWorkAsync("targeting-analyst"));
        await ada.OpenAsync($"/declarations/{reply["results"]![0]!["id"]}");
        await ada.OpenAsync(ada.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Ask the trader and write the answers down").GetAttribute("href")!);
        await ada.SubmitAsync("main form", ("Form.Whom", "<b>sales office"), ("Form.Payer", "Atlantis"));
        Assert.Contains("no country", ada.Page.QuerySelector("#payer-error")!.TextContent);
        await ada.SubmitAsync("main form", ("Form.Whom", "<b>sales office"), ("Form.Payer", "Japan"), ("Form.Answers[cashOffered]", "yes"));
        Assert.Equal($"/declarations/{reply["results"]![0]!["id"]}", ada.At);
        var main = ada.Page.QuerySelector("main")!.TextContent;
        Assert.Contains("Judged again with answers of the trader", main);
        Assert.Contains("<b>sales office, asked by", main);
        Assert.Contains("Was cash offered? yes", string.Join(' ', main.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public async Task Who_says_what_goods_are_sees_the_entries_they_may_fall_under_and_what_to_ask_for()
    {
        var ada = new Browser(await lists.Node.PersonAtWorkAsync("licensing-officer"));
        await ada.OpenAsync("/controls?goods=Vacuum+pump%2C+inlet+flange+400+mm+%3Cb%3E&hs=8414.10");
        var proposed = ada.Page.QuerySelectorAll("table")[0].TextContent;
        Assert.Contains("2B231", proposed);
        Assert.Contains("input throat ≥ 380 mm (400 mm)", proposed);
        Assert.Contains("pumping speed ≥ 15 m3/s", proposed);
        Assert.NotNull(ada.Page.GetElementById("2B231"));
        await ada.OpenAsync("/controls?goods=Straw");
        Assert.Contains("That is no classification", ada.Page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_program_hands_in_two_formats_and_a_person_holds_what_is_proposed()
    {
        var reply = await JsonAsync(await SendAsync(Sample.Replace("AV-2027-", "AV-HTTP-", StringComparison.Ordinal)), HttpStatusCode.Created);
        Assert.Equal((8, 8, 0), ((int)reply["declarations"]!, (int)reply["assessed"]!, (int)reply["refused"]!));
        var held = reply["results"]!.AsArray().Single(r => (string?)r!["reference"] == "AV-HTTP-0003")!;
        Assert.Equal("hold", (string?)held["controlDecision"]);
        var lines = await JsonAsync(await SendAsync("""{"reference": "J-1", "kind": "export", "items": [{"number": 1, "description": "<b>straw</b>"}]}""" + "\n" + """{"reference": 7}""" + "\n"), HttpStatusCode.Created);
        Assert.Equal((1, 1), ((int)lines["assessed"]!, (int)lines["refused"]!));
        Assert.NotEqual("", (string?)lines["rejected"]![0]!["where"]);

        var ada = new Browser(await lists.Node.PersonAtWorkAsync("targeting-analyst"));
        await ada.OpenAsync($"/declarations/{held["id"]}");
        Assert.Equal("What speaks against it", ada.Page.QuerySelector("main h2")!.TextContent);
        Assert.Contains("Proposed: hold", ada.Page.QuerySelector(".status")!.TextContent);
        await ada.OpenAsync($"/declarations/{held["id"]}/decide");
        await ada.SubmitAsync("main form", ("Form.Decision", "hold"), ("Form.Step", "reason"));
        await ada.SubmitAsync("main form", ("Form.Reason", "resembles a listed party"), ("Form.Step", "order"));
        await ada.SubmitAsync("main form", ("Form.Instruction", "open <b>the third box"), ("Form.Trader", "ground"), ("Form.Step", "check"));
        Assert.True(ada.Page.QuerySelector(".error") is { } e && e.TextContent.Contains("write the ground"), ada.Page.QuerySelector("main")!.InnerHtml);
        await ada.SubmitAsync("main form", ("Form.Ground", "the end use is not stated"), ("Form.Step", "check"));
        Assert.Equal("Check before it is recorded", ada.Heading);
        await ada.SubmitAsync("main form", ("Form.Step", "record"));
        Assert.Equal($"/declarations/{held["id"]}", ada.At);
        Assert.Contains("held", ada.Page.QuerySelector(".status")!.TextContent);
        await ada.OpenAsync("/declarations?status=held&decision=hold&kind=export");
        Assert.Contains("AV-HTTP-0003", ada.Page.QuerySelector("table")!.TextContent);
        await ada.OpenAsync($"/declarations/{held["id"]}/notice");
        Assert.Contains("the end use is not stated", ada.Page.QuerySelector("article")!.TextContent);

        // Nothing carries orders out of this node: a program of customs fetches it and answers.
        var orders = await JsonAsync(await lists.Node.Program().GetAsync(new Uri("/api/v1/orders", UriKind.Relative), Stop));
        var order = orders["orders"]!.AsArray().Single(o => Message(o!)["reference"]!.ToString() == "AV-HTTP-0003")!;
        Assert.Equal("open <b>the third box", (string?)Message(order)["instruction"]);
        using var unread = await AnswerAsync("""{"order": 3}""");
        Assert.Equal(HttpStatusCode.BadRequest, unread.StatusCode);
        using var unknown = await AnswerAsync($$"""{"order": "{{new string('0', 32)}}", "answer": "accepted", "by": "gate 3"}""");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var answered = await AnswerAsync($$"""{"order": "{{order["order"]}}", "answer": "accepted", "by": "gate 3"}""");
        Assert.Equal(HttpStatusCode.NoContent, answered.StatusCode);
        await ada.OpenAsync($"/declarations/{held["id"]}");
        Assert.Contains("accepted by gate 3", ada.Page.QuerySelector("main")!.TextContent);

        // Who proposes a release does not confirm it.
        await ada.OpenAsync($"/declarations/{held["id"]}/decide");
        await ada.SubmitAsync("main form", ("Form.Decision", "release"), ("Form.Step", "reason"));
        await ada.SubmitAsync("main form", ("Form.Reason", "a namesake"), ("Form.Step", "check"));
        Assert.Contains("second person", ada.Page.QuerySelector("main")!.TextContent);
        await ada.SubmitAsync("main form", ("Form.Step", "record"));
        await ada.OpenAsync($"/declarations/{held["id"]}/confirm");
        await ada.SubmitAsync("main form", ("Form.Step", "confirm"));
        Assert.Equal(HttpStatusCode.Forbidden, ada.Status);
        var ben = new Browser(await lists.Node.PersonAtWorkAsync("countersigner"));
        await ben.OpenAsync($"/declarations/{held["id"]}/confirm");
        await ben.SubmitAsync("main form", ("Form.Step", "confirm"));
        Assert.Contains("released", ben.Page.QuerySelector(".status")!.TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("colour,smell\nred,bad\n")]
    [InlineData("\0\0\0\0\0")]
    public async Task A_body_that_is_no_file_of_declarations_is_refused_whole(string body)
    {
        using var response = await SendAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Who_may_not_see_declarations_gets_no_page_and_who_may_is_asked_what_for()
    {
        var administrator = new Browser(await lists.Node.PersonAsync("administrator"));
        await administrator.OpenAsync("/declarations");
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);
        var officer = new Browser(await lists.Node.PersonAsync("duty-officer"));
        await officer.OpenAsync("/declarations");
        Assert.StartsWith("/purpose?back=", officer.At);
    }

    [Fact]
    public async Task An_examination_is_ordered_looked_up_and_recorded_with_a_photograph()
    {
        var reply = await JsonAsync(await SendAsync("""{"reference": "J-2", "kind": "export", "items": [{"number": 1, "description": "straw"}]}"""), HttpStatusCode.Created);
        var id = reply["results"]![0]!["id"];
        var ada = new Browser(await lists.Node.PersonAtWorkAsync("targeting-analyst"));
        await ada.OpenAsync($"/declarations/{id}/decide");
        await ada.SubmitAsync("main form", ("Form.Decision", "examine"), ("Form.Step", "reason"));
        await ada.SubmitAsync("main form", ("Form.Reason", "a random look"), ("Form.Step", "order"));
        await ada.SubmitAsync("main form", ("Form.Instruction", "open two bales"), ("Form.Step", "check"));
        await ada.SubmitAsync("main form", ("Form.Step", "record"));
        var officer = new Browser(await lists.Node.PersonAtWorkAsync("front-line-officer"));
        await officer.OpenAsync("/examinations");
        Assert.Contains("open two bales", officer.Page.QuerySelector("table")!.TextContent);
        await officer.OpenAsync($"/declarations/{id}/examine");
        await officer.SubmitAsync("main form:has(textarea)", ("Form.Finding", "asdeclared"), ("Form.Hours", "many"), ("Form.Text", "two bales of straw"));
        Assert.Contains("hours are a number", officer.Page.QuerySelector(".error")!.TextContent);
        await officer.SubmitAsync("main form:has(textarea)", ("Form.Hours", "0.5"));
        Assert.Equal("/examinations", officer.At);
        await ada.OpenAsync($"/declarations/{id}");
        Assert.Contains("two bales of straw", ada.Page.QuerySelector("main")!.TextContent);
        Assert.Contains("for a person to decide", ada.Page.QuerySelector(".status")!.TextContent);
    }

    private static JsonNode Message(JsonNode order) =>
        JsonNode.Parse(Convert.FromBase64String((string)order["message"]!["payload"]!))!;

    private Task<HttpResponseMessage> AnswerAsync(string body) => lists.Node.Program().PostAsync(new Uri("/api/v1/orders/answers", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), Stop);

    private Task<HttpResponseMessage> SendAsync(string body) => lists.Node.Program().PostAsync(new Uri(Door, UriKind.Relative), new StringContent(body, Encoding.UTF8, "text/csv"), Stop);
}
