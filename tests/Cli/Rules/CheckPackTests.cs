using System.Text.Json.Nodes;

namespace Cordon.Tests.Cli.Rules;

public sealed class CheckPackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-packs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_pack_with_nothing_wrong_may_be_used()
    {
        var run = await CheckAsync(_ => { });
        Assert.Equal(0, run.Code);
        Assert.Contains("arvonia-sample 1.2.0: 6 rules, 0 findings, 0 weakenings; not signed", run.Output);
        Assert.EndsWith("may be used\n", run.Output);
    }

    [Fact]
    public async Task A_pack_that_is_refused_exits_with_3_and_each_finding_has_place_and_remedy()
    {
        var run = await CheckAsync(p => p["rules"]![0]!["when"] = "route.legs > 4 && route.legs < 3", "--format", "json");
        Assert.Equal(3, run.Code);
        var found = JsonNode.Parse(run.Output)!;
        Assert.True(found["refused"]!.GetValue<bool>());
        Assert.Contains(found["findings"]!.AsArray(), f => f!["code"]!.GetValue<string>() == "rules.pack.never" && f["where"]!.GetValue<string>() == "/rules/0");
    }

    [Fact]
    public async Task What_an_overlay_weakens_is_listed_and_does_not_refuse_it()
    {
        var clean = await CheckAsync(_ => { }, "--format", "json");
        var digest = JsonNode.Parse(clean.Output)!["digest"]!.GetValue<string>();
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "overlay.json"),
            $$"""{"id": "belmora", "version": "1.0.0", "issuer": "Belmora Customs", "jurisdiction": "Belmora", "legalBasis": ["Code, 4"], "base": {"id": "arvonia-sample", "digest": "{{digest}}"}, "rules": [], "removed": ["dense-cargo"]}""",
            TestContext.Current.CancellationToken);
        var run = await CheckAsync(_ => { }, "--overlay", "overlay.json");
        Assert.Equal(0, run.Code);
        Assert.Contains("weaker: the rule 'dense-cargo' does not apply", run.Output);
    }

    [Fact]
    public async Task A_file_that_is_no_pack_exits_with_3_and_names_the_file()
    {
        var run = await CheckAsync(p => p["surprise"] = 1);
        Assert.Equal(3, run.Code);
        Assert.Contains("pack.json", run.Errors);
        Assert.Contains("surprise", run.Errors);
    }

    private async Task<BuiltProgram.Outcome> CheckAsync(Action<JsonNode> change, params string[] more)
    {
        var pack = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("tests", "Engines", "Rules", "Packs", "sample-pack.json"), TestContext.Current.CancellationToken))!;
        change(pack);
        await File.WriteAllTextAsync(Path.Combine(_folder, "pack.json"), pack.ToJsonString(), TestContext.Current.CancellationToken);
        return await BuiltProgram.RunAsync("Cli", _folder, ["rules", "check", "pack.json", .. more]);
    }
}
