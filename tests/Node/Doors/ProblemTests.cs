using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Cordon.Tests.Node.Doors;

public sealed class ProblemTests(RunningNode node)
{
    [Fact]
    public async Task A_refusal_is_problem_details_with_the_place_of_the_fault()
    {
        var problem = await ProblemAsync(node.Program().GetAsync(Path("/api/v1/test/refuses"), Stop), HttpStatusCode.BadRequest);
        Assert.Equal("urn:cordon:fault:file.missing", problem["type"]!.GetValue<string>());
        var error = problem["errors"]![0]!;
        Assert.Equal(("file.missing", "/parties/0/name"), (error["code"]!.GetValue<string>(), error["where"]!.GetValue<string>()));
        Assert.NotEmpty(error["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_module_can_give_a_code_its_own_status() =>
        await ProblemAsync(node.Program().GetAsync(Path("/api/v1/test/conflicts"), Stop), HttpStatusCode.Conflict);

    [Theory]
    [InlineData("""{ "parts": [ { "number": 1 }, { "number": "two" } ] }""", "/parts/1/number")]
    [InlineData("""{ "parts": [ { "number": 1 ] }""", "/parts/0")]
    [InlineData("", "")]
    public async Task A_body_that_does_not_fit_is_refused_with_a_pointer_and_without_its_content(string body, string place)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var problem = await ProblemAsync(node.Program().PostAsync(Path("/api/v1/test/reads"), content, Stop), HttpStatusCode.BadRequest);
        Assert.Equal(place, problem["errors"]![0]!["where"]!.GetValue<string>());
        Assert.DoesNotContain("two", problem.ToJsonString());
    }

    [Theory]
    [InlineData("GET", "/api/v1/nowhere", HttpStatusCode.NotFound, "http.missing")]
    [InlineData("DELETE", "/api/v1/test/refuses", HttpStatusCode.MethodNotAllowed, "http.method")]
    [InlineData("POST", "/api/v1/test/reads", HttpStatusCode.UnsupportedMediaType, "http.media")]
    [InlineData("GET", "/log/tile/0/999", HttpStatusCode.NotFound, "http.missing")]
    public async Task What_the_framework_refuses_is_said_in_the_same_way(string method, string path, HttpStatusCode status, string code)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Path(path));
        if (method == "POST")
            request.Content = new StringContent("x", new MediaTypeHeaderValue("text/plain"));
        var problem = await ProblemAsync(node.Program().SendAsync(request, Stop), status);
        Assert.Equal(code, problem["errors"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_a_key_the_reply_says_how_to_send_one()
    {
        using var response = await node.Stranger().GetAsync(Path("/api/v1/test/refuses"), Stop);
        Assert.Equal("Bearer", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
        Assert.Contains("Authorization: Bearer KEY", await response.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_failure_of_the_node_gives_away_nothing_and_can_be_found_in_its_output()
    {
        const string Canary = "canary-7b1f";
        var client = node.Program();
        client.DefaultRequestHeaders.Add("X-Canary", Canary);
        client.DefaultRequestHeaders.Add("Cookie", $"c={Canary}");
        var problem = await ProblemAsync(client.GetAsync(Path($"/api/v1/test/fails?secret={Canary}"), Stop), HttpStatusCode.InternalServerError);
        Assert.DoesNotContain(Canary, problem.ToJsonString());
        var trace = problem["errors"]![0]!["arguments"]!["trace"]!.GetValue<string>();
        var line = Assert.Single(node.Log.Lines, l => l.Contains(trace));
        Assert.Contains("InvalidOperationException", line);

        using var body = new StringContent($$"""{ "parts": [ { "number": "{{Canary}}" } ] }""", Encoding.UTF8, "application/json");
        await ProblemAsync(client.PostAsync(Path("/api/v1/test/reads"), body, Stop), HttpStatusCode.BadRequest);
        using var token = await node.Stranger().GetAsync(Path($"/welcome?token={Canary}"), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, token.StatusCode);
        Assert.DoesNotContain(node.Log.Lines, l => l.Contains(Canary) || l.Contains(node.Key));
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/people/nobody")]
    public async Task A_person_gets_a_page_instead_also_when_a_page_was_begun(string path)
    {
        var person = await node.PersonAsync();
        person.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var response = await person.GetAsync(Path(path), Stop);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var page = Html.Parse(await response.Content.ReadAsStringAsync(Stop));
        Assert.Equal("There is no such page", page.QuerySelector("h1")!.TextContent);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private static async Task<JsonNode> ProblemAsync(Task<HttpResponseMessage> asked, HttpStatusCode status)
    {
        using var response = await asked;
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.NotEmpty(problem["title"]!.GetValue<string>());
        return problem;
    }
}
