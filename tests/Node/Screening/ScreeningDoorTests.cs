using System.Net;
using System.Text.Json.Nodes;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

public sealed class ScreeningDoorTests(ScreeningNode screening)
{
    private const string Door = "/api/v1/screenings";

    private HttpClient Program => screening.Node.Program();

    [Fact]
    public async Task A_party_is_answered_with_candidates_reasons_lists_and_where_the_proof_follows()
    {
        var reply = await JsonAsync(await PostAsync(Program, Door, """{"party": {"id": "q1", "schema": "Person", "name": "Ilja Barano", "birthDate": "1961"}}"""), HttpStatusCode.Created);
        Assert.Equal("2 matches in these lists at this time", (string?)reply["summary"]);
        var best = reply["answers"]![0]!["candidates"]![0]!;
        Assert.Equal(("av-001", Shipped, true), ((string?)best["id"], (string?)best["dataset"], (bool)best["match"]!));
        Assert.InRange((double)best["score"]!, 0.9, 1);
        Assert.Contains(best["findings"]!.AsArray(), f => (string?)f!["feature"] == "birthDate");
        Assert.Contains("country", best["missing"]!.AsArray().Select(m => (string?)m));
        Assert.Equal([Second, Shipped], reply["lists"]!.AsArray().Select(l => (string?)l!["dataset"]));
        Assert.All(reply["lists"]!.AsArray(), l => Assert.False((bool)l!["stale"]!));
        Assert.Equal(("cordon-match", 64), ((string?)reply["algorithm"]!["name"], ((string)reply["algorithm"]!["digest"]!).Length));
        var receipt = Assert.Single(reply["receipts"]!.AsArray())!;
        Assert.Equal((string?)reply["id"], (string?)receipt["entry"]);
        Assert.Equal($"{Door}/{reply["id"]}/receipt", (string?)receipt["proof"]);
    }

    [Theory]
    [InlineData("""{"schema": "Vessel", "imoNumber": "0712342"}""", "vs-001")]
    [InlineData("""{"schema": "Vessel", "name": "Quayside Star", "flag": "Panama"}""", "vs-001")]
    [InlineData("""{"schema": "Airplane", "serialNumber": "28811"}""", "ac-001")]
    [InlineData("""{"serialNumber": "28811"}""", "ac-001")]
    [InlineData("""{"passportNumber": ["AV7204411"]}""", "av-001")]
    [InlineData("""{"address": "4 Quay Street, Port Sarel, Arvonia"}""", "av-001")]
    public async Task A_number_or_an_address_alone_is_a_question(string party, string id)
    {
        var reply = await JsonAsync(await PostAsync(Program, Door, $$"""{"party": {{party}}}"""), HttpStatusCode.Created);
        Assert.Equal(id, (string?)reply["answers"]![0]!["candidates"]!.AsArray().FirstOrDefault()?["id"]);
    }

    [Fact]
    public async Task No_candidate_is_an_answer_too_and_is_never_called_clear()
    {
        var reply = await JsonAsync(await PostAsync(Program, Door, """{"party": {"name": "Nobody Whatsoever Atall"}}"""), HttpStatusCode.Created);
        Assert.Equal("no match in these lists at this time", (string?)reply["summary"]);
        Assert.Empty(reply["answers"]![0]!["candidates"]!.AsArray());
        Assert.DoesNotContain("clear", reply.ToJsonString());
        var receipt = await JsonAsync(await GetAsync(Program, (string)reply["receipts"]![0]!["proof"]!));
        Assert.Equal("Nobody Whatsoever Atall", (string?)receipt["opening"]!["envelope"]!["data"]!["answers"]![0]!["query"]!["name"]![0]);
        Assert.StartsWith("c2sp.org/tlog-proof@v1", (string?)receipt["proof"]);
    }

