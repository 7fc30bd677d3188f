using System.Net;
using System.Text.Json.Nodes;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

/// <summary>Texts that are meant to break something, in every place that takes a text.</summary>
public sealed class HostileTextTests(ScreeningNode screening)
{
    private const string Markup = "<script>alert(1)</script><b title='x'>&amp;";
    private static readonly string[] Fields = ["id", "schema", "name", "alias", "birthDate", "country", "passportNumber", "address", "gender", "firstName", "<b>"];

    public static TheoryData<string> EveryField => [.. Fields];

    [Theory]
    [MemberData(nameof(EveryField))]
    public async Task Html_is_text_like_any_other(string field)
    {
        var party = new JsonObject { ["name"] = "Ilja Barano", [field] = Markup };
        var asked = new JsonObject { ["queries"] = new JsonObject { [Markup] = new JsonObject { ["properties"] = party.DeepClone() } } };
        if (field is "id" or "schema")
            asked["queries"]![Markup]!.AsObject()[field] = Markup;
        var expected = field == "schema" ? (HttpStatusCode.BadRequest, HttpStatusCode.BadRequest) : (HttpStatusCode.Created, HttpStatusCode.OK);
        using var own = await PostAsync(screening.Node.Program(), "/api/v1/screenings", new JsonObject { ["party"] = party }.ToJsonString());
        using var match = await PostAsync(screening.Node.Program(), "/match/default", asked.ToJsonString());
        Assert.Equal(expected, (own.StatusCode, match.StatusCode));
        Assert.All(new[] { own, match }, r => Assert.EndsWith("json", r.Content.Headers.ContentType!.MediaType));
        if (own.StatusCode == HttpStatusCode.Created)
            Assert.Equal(Markup, (string?)JsonNode.Parse(await own.Content.ReadAsStringAsync(Stop))!["answers"]![0]!["query"]![field]![0]);
    }

    [Theory]
    [MemberData(nameof(EveryField))]
    public async Task A_text_of_ten_thousand_characters_is_answered_or_refused_and_never_fails(string field)
    {
        foreach (var text in new[] { new string('a', 10_000), string.Concat(Enumerable.Repeat("a b", 3_333)), string.Concat(Enumerable.Repeat("\U00020000", 5_000)), new string('a', 10_001) })
        {
            using var response = await PostAsync(screening.Node.Program(), "/api/v1/screenings", new JsonObject { ["party"] = new JsonObject { ["name"] = "Ilja Barano", [field] = text } }.ToJsonString());
            var refused = field is "name" or "alias" or "schema" || text.Length > 10_000;
            Assert.Equal(refused ? HttpStatusCode.BadRequest : HttpStatusCode.Created, response.StatusCode);
            using var match = await MatchAsync(field, text);
            Assert.Equal(refused ? HttpStatusCode.BadRequest : HttpStatusCode.OK, match.StatusCode);
        }
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\u0007")]
    [InlineData("\u001b[31m")]
    [InlineData("a\nb")]
    [InlineData("\u0085")]
    public async Task Control_characters_are_refused_with_their_place(string text)
    {
        foreach (var field in new[] { "id", "name", "alias", "address", "country", "passportNumber" })
        {
            var problem = await JsonAsync(
                await PostAsync(screening.Node.Program(), "/api/v1/screenings", new JsonObject { ["parties"] = new JsonArray(new JsonObject { ["name"] = "A B", [field] = $"x{text}y" }) }.ToJsonString()),
                HttpStatusCode.BadRequest);
            Assert.Equal($"/parties/0/{field}", (string?)problem["errors"]![0]!["where"]);
            Assert.Contains($"/{field}: ", (string?)(await JsonAsync(await MatchAsync(field, $"x{text}y"), HttpStatusCode.BadRequest))["detail"]);
        }
    }

    [Theory]
    [InlineData("\u202eonaraB aylI")]
    [InlineData("I\u200blya Bara\u00adno")]
    [InlineData("Ilya\u0301\u0301\u0301\u0301 Barano")]
    [InlineData("ＩＬＹＡ ＢＡＲＡＮＯ")]
    public async Task Marks_that_cannot_be_seen_are_answered(string name) =>
        await JsonAsync(await PostAsync(screening.Node.Program(), "/api/v1/screenings", new JsonObject { ["party"] = new JsonObject { ["name"] = name } }.ToJsonString()), HttpStatusCode.Created);

    private Task<HttpResponseMessage> MatchAsync(string field, string text)
    {
        var properties = new JsonObject { ["name"] = "Ilja Barano" };
        var query = new JsonObject { ["properties"] = properties };
        (field is "id" or "schema" ? query : properties)[field] = text;
        return PostAsync(screening.Node.Program(), "/match/default", new JsonObject { ["queries"] = new JsonObject { ["q"] = query } }.ToJsonString());
    }

    [Fact]
    public async Task A_search_for_anything_is_answered()
    {
        foreach (var text in new[] { Markup, "\0", "%", "'; drop table entry; --", "\u202e", "\U00020000", new string('a', 4_000), "\"", "*", "()" })
            await JsonAsync(await GetAsync(screening.Node.Program(), $"/search/default?q={Uri.EscapeDataString(text)}"));
    }

    [Fact]
    public async Task The_page_shows_html_of_query_and_list_as_text()
    {
        var person = await screening.Node.PersonAsync();
        var asked = await Html.GetAsync(person, "/screening");
        var form = asked.QuerySelectorAll("form.ask input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        form["Form.Name"] = "<b>Quillan</b> & Sons \"Ltd\"";
        form["Form.Born"] = Markup;
        using var response = await person.PostAsync(new Uri("/screening", UriKind.Relative), new FormUrlEncodedContent(form), Stop);
        var page = Html.Parse(await response.Content.ReadAsStringAsync(Stop));
        Assert.Equal("<b>Quillan</b> & Sons \"Ltd\"", page.QuerySelector("article.hit h2")!.TextContent);
        Assert.Equal(Markup, page.QuerySelector("#born")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main b, script:not([src])"));
        Assert.Contains(page.QuerySelectorAll(".notice"), n => n.TextContent.Contains("is not understood", StringComparison.Ordinal));
    }
}
