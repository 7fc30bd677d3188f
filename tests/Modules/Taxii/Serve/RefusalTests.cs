using System.Net.Http.Headers;
using System.Text;

namespace Cordon.Tests.Modules.Taxii.Serve;

public sealed class RefusalTests(SeededServer server)
{
    private static readonly string Good = Seed.Envelope(Seed.Of("identity--a0c7a521-0010-4c11-8c11-000000000010", "2017-01-27T13:49:53.935Z", "2017-01-27T13:49:53.935Z"));

    [Theory]
    [InlineData("/taxii2/nowhere/")]
    [InlineData("/taxii2/nowhere/collections/")]
    [InlineData("/taxii2/nowhere/collections/12345678-1234-1234-1234-123456789012/")]
    [InlineData("/taxii2/nowhere/status/1/")]
    [InlineData(TaxiiServer.Root + "/collections/12345678-1234-1234-1234-123456789012/")]
    [InlineData(TaxiiServer.Root + "/collections/24042009/manifest/")]
    [InlineData(TaxiiServer.Root + "/collections/24042009/objects/")]
    [InlineData(TaxiiServer.Root + "/status/22101993/")]
    [InlineData(TaxiiServer.Root + "/collections/" + Seed.Open + "/objects/malware--cee60c30-a68c-41e3-b0c1-a01aac20d000/")]
    [InlineData(TaxiiServer.Root + "/collections/" + Seed.Open + "/objects/malware--cee60c30-a68c-41e3-b0c1-a01aac20d000/versions/")]
    [InlineData(TaxiiServer.Root + "/collections/" + Seed.Open + "/nothing/")]
    public async Task What_is_not_there_is_not_found_and_a_stranger_is_not_told(string address)
    {
        var answer = await server.Client.AskAsync(address);
        Assert.Equal((404, "404"), (answer.Status, (string?)answer.Body["http_status"]));
        Assert.Equal(401, (await server.Stranger.AskAsync(address)).Status);
    }

    [Theory]
    [InlineData("/taxii2/")]
    [InlineData(TaxiiServer.Root + "/")]
    [InlineData(TaxiiServer.Root + "/collections/")]
    [InlineData(TaxiiServer.Root + "/collections/" + Seed.Open + "/objects/")]
    [InlineData(TaxiiServer.Root + "/collections/" + Seed.Open + "/objects/" + Seed.Place + "/")]
    [InlineData(TaxiiServer.Root + "/status/2223/")]
    public async Task A_stranger_is_asked_who_it_is(string address)
    {
        var answer = await server.Stranger.AskAsync(address);
        Assert.Equal((401, "401"), (answer.Status, (string?)answer.Body["http_status"]));
        Assert.Equal(["Basic", "Bearer"], answer.Message.Headers.WwwAuthenticate.Select(h => h.Scheme));
        Assert.Equal(401, (await server.Stranger.PostAsync(address, Good)).Status);
    }

    [Theory]
    [InlineData(Seed.Closed, "manifest/", 403)]
    [InlineData(Seed.Closed, "objects/", 403)]
    [InlineData(Seed.Closed, "objects/" + Seed.Firm + "/", 403)]
    [InlineData(Seed.Closed, "objects/" + Seed.Firm + "/versions/", 403)]
    [InlineData(Seed.WriteOnly, "objects/", 403)]
    [InlineData(Seed.ReadOnly, "objects/", 200)]
    public async Task Who_may_not_read_does_not(string collection, string address, int status) => Assert.Equal(status, (await server.Client.AskAsync($"{TaxiiServer.Root}/collections/{collection}/{address}")).Status);

    [Theory]
    [InlineData(Seed.Closed, 403, 404)]
    [InlineData(Seed.ReadOnly, 403, 403)]
    [InlineData(Seed.WriteOnly, 202, 403)]
    public async Task Who_may_not_write_does_not_and_taking_out_needs_both_rights(string collection, int add, int remove)
    {
        Assert.Equal(add, (await server.Client.PostAsync($"{TaxiiServer.Root}/collections/{collection}/objects/", Good)).Status);
        Assert.Equal(remove, (await server.Client.RemoveAsync($"{TaxiiServer.Root}/collections/{collection}/objects/{Seed.Firm}/")).Status);
    }