    [Fact]
    public async Task A_thousand_parties_are_answered_in_their_order_and_every_part_of_a_long_answer_has_its_receipt()
    {
        var parties = Enumerable.Range(0, 1000).Select(i => $$"""{"id": "p{{i}}", "name": "Ilja Barano {{(char)('a' + (i % 26))}}", "address": "{{new string('x', 2000)}}"}""");
        var reply = await JsonAsync(await PostAsync(Program, Door, $$"""{"parties": [{{string.Join(',', parties)}}]}"""), HttpStatusCode.Created);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => $"p{i}"), reply["answers"]!.AsArray().Select(a => (string?)a!["query"]!["id"]![0]));
        var receipts = reply["receipts"]!.AsArray();
        Assert.True(receipts.Count > 1, "the answer fits into one entry, so nothing was shown about parts");
        var next = 0;
        foreach (var receipt in receipts)
        {
            Assert.Equal(next, (int)receipt!["first"]!);
            var part = await JsonAsync(await GetAsync(Program, (string)receipt["proof"]!));
            var answers = part["opening"]!["envelope"]!["data"]!["answers"]!.AsArray();
            Assert.Equal((int)receipt["count"]!, answers.Count);
            Assert.Equal($"p{next}", (string?)answers[0]!["query"]!["id"]![0]);
            next += answers.Count;
        }

        Assert.Equal(1000, next);
    }

    [Fact]
    public async Task One_party_more_than_a_thousand_is_refused()
    {
        var problem = await RefusedAsync($$"""{"parties": [{{string.Join(',', Enumerable.Repeat("""{"name": "A B"}""", 1001))}}]}""");
        var error = Assert.Single(problem["errors"]!.AsArray())!;
        Assert.Equal(("screening.parties.many", "/parties", "1001"), ((string?)error["code"], (string?)error["where"], (string?)error["arguments"]!["count"]));
    }

    [Theory]
    [InlineData("""{"parties": [{"name": "A B"}, {"name": 7, "schema": "Planet"}, {}, {"na/me": {"x": 1}, "name": "C D"}, {"name": "??", "schema": "Planet"}]}""", "/parties/1/name /parties/2 /parties/3/na~1me /parties/4/name /parties/4/schema")]
    [InlineData("""{"party": {"name": "A B", "name": "C D"}}""", "/party/name")]
    [InlineData("""{"party": {"name": "A \ud800"}}""", "/party/name")]
    [InlineData("""{"party": {"name": "A B", "\udc00": "x"}}""", "/party")]
    [InlineData("""{"party": {"name": "A B"}, "threshold": 0}""", "/threshold")]
    [InlineData("""{"party": {"name": "A B"}, "limit": 501}""", "/limit")]
    [InlineData("""{"party": {"name": "A B"}, "prior": "high"}""", "/prior")]
    [InlineData("""{"party": {"name": "A B"}, "fuzziness": 2}""", "/fuzziness")]
    [InlineData("""["A B"]""", "")]
    [InlineData("null", "")]
    [InlineData("", "")]
    [InlineData("""{"party": {"name": "A B"}""", "")]
    public async Task Everything_that_is_wrong_with_a_body_is_said_with_its_place(string body, string places)
    {
        var problem = await RefusedAsync(body);
        Assert.Equal(places.Split(' '), problem["errors"]!.AsArray().Select(e => (string?)e!["where"]));
        Assert.All(problem["errors"]!.AsArray(), e => Assert.NotEmpty((string)e!["detail"]!));
    }

    [Fact]
    public async Task A_reply_names_a_hundred_faults_and_says_how_many_there_are()
    {
        var problem = await RefusedAsync($$"""{"parties": [{{string.Join(',', Enumerable.Repeat("{}", 300))}}]}""");
        Assert.Equal((300, 100), ((int)problem["count"]!, problem["errors"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused()
    {
        using var response = await Program.PostAsync(new Uri(Door, UriKind.Relative), new StringContent("name=A"), Stop);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_key_or_with_a_wrong_one_nothing_is_answered()
    {
        var wrong = screening.Node.Stranger();
        wrong.DefaultRequestHeaders.Add("X-Api-Key", "cordon_0123456789_wrong");
        foreach (var client in new[] { screening.Node.Stranger(), wrong, await screening.Node.PersonAsync() })
        {
            using var response = await PostAsync(client, Door, """{"party": {"name": "A B"}}""");
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    private async Task<JsonNode> RefusedAsync(string body) => await JsonAsync(await PostAsync(Program, Door, body), HttpStatusCode.BadRequest);
}
