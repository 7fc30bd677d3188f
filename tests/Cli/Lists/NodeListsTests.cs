using System.Text.Json.Nodes;

namespace Cordon.Tests.Cli.Lists;

/// <summary>The lists verbs on a node's data folder, as a person runs them.</summary>
public sealed class NodeListsTests : IDisposable
{
    private const string Header = "id,name,programme\n";

    private readonly string folder = Directory.CreateTempSubdirectory("cordon-lists-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_list_is_imported_listed_compared_and_reported()
    {
        Write("arv.csv", Header + Rows(200) + "x,,ARV\n");
        var import = await RunAsync("import", "arv.csv", "--format", "jsonl");
        Assert.Equal(0, import.Code);
        var outcome = JsonNode.Parse(import.Output)!;
        Assert.Equal(("arv", "imported", 1, 200, 1), ((string?)outcome["dataset"], (string?)outcome["result"], (int)outcome["version"]!, (int)outcome["entities"]!, (int)outcome["rejected"]!));
        Assert.Contains("arv: 1 rows left out, the first: arv.csv line 202: the entry x has no usable name", import.Errors);

        Write("arv.csv", Header + Rows(201));
        Assert.Equal(0, (await RunAsync("import", "arv.csv")).Code);
        var states = JsonNode.Parse((await RunAsync("list", "--format", "json")).Output)!.AsArray();
        Assert.Equal("fresh", (string?)states.Single(s => (string?)s!["dataset"] == "arv")!["state"]);
        Assert.Equal("missing", (string?)states.Single(s => (string?)s!["dataset"] == "un_sc_sanctions")!["state"]);
        Assert.Equal(3, (await RunAsync("list", "arv", "--format", "csv")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

        Assert.Equal("arv: 1 added, 0 removed, 0 changed (0 of them in what counts)\n  + 201  Ilya Barano 201\n", (await RunAsync("diff", "arv@1", "arv@2")).Output);
        Assert.Contains("list.name.none", (await RunAsync("report", "arv@1")).Output);
        Assert.Equal(3, (await RunAsync("report", "arv@3")).Code);
    }

    [Fact]
    public async Task A_list_that_shrank_is_refused_with_exit_3_and_accepted_with_a_reason()
    {
        Write("arv.csv", Header + Rows(30));
        await RunAsync("import", "arv.csv");
        Write("arv.csv", Header + Rows(10));
        var refused = await RunAsync("import", "arv.csv");
        Assert.Equal(3, refused.Code);
        Assert.Contains("arv is refused, version 1 stays in force: arv.csv: the list has 10 entities where the one in force has 30", refused.Errors);
        Assert.Equal(3, (await RunAsync("import", "arv.csv", "--accept", "watchlist.import.shrank")).Code);
        Assert.Equal(0, (await RunAsync("import", "arv.csv", "--accept", "watchlist.import.shrank", "--reason", "delisted today")).Code);
    }

    [Fact]
    public async Task Lists_are_fetched_from_a_configured_address_and_the_address_is_kept()
    {
        await using var server = new LoopbackServer(head => head.Contains("If-None-Match", StringComparison.Ordinal) ? LoopbackServer.Response("304 Not Modified") : LoopbackServer.Ok(Header + Rows(30), "ETag: \"v1\"\r\n"));
        Write("lists.json", $$"""{"lists":[{"dataset":"arv","title":"Arvonian list","authority":"Arvonia","addresses":[{"file":"list.csv","url":"{{server.Url}}"}]}]}""");
        var first = await RunAsync("fetch", "arv", "--config", "lists.json", "--format", "jsonl");
        Assert.Equal((0, "imported"), (first.Code, (string?)JsonNode.Parse(first.Output)!["result"]));
        var second = await RunAsync("fetch", "arv", "--format", "jsonl");
        Assert.Equal((0, "unchanged"), (second.Code, (string?)JsonNode.Parse(second.Output)!["result"]));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(3, "no list is called 'nobody'", "fetch", "nobody")]
    [InlineData(3, "no address is known", "fetch", "jp_meti_eul")]
    [InlineData(3, "no such file or folder", "import", "nowhere")]
    [InlineData(3, "no such file or folder", "fetch", "--config", "nowhere")]
    [InlineData(3, "no list is called 'nobody'", "list", "nobody")]
    [InlineData(2, "Cannot parse argument 'boil'", "effect", "arv", "*", "boil", "--provision", "Act 7")]
    public async Task What_cannot_be_done_is_said_with_the_remedy(int code, string sentence, params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal(code, run.Code);
        Assert.Contains(sentence, run.Errors);
    }

    private static string Rows(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"{i},Ilya Barano {i},ARV\n"));

    private Task<BuiltProgram.Outcome> RunAsync(params string[] arguments) => BuiltProgram.RunAsync("Cli", folder, ["lists", .. arguments]);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
