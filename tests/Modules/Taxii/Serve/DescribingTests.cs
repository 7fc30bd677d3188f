using System.Text.Json.Nodes;

namespace Cordon.Tests.Modules.Taxii.Serve;

public sealed class DescribingTests(SeededServer server)
{
    [Theory]
    [InlineData("/taxii2/")]
    [InlineData("/taxii2")]
    public async Task The_server_says_which_api_roots_it_has(string address)
    {
        var answer = await server.Client.AskAsync(address);
        Assert.Equal(200, answer.Status);
        Assert.Equal("Exchange of Arvonia", (string?)answer.Body["title"]);
        Assert.Equal(["title", "description", "contact", "default", "api_roots"], answer.Body.Select(m => m.Key));
        var roots = answer.Body["api_roots"]!.AsArray().Select(r => (string)r!).ToList();
        Assert.Equal(["/taxii2/one/", "/taxii2/trust/"], roots.Select(r => new Uri(r).AbsolutePath));
        Assert.Equal(roots[1], (string?)answer.Body["default"]);
        foreach (var root in roots)
            Assert.Equal(200, (await server.Client.AskAsync(new Uri(root).PathAndQuery)).Status);
    }

    [Fact]
    public async Task An_api_root_says_what_it_speaks_and_how_much_it_takes()
    {
        var answer = await server.Client.AskAsync($"{TaxiiServer.Root}/");
        Assert.Equal((200, "Group of trust", 100000), (answer.Status, (string?)answer.Body["title"], (int?)answer.Body["max_content_length"]));
        Assert.Equal(TaxiiServer.Media, (string?)answer.Body["versions"]!.AsArray().Single());
    }

    [Fact]
    public async Task Collections_say_what_the_client_may_do_in_them()
    {
        var answer = await server.Client.AskAsync($"{TaxiiServer.Root}/collections/");
        var rights = answer.Body["collections"]!.AsArray().ToDictionary(c => (string)c!["id"]!, c => ((bool?)c!["can_read"], (bool?)c["can_write"]));
        Assert.Equal(5, rights.Count);
        Assert.Equal(((bool?)true, (bool?)true), rights[Seed.Open]);
        Assert.Equal(((bool?)false, (bool?)true), rights[Seed.WriteOnly]);
        Assert.Equal(((bool?)true, (bool?)false), rights[Seed.ReadOnly]);
        Assert.Equal(((bool?)false, (bool?)false), rights[Seed.Closed]);
        Assert.All(answer.Body["collections"]!.AsArray(), c => Assert.Equal("application/stix+json;version=2.1", (string?)c!["media_types"]!.AsArray().Single()));
    }

    [Theory]
    [InlineData(Seed.Open)]
    [InlineData("movements")]
    public async Task A_collection_is_found_by_its_id_and_by_its_alias(string name)
    {
        var answer = await server.Client.AskAsync($"{TaxiiServer.Root}/collections/{name}/");
        Assert.Equal((200, Seed.Open, "movements"), (answer.Status, (string?)answer.Body["id"], (string?)answer.Body["alias"]));
        Assert.Equal(Seed.Newest, (await server.Client.AskAsync($"{TaxiiServer.Root}/collections/{name}/objects/")).Ids);
    }

    [Fact]
    public async Task A_root_without_collections_has_an_empty_answer() => Assert.Empty((await server.Client.AskAsync("/taxii2/one/collections/")).Body);

    [Fact]
    public async Task A_status_of_the_file_is_told_as_it_stands()
    {
        var answer = await server.Client.AskAsync($"{TaxiiServer.Root}/status/{Seed.Status}/");
        Assert.Equal((200, "pending"), (answer.Status, (string?)answer.Body["status"]));
        foreach (var list in new[] { "successes", "failures", "pendings" })
            Assert.IsType<JsonArray>(answer.Body[list]);
    }
}
