using System.Net;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

public sealed class SearchDoorTests(ScreeningNode screening)
{
    [Theory]
    [InlineData("q=Barano&limit=2", "av-001 hw-1")]
    [InlineData("q=Barano&datasets=harbour-watch", "hw-1")]
    [InlineData("q=Quillan&schema=Vessel", "hw-3")]
    [InlineData("q=Quillan&schema=Thing&exclude_schema=Vessel", "hw-2")]
    [InlineData("q=Quillan&topics=role.pep", "")]
    [InlineData("include_dataset=harbour-watch&offset=1", "hw-2 hw-3")]
    [InlineData("include_dataset=harbour-watch&limit=0", "")]
    [InlineData("include_dataset=harbour-watch&sort=caption:desc", "hw-3 hw-1 hw-2")]
    [InlineData("include_dataset=harbour-watch&sort=schema&sort=id:desc&limit=2", "hw-2 hw-1")]
    [InlineData("filter=properties.birthDate:1961-04-17", "av-001")]
    [InlineData("filter=properties.birthDate:1961-04-17&filter=id:hw-1", "")]
    [InlineData("filter=properties.birthDate:1961-04-17&filter=id:hw-1&filter_op=OR", "av-001 hw-1")]
    [InlineData("filter=datasets:harbour-watch&filter=schema:Vessel", "hw-3")]
    [InlineData("filter=properties.none:1", "")]
    public async Task Entities_are_found_by_name_and_by_what_they_are(string query, string ids)
    {
        var reply = await JsonAsync(await GetAsync(screening.Node.Program(), $"/search/default?{query}"));
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), reply["results"]!.AsArray().Select(r => (string?)r!["id"]));
        Assert.Equal(["countries", "datasets", "topics"], reply["facets"]!.AsObject().Select(f => f.Key).Order());
    }

    [Fact]
    public async Task Facets_are_counted_over_everything_found_and_not_over_the_page()
    {
        var reply = await JsonAsync(await GetAsync(screening.Node.Program(), $"/search/{Second}?facets=schema&limit=1"));
        Assert.Equal((3, "eq"), ((int)reply["total"]!["value"]!, (string?)reply["total"]!["relation"]));
        Assert.Equal([("Organization", 1), ("Person", 1), ("Vessel", 1)], reply["facets"]!["schema"]!["values"]!.AsArray().Select(v => ((string)v!["name"]!, (int)v["count"]!)).Order());
    }

    [Theory]
    [InlineData("/search/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/search/default?limit=-1", HttpStatusCode.BadRequest)]
    [InlineData("/search/default?limit=501", HttpStatusCode.BadRequest)]
    [InlineData("/search/default?offset=9500", HttpStatusCode.BadRequest)]
    [InlineData("/search/default?include_dataset=nowhere", HttpStatusCode.NotFound)]
    [InlineData("/search/default?sort=shoes", HttpStatusCode.BadRequest)]
    [InlineData("/search/default?sort=id:sideways", HttpStatusCode.BadRequest)]
    [InlineData("/search/default?filter=birthDate", HttpStatusCode.BadRequest)]
    [InlineData("/search/default?changed_since=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/entities/none", HttpStatusCode.NotFound)]
    [InlineData("/entities/%01%0a%3Cb%3E", HttpStatusCode.NotFound)]
    public async Task What_cannot_be_looked_at_is_refused_in_the_words_of_those_clients(string path, HttpStatusCode status) =>
        Assert.NotEmpty((string)(await JsonAsync(await GetAsync(screening.Node.Program(), path), status))["detail"]!);

    [Fact]
    public async Task An_entity_is_given_whole()
    {
        var entity = await JsonAsync(await GetAsync(screening.Node.Program(), "/entities/av-001"));
        Assert.Equal(("av-001", "Person", "BARANO, Ilya Petrovich"), ((string?)entity["id"], (string?)entity["schema"], (string?)entity["caption"]));
        Assert.Equal("1961-04-17", (string?)entity["properties"]!["birthDate"]![0]);
        Assert.Equal("AV7204411", (string?)entity["properties"]!["passportNumber"]![0]);
        Assert.Equal("The Clerk", (string?)entity["properties"]!["weakAlias"]![0]);
        Assert.True((bool)entity["target"]!);
    }

    [Fact]
    public async Task The_catalogue_names_the_lists_and_is_not_sent_twice()
    {
        using var response = await GetAsync(screening.Node.Program(), "/catalog");
        var tag = response.Headers.ETag!;
        var catalog = await JsonAsync(response);
        Assert.Equal([Second, Shipped, "default"], catalog["datasets"]!.AsArray().Select(d => (string?)d!["name"]));
        Assert.Equal([Second, Shipped], catalog["current"]!.AsArray().Select(d => (string?)d));
        var client = screening.Node.Program();
        client.DefaultRequestHeaders.IfNoneMatch.Add(tag);
        using var again = await GetAsync(client, "/catalog");
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(catalog["datasets"]!.ToJsonString(), (await JsonAsync(await GetAsync(screening.Node.Program(), "/manifest")))["datasets"]!.ToJsonString());
    }

    [Fact]
    public async Task The_algorithms_are_described_and_the_default_is_one_of_them()
    {
        var reply = await JsonAsync(await GetAsync(screening.Node.Program(), "/algorithms"));
        Assert.Contains(reply["algorithms"]!.AsArray(), a => (string?)a!["name"] == (string?)reply["best"] && a["features"]!["name"] is not null);
        Assert.Equal((string?)reply["default"], (string?)reply["best"]);
    }

    [Fact]
    public async Task A_node_with_lists_is_alive_and_ready()
    {
        foreach (var path in new[] { "/healthz", "/readyz" })
        {
            using var response = await GetAsync(screening.Node.Stranger(), path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }
}
