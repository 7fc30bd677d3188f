using System.Text.Json.Nodes;

namespace Cordon.Tests.Cli.Assess;

/// <summary><c>cordon assess</c> as a process, by the pack and the lists that ship.</summary>
public sealed class AssessVerbTests : IDisposable
{
    private const string Table = "reference,kind,exporter_number,consignee_name,consignee_country,destination_country,description,commodity_code,net_kg,gross_kg,documents\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-assess-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Each_declaration_is_one_line_with_its_decision_its_reasons_and_what_is_missing()
    {
        await WriteAsync("d.csv", Table + "A-1,export,AV1,Corvale Works,de,de,Krytron switching tubes,854089,1,2,Y901\nA-2,export,AV1,Corvale Works,de,de,Straw,460219,heavy,2,\n");
        await WriteAsync("operators.csv", "number,name\nAV1,Harbour Tools of Arvonia\n");
        var run = await AssessAsync("--input", "d.csv", "--register", "operators.csv", "--format", "jsonl");
        Assert.Equal(3, run.Code);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal("A-1", (string?)lines[0]["reference"]);
        Assert.Contains((string?)lines[0]["controlDecision"], new[] { "examine", "hold" });
        Assert.Contains(lines[0]["fired"]!.AsArray(), f => (string?)f!["id"] == "goods.claim-contradicted" && ((string?)f["explanation"])!.Contains("3A228", StringComparison.Ordinal));
        Assert.Contains(lines[0]["undecidable"]!.AsArray().SelectMany(u => u!["missing"]!.AsArray()), m => (string?)m == "parties[0].informed");
        Assert.Equal("Harbour Tools of Arvonia", (string?)lines[0]["parties"]![0]!["name"]);
        Assert.Equal(("declaration.cell.number", "d.csv line 3"), ((string?)lines[1]["error"]!["code"], (string?)lines[1]["error"]!["where"]));
        var figures = JsonNode.Parse(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!;
        Assert.Equal((1, 1), ((int)figures["declarations"]!, (int)figures["errors"]!));
    }

    [Fact]
    public async Task In_french_and_for_a_person_the_reasons_come_first()
    {
        await WriteAsync("d.csv", Table + "A-1,export,AV1,Corvale Works,de,de,Maraging steel bars,722490,1,2,Y901\n");
        var run = await AssessAsync("--input", "d.csv", "--language", "fr", "--fail-on-hit");
        Assert.Equal(1, run.Code);
        var lines = run.Output.Split('\n');
        Assert.StartsWith("A-1  ", lines[0], StringComparison.Ordinal);
        Assert.Contains("Déclarées non contrôlées", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("  ! ", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.csv", "no such file")]
    [InlineData("pack.json", "")]
    public async Task What_cannot_be_read_is_named(string input, string says)
    {
        await WriteAsync("pack.json", "{}");
        var run = await AssessAsync("--input", input);
        Assert.Equal(3, run.Code);
        Assert.Contains(says, run.Errors + run.Output, StringComparison.Ordinal);
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text, TestContext.Current.CancellationToken);

    private Task<BuiltProgram.Outcome> AssessAsync(params string[] arguments) =>
        BuiltProgram.RunAsync("Cli", _folder, ["assess", "--lists", Repository.PathOf("samples", "lists"), "--pack", Repository.PathOf("data", "packs", "common-risk-framework", "pack.json"), .. arguments]);
}
