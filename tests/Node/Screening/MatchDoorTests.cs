using System.Net;
using System.Text.Json.Nodes;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

/// <summary>The door that clients written for yente use.</summary>
public sealed class MatchDoorTests(ScreeningNode screening)
{
    private const string One = """{"queries": {"a/b": {"id": "x", "schema": "Person", "properties": {"name": ["Ilja Barano"], "birthDate": "1961", "country": "Russia"}}}}""";

    [Fact]
    public async Task A_batch_is_answered_under_the_callers_keys()
    {
        using var response = await PostAsync(screening.Node.Program(), "/match/default", """
            {"queries": {"one": {"schema": "Person", "properties": {"name": ["Ilja Barano"], "country": "Russia"}}, "two": {"schema": "Vessel", "properties": {"name": "Quillan Star"}}, "three": {"properties": {"name": "Nobody Atall"}}}}
            """);
        Assert.Equal("3", Assert.Single(response.Headers.GetValues("x-batch-size")));
        var reply = await JsonAsync(response);
        Assert.Equal(5, (int)reply["limit"]!);
        var one = reply["responses"]!["one"]!;
        Assert.Equal((200, 2, "eq"), ((int)one["status"]!, (int)one["total"]!["value"]!, (string?)one["total"]!["relation"]));
        Assert.Equal("ru", (string?)one["query"]!["properties"]!["country"]![0]);
        var best = one["results"]![0]!;
        foreach (var member in new[] { "id", "caption", "schema", "properties", "datasets", "referents", "target", "first_seen", "last_seen", "last_change", "score", "match", "explanations" })
            Assert.True(best[member] is not null, member);
        Assert.NotEmpty((string)best["explanations"]!["name"]!["detail"]!);
        Assert.Equal("hw-3", (string?)reply["responses"]!["two"]!["results"]![0]!["id"]);
        Assert.Empty(reply["responses"]!["three"]!["results"]!.AsArray());
    }

    [Fact]
    public async Task An_answer_is_recorded_and_has_a_receipt()
    {
        using var response = await PostAsync(screening.Node.Program(), $"/match/{Second}", One);
        var entry = Assert.Single(response.Headers.GetValues("x-cordon-entry"));
        var receipt = await JsonAsync(await GetAsync(screening.Node.Program(), $"/api/v1/screenings/{entry}/receipt"));
        var answered = receipt["opening"]!["envelope"]!["data"]!;
        Assert.Equal([Second], answered["lists"]!.AsArray().Select(l => (string?)l!["dataset"]));
        Assert.All(answered["answers"]![0]!["candidates"]!.AsArray(), c => Assert.Equal(Second, (string?)c!["dataset"]));
    }

    [Theory]
    [InlineData("/match/default", "av-001 hw-1")]
    [InlineData("/match/harbour-watch", "hw-1")]
    [InlineData("/match/default?include_dataset=invented-parties", "av-001")]
    [InlineData("/match/default?exclude_dataset=invented-parties", "hw-1")]
    [InlineData("/match/default?exclude_entity_ids=av-001&exclude_entity_ids=none&limit=1", "hw-1")]
    [InlineData("/match/default?exclude_schema=Person", "")]
    [InlineData("/match/default?topics=sanction&topics=role.pep", "av-001 hw-1")]
    [InlineData("/match/default?topics=role.pep", "")]
    [InlineData("/match/default?limit=1", "av-001")]
    [InlineData("/match/default?threshold=0.99", "")]
    [InlineData("/match/default?algorithm=best", "av-001 hw-1")]
    public async Task The_address_says_what_is_looked_at(string path, string matches)
    {
        var results = (await AskAsync(path, One))["results"]!.AsArray();
        Assert.Equal(matches.Split(' ', StringSplitOptions.RemoveEmptyEntries), results.Where(r => (bool)r!["match"]!).Select(r => (string?)r!["id"]));
    }

