using System.Text.Json.Nodes;

namespace Cordon.Tests.Cli.Stix;

/// <summary>The verbs on files, as a shell calls them.</summary>
public sealed class StixVerbsTests : IDisposable
{
    private const string Record = """
        {"reference":"C-7","title":"Pumps for Corvale","story":"Two consignments had the same numbers.","made":1793606400000000,"changed":1793606400000000,
         "handling":{"originator":"arvonia","tlp":"amber","purpose":"export control","legalBasis":"Act 12","releasableTo":["belmora"]},
         "parties":[{"name":"Corvale Tools","sort":"organization","role":"consignee"}],"items":[{"description":"pump","serialNumbers":["SN-1"]}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-stix-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("full")]
    [InlineData("plain")]
    public async Task What_is_exported_is_valid_and_is_imported_again(string profile)
    {
        var record = await WriteAsync("record.json", Record);
        var exported = await RunAsync("stix", "export", record, "--profile", profile);
        Assert.Equal(0, exported.Code);
        var bundle = await WriteAsync("bundle.json", exported.Output);
        var checkedBundle = await RunAsync("stix", "check", bundle);
        Assert.Equal((0, $"{bundle}: valid\n"), (checkedBundle.Code, checkedBundle.Output));
        var back = JsonNode.Parse((await RunAsync("stix", "import", bundle, "--format", "json")).Output)!;
        Assert.Equal(("Pumps for Corvale", "Corvale Tools", "amber"), ((string?)back["title"], (string?)back["parties"]![0]!["name"], (string?)back["handling"]!["tlp"]));
        if (profile == "full")
            Assert.Equal(JsonNode.Parse(Record)!["items"]!.ToJsonString(), back["items"]!.ToJsonString());
    }

    [Fact]
    public async Task What_is_wrong_exits_with_3_and_says_what_and_where()
    {
        var good = await WriteAsync("good.json", (await RunAsync("stix", "export", await WriteAsync("record.json", Record))).Output);
        var bad = await WriteAsync("bad.json", (await File.ReadAllTextAsync(good, TestContext.Current.CancellationToken)).Replace("\"Corvale Tools\"", "7", StringComparison.Ordinal));
        var run = await RunAsync("stix", "check", good, bad, "--format", "jsonl");
        Assert.Equal(3, run.Code);
        var line = JsonNode.Parse(run.Output.Split('\n')[0])!;
        Assert.Equal((bad, true, "stix.kind"), ((string?)line["file"], (bool?)line["refuses"], (string?)line["code"]));
        Assert.EndsWith("/name", (string?)line["where"]);
        Assert.Equal(3, (await RunAsync("stix", "check", await WriteAsync("none.json", "{"))).Code);
        Assert.Equal(3, (await RunAsync("stix", "export", await WriteAsync("none.json", "{}"))).Code);
        Assert.Equal(2, (await RunAsync("stix", "check")).Code);
    }

    [Fact]
    public async Task Collections_are_set_up_from_a_file_once_and_what_is_wrong_names_its_place()
    {
        const string Collection = """{"id":"5b0c7a52-1111-4c11-8c11-000000000001","title":"Movements","can_read":true,"can_write":true,"objects":[{"type":"identity","spec_version":"2.1","id":"identity--a0c7a521-0005-4c11-8c11-000000000005","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"Corvale Tools"}]}""";
        var file = await WriteAsync("data.json", $$$"""{"/discovery":{"title":"Exchange"},"trust":{"information":{"title":"Trust"},"collections":[{{{Collection}}}]}}""");
        var data = Path.Combine(_folder, "var");
        var run = await RunAsync("taxii", "load", file, "--data", data, "--user", "ada:Password0");
        Assert.Equal((0, "loaded: 1 API roots, 1 collections, 1 clients, 1 object versions\n"), (run.Code, run.Output));
        var again = await RunAsync("taxii", "load", file, "--data", data, "--user", "ada:Password0");
        Assert.Equal(3, again.Code);
        Assert.Contains("/trust/collections/0", again.Errors);
        Assert.Equal(2, (await RunAsync("taxii", "load", file, "--data", data, "--user", "ada")).Code);
    }

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }

    private Task<BuiltProgram.Outcome> RunAsync(params string[] arguments) => BuiltProgram.RunAsync("Cli", _folder, arguments);
}
