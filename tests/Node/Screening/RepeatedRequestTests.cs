using System.Net;
using System.Text.Json.Nodes;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

/// <summary>A program that did not hear the reply asks again under the same idempotency key.</summary>
public sealed class RepeatedRequestTests(ScreeningNode screening)
{
    private const string Door = "/api/v1/screenings";
    private const string Body = """{"party": {"name": "Ilja Barano"}}""";

    [Fact]
    public async Task The_same_request_gets_the_same_reply_and_is_not_recorded_again()
    {
        var (first, replayed) = await AskAsync("same-1", Body);
        Assert.False(replayed);
        var (again, repeated) = await AskAsync("same-1", """{ "party" : { "name":"Ilja Barano" } }""");
        Assert.True(repeated);
        Assert.Equal(first, again);
        Assert.NotEqual(Id(first), Id((await AskAsync("same-2", Body)).Reply));
        Assert.NotEqual(Id(first), Id((await AskAsync(null, Body)).Reply));
    }

    [Fact]
    public async Task Another_request_under_the_same_key_is_refused()
    {
        await AskAsync("other", Body);
        var problem = await JsonAsync(await SendAsync(screening.Node.Program(), "other", """{"party": {"name": "Ilja Baranow"}}"""), HttpStatusCode.UnprocessableEntity);
        Assert.Equal("journal.reply.mismatch", (string?)problem["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task Ten_at_once_are_recorded_once()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AskAsync("ten", Body)));
        Assert.Single(replies.Select(r => r.Reply).Distinct());
        Assert.Single(replies, r => !r.Replayed);
    }

    [Fact]
    public async Task The_keys_of_another_program_are_other_keys()
    {
        var (own, _) = await AskAsync("mine", Body);
        var other = screening.Node.Stranger();
        other.DefaultRequestHeaders.Add("X-Api-Key", await Cordon.Modules.People.PeopleModule.IssueKeyAsync(screening.Node.Host.App.Services, "another", cancellation: Stop));
        using var response = await SendAsync(other, "mine", """{"party": {"name": "Somebody Else"}}""");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.NotEqual(Id(own), Id(await response.Content.ReadAsStringAsync(Stop)));
    }

    [Fact]
    public async Task A_refused_request_is_not_remembered()
    {
        await JsonAsync(await SendAsync(screening.Node.Program(), "mended", """{"party": {}}"""), HttpStatusCode.BadRequest);
        Assert.False((await AskAsync("mended", Body)).Replayed);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        var problem = await JsonAsync(await SendAsync(screening.Node.Program(), key, Body), HttpStatusCode.BadRequest);
        Assert.Equal("http.idempotency", (string?)problem["errors"]![0]!["code"]);
    }

    private async Task<(string Reply, bool Replayed)> AskAsync(string? key, string body)
    {
        using var response = await SendAsync(screening.Node.Program(), key, body);
        var reply = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.StatusCode == HttpStatusCode.Created, reply);
        return (reply, response.Headers.Contains("Idempotency-Replayed"));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string? key, string body)
    {
        if (key is not null)
            client.DefaultRequestHeaders.TryAddWithoutValidation("Idempotency-Key", key);
        return PostAsync(client, Door, body);
    }

    private static string? Id(string reply) => (string?)JsonNode.Parse(reply)!["id"];
}