    [Theory]
    [InlineData(""", "params": {"exclude_entity_ids": ["av-001"]}""", "", "hw-1")]
    [InlineData(""", "params": {"include_datasets": ["invented-parties"]}""", "", "av-001")]
    [InlineData(""", "params": {"exclude_datasets": "invented-parties"}, "config": {}, "weights": {}""", "", "hw-1")]
    [InlineData("", """, "params": {"exclude_entity_ids": ["hw-1"]}""", "av-001")]
    public async Task Long_exclusions_come_in_the_body(string whole, string query, string matches)
    {
        var response = await AskAsync("/match/default", $$$"""{"queries": {"a/b": {"schema": "Person", "properties": {"name": "Ilja Barano", "birthDate": "1961"}{{{query}}}}}{{{whole}}}}""");
        Assert.Equal(matches.Split(' '), response["results"]!.AsArray().Where(r => (bool)r!["match"]!).Select(r => (string?)r!["id"]));
    }

    [Theory]
    [InlineData("/match/nowhere", One, HttpStatusCode.NotFound, "nowhere")]
    [InlineData("/match/default?include_dataset=invented_parties", One, HttpStatusCode.NotFound, "invented_parties")]
    [InlineData("/match/default?algorithm=logic-v9", One, HttpStatusCode.BadRequest, "logic-v9")]
    [InlineData("/match/default?limit=many", One, HttpStatusCode.BadRequest, "limit: 'many'")]
    [InlineData("/match/default?limit=501", One, HttpStatusCode.BadRequest, "501")]
    [InlineData("/match/default?threshold=70", One, HttpStatusCode.BadRequest, "threshold: '70'")]
    [InlineData("/match/default?threshold=0", One, HttpStatusCode.BadRequest, "threshold")]
    [InlineData("/match/default", """{"queries": {}}""", HttpStatusCode.BadRequest, "/queries")]
    [InlineData("/match/default", "[]", HttpStatusCode.BadRequest, "JSON object")]
    [InlineData("/match/default", """{"queries": {"q": {"properties": {"name": "A B"}}}, "config": {"nm_threshold": 1}}""", HttpStatusCode.BadRequest, "/config/nm_threshold")]
    [InlineData("/match/default", """{"queries": {"q": {"properties": {"name": "A B"}}}, "weights": {"name": 1}}""", HttpStatusCode.BadRequest, "/weights/name")]
    [InlineData("/match/default", """{"queries": {"q": {"properties": {"name": "A B"}}}, "filters": {"topics": [["sanction"]]}}""", HttpStatusCode.BadRequest, "/filters")]
    [InlineData("/match/default", """{"queries": {"q": {"properties": {"name": "A B"}, "schema": 7}}}""", HttpStatusCode.BadRequest, "/queries/q/schema")]
    [InlineData("/match/default", """{"queries": {"q": {"properties": {"name": 7}}, "r/s": {}}}""", HttpStatusCode.BadRequest, "/queries/r~1s")]
    [InlineData("/match/default", """{"queries": {"q": {"properties": {"name": "A B"}, "properties": {"name": "C D"}}}}""", HttpStatusCode.BadRequest, "stands twice")]
    public async Task What_is_not_understood_is_refused_in_the_words_of_those_clients(string path, string body, HttpStatusCode status, string says)
    {
        var reply = await JsonAsync(await PostAsync(screening.Node.Program(), path, body), status);
        Assert.Contains(says, (string?)reply["detail"]);
    }

    [Fact]
    public async Task A_hundred_queries_are_answered_and_one_more_is_refused()
    {
        string Batch(int count) => new JsonObject
        {
            ["queries"] = new JsonObject(Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"q{i}", (JsonNode?)new JsonObject { ["properties"] = new JsonObject { ["name"] = "Ilja Barano" } }))),
        }.ToJsonString();
        Assert.Equal(100, (await JsonAsync(await PostAsync(screening.Node.Program(), "/match/default", Batch(100))))["responses"]!.AsObject().Count);
        await JsonAsync(await PostAsync(screening.Node.Program(), "/match/default", Batch(101)), HttpStatusCode.BadRequest);
    }

    private async Task<JsonNode> AskAsync(string path, string body) => (await JsonAsync(await PostAsync(screening.Node.Program(), path, body)))["responses"]!["a/b"]!;
}
