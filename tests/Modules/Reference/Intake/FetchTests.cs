using Cordon.Kernel.Faults;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Tests.Modules.Reference.Intake;

public sealed class FetchTests
{
    [Fact]
    public async Task A_list_is_fetched_once_and_then_asked_for_conditionally()
    {
        await using var node = await ReferenceNode.NewAsync();
        var etag = "\"v1\"";
        var text = Lists.Text(30);
        await using var server = new LoopbackServer(head => head.Contains($"If-None-Match: {etag}", StringComparison.Ordinal)
            ? LoopbackServer.Response("304 Not Modified")
            : LoopbackServer.Ok(text, $"ETag: {etag}\r\n"));
        await Configure(node, new WatchlistAddress("list.csv", server.Url));

        var first = await Fetch(node);
        Assert.Equal((ImportResult.Imported, "arv", 30), (first.Result, first.Version!.Dataset, first.Version.EntityCount));
        Assert.Equal(("list.csv", server.Url, "\"v1\""), (first.Version.Files[0].Name, first.Version.Files[0].Url, first.Version.Files[0].ETag));

        node.Clock.Advance(TimeSpan.FromHours(72));
        Assert.Equal((ImportResult.Unchanged, first.Version.Id), ((await Fetch(node)) is var again ? again.Result : default, again.Version!.Id));
        Assert.Equal(Freshness.Fresh, (await node.StateAsync("arv")).Freshness);

        (etag, text) = ("\"v2\"", Lists.Text(31));
        var third = await Fetch(node);
        Assert.Equal((ImportResult.Imported, 2), (third.Result, third.Version!.Number));
        Assert.Equal(new WatchlistChange(1, 0, 0), third.Version.Change);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_comes_from_the_version_in_force_when_another_has()
    {
        await using var node = await ReferenceNode.NewAsync();
        const string Nothing = "-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ";
        var aliases = "1,10,\"aka\",\"ARVONIAN LINE\",-0- \r\n";
        var version = 1;
        await using var primary = new LoopbackServer(head => head.Contains("If-None-Match: \"p\"", StringComparison.Ordinal)
            ? LoopbackServer.Response("304 Not Modified")
            : LoopbackServer.Ok($"1,\"ARVONIA LINES\",-0- ,\"CUBA\",{Nothing}\r\n2,\"BELMORA STEEL\",-0- ,\"CUBA\",{Nothing}\r\n", "ETag: \"p\"\r\n"));
        await using var companion = new LoopbackServer(_ => LoopbackServer.Ok(aliases, $"ETag: \"a{version}\"\r\n"));
        await using var missing = new LoopbackServer(_ => LoopbackServer.Response("404 Not Found"));
        await node.Intake.ConfigureAsync(
            new() { Dataset = "us_ofac_sdn", Title = "T", Authority = "A", Addresses = [new("sdn.csv", primary.Url), new("alt.csv", companion.Url), new("sdn_comments.csv", missing.Url, Optional: true)] }, ReferenceNode.Words);
        Assert.Equal(ImportResult.Imported, Assert.Single(await node.Intake.FetchAsync(["us_ofac_sdn"], ReferenceNode.Words)).Result);

        (aliases, version) = (aliases + "2,11,\"aka\",\"BELM STEEL\",-0- \r\n", 2);
        var second = Assert.Single(await node.Intake.FetchAsync(["us_ofac_sdn"], ReferenceNode.Words));
        Assert.Equal((ImportResult.Imported, new WatchlistChange(0, 0, 1)), (second.Result, second.Version!.Change));
        Assert.Equal(["\"p\"", "\"a2\""], second.Version.Files.Select(f => f.ETag));
        Assert.Equal(4, second.Version.Names);
    }

    [Theory]
    [InlineData("500 Internal Server Error", "", "watchlist.fetch.status")]
    [InlineData("200 OK", "<html><body>Please sign in</body></html>", "watchlist.import.nothing")]
    [InlineData("200 OK", "", "watchlist.import.nothing")]
    [InlineData("200 OK", "id,name,programme\n", "list.empty")]
    public async Task Whatever_else_the_publisher_sends_is_refused_and_the_version_in_force_stays(string status, string body, string code)
    {
        await using var node = await ReferenceNode.NewAsync();
        var good = true;
        await using var server = new LoopbackServer(_ => good ? LoopbackServer.Ok(Lists.Text(30)) : LoopbackServer.Response(status, body));
        await Configure(node, new WatchlistAddress("list.csv", server.Url));
        var first = await Fetch(node);
        good = false;
        node.Clock.Advance(TimeSpan.FromHours(1));
        var refused = await Fetch(node);
        Assert.Equal((ImportResult.Refused, code, first.Version!.Id), (refused.Result, refused.Refusal!.Code, refused.Version!.Id));
        var state = await node.StateAsync("arv");
        Assert.Equal(first.Version.Id, state.Current!.Id);
        Assert.NotNull(state.LastRefusal);
        Assert.Equal(first.Version.RetrievedAt, state.CheckedAt);
    }

    [Fact]
    public async Task What_was_fetched_half_leaves_nothing_behind()
    {
        await using var node = await ReferenceNode.NewAsync();
        await using var server = new LoopbackServer(_ => LoopbackServer.Ok(Lists.Text(30))[..^10]);
        await Configure(node, new WatchlistAddress("list.csv", server.Url));
        Assert.Equal("watchlist.fetch.failed", (await Fetch(node)).Refusal!.Code);
        Assert.Equal(Freshness.Missing, (await node.StateAsync("arv")).Freshness);
    }

    [Fact]
    public async Task A_list_without_an_address_or_a_name_is_refused()
    {
        await using var node = await ReferenceNode.NewAsync();
        Assert.Equal("watchlist.unknown", (await Assert.ThrowsAsync<FaultException>(() => node.Intake.FetchAsync(["nobody"], ReferenceNode.Words))).Fault.Code);
        Assert.Equal("watchlist.no.address", (await Assert.ThrowsAsync<FaultException>(() => node.Intake.FetchAsync(["jp_meti_eul"], ReferenceNode.Words))).Fault.Code);
        Assert.Equal("watchlist.address", (await Assert.ThrowsAsync<FaultException>(() => Configure(node, new WatchlistAddress("list.csv", "http://arvonia.example/")))).Fault.Code);
    }

    private static Task Configure(ReferenceNode node, params WatchlistAddress[] addresses) =>
        node.Intake.ConfigureAsync(new() { Dataset = "arv", Title = "Arvonian list", Authority = "Arvonia", Addresses = addresses }, ReferenceNode.Words);

    private static async Task<ImportOutcome> Fetch(ReferenceNode node) => Assert.Single(await node.Intake.FetchAsync(["arv"], ReferenceNode.Words));
}