    [Theory]
    [InlineData("text/html", 406)]
    [InlineData("application/json", 406)]
    [InlineData("*/*", 406)]
    [InlineData("application/taxii+json;version=2.0", 406)]
    [InlineData("application/taxii+json;version=2.2", 406)]
    [InlineData("application/vnd.oasis.taxii+json; version=2.0", 406)]
    [InlineData("", 406)]
    [InlineData("application/taxii+json", 200)]
    [InlineData("application/taxii+json; version=2.1", 200)]
    [InlineData("application/taxii+json;version=\"2.1\"", 200)]
    [InlineData("text/html, application/taxii+json;version=2.1;q=0.5", 200)]
    public async Task Only_its_own_media_type_is_spoken(string accept, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{TaxiiServer.Root}/", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept.Length == 0 ? [] : [accept]);
        using var bare = new HttpClient { BaseAddress = server.Client.BaseAddress };
        bare.DefaultRequestHeaders.Authorization = server.Client.DefaultRequestHeaders.Authorization;
        using var response = await bare.SendAsync(request, TaxiiServer.Stop);
        Assert.Equal((status, TaxiiServer.Media), ((int)response.StatusCode, Asking.MediaOf(response)));
    }

    [Theory]
    [InlineData("application/json", 415)]
    [InlineData("application/stix+json;version=2.1", 415)]
    [InlineData("application/taxii+json;version=2.0", 415)]
    [InlineData("application/taxii+json", 202)]
    [InlineData(TaxiiServer.Media, 202)]
    public async Task Only_its_own_media_type_is_taken(string type, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{TaxiiServer.Root}/collections/{Seed.WriteOnly}/objects/", UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Good)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await server.Client.SendAsync(request, TaxiiServer.Stop);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("""{"type":"identity","id":"identity--a0c7a521-0010-4c11-8c11-000000000010"}""")]
    [InlineData("""{"objects":{}}""")]
    [InlineData("""{"objects":"many"}""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("")]
    public async Task What_is_no_envelope_cannot_be_processed(string body)
    {
        var answer = await server.Client.PostAsync($"{TaxiiServer.Root}/collections/{Seed.WriteOnly}/objects/", body);
        Assert.Equal((422, "ProcessingError", "422"), (answer.Status, (string?)answer.Body["title"], (string?)answer.Body["http_status"]));
        Assert.Contains("While processing supplied content, an error occurred", (string?)answer.Body["description"]);
    }

    [Fact]
    public async Task What_is_nested_too_deeply_cannot_be_processed()
    {
        var answer = await server.Client.PostAsync($"{TaxiiServer.Root}/collections/{Seed.WriteOnly}/objects/", $"{{\"objects\":{new string('[', 40)}{new string(']', 40)}}}");
        Assert.Equal((422, "stix.depth"), (answer.Status, (string?)answer.Body["error_code"]));
    }

    [Fact]
    public async Task A_body_larger_than_the_root_takes_is_refused_unread()
    {
        var answer = await server.Client.PostAsync($"{TaxiiServer.Root}/collections/{Seed.WriteOnly}/objects/", new string(' ', 100_001));
        Assert.Equal((413, "taxii.large"), (answer.Status, (string?)answer.Body["error_code"]));
    }

    [Fact]
    public async Task A_body_that_does_not_say_how_long_it_is_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{TaxiiServer.Root}/collections/{Seed.WriteOnly}/objects/", UriKind.Relative)) { Content = new StreamContent(new Unmeasured(Encoding.UTF8.GetBytes(Good))) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", TaxiiServer.Media);
        request.Headers.TransferEncodingChunked = true;
        using var response = await server.Client.SendAsync(request, TaxiiServer.Stop);
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("added_after=yesterday")]
    [InlineData("added_after=2020-05-08")]
    [InlineData("match[version]=newest")]
    public async Task What_is_not_understood_is_refused(string query) => Assert.Equal(400, (await server.Client.AskAsync($"{TaxiiServer.Root}/collections/{Seed.Open}/objects/?{query}")).Status);

    [Theory]
    [InlineData("Basic", "YWRhOndyb25n")]
    [InlineData("Basic", "bm9ib2R5Og==")]
    [InlineData("Basic", "%%%")]
    [InlineData("Basic", "YWRh")]
    [InlineData("Bearer", "wrong")]
    public async Task Who_shows_what_belongs_to_no_client_stays_outside(string scheme, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/taxii2/", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, value);
        using var response = await server.Stranger.SendAsync(request, TaxiiServer.Stop);
        Assert.Equal(401, (int)response.StatusCode);
    }

    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
