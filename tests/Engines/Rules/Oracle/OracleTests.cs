using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Tests.Engines.Rules.Packs;

namespace Cordon.Tests.Engines.Rules.Oracle;

/// <summary>
/// The same conditions over the same 10,000 sets of facts by another implementation of the language (the npm package @marcbachmann/cel-js):
/// identical verdicts. What is missing is an error there and "cannot tell" here.
/// </summary>
public sealed class OracleTests
{
    private const string Package = "@marcbachmann/cel-js@8.0.0";
    private const int Sets = 10_000;

    private static readonly string[] Conditions =
    [
        "goods.exists(g, g.hs.startsWith('2844') && g.grossMass > 10.0 * g.mass)",
        "inList('refused', consignee.number)",
        "distance(route.from, route.to) > 250.0",
        "endUse.statement != null || route.legs > 2",
        "endUse.statement == 'research' && route.legs > 3",
        "route.legs >= 6 && consignee.kind in ['forwarder', 'trader']",
        "!(route.legs >= 6 && consignee.kind in ['forwarder', 'trader']) && route.legs >= 4 && route.legs <= 20",
        "consignee.kind != 'trader' || consignee.number == 'AR-1'",
        "goods.all(g, g.value / g.mass > 3.0)",
        "goods.exists_one(g, g.hs == '8401')",
        "goods.filter(g, g.mass > 100.0).size() >= 2",
        "goods.map(g, g.mass + g.grossMass).exists(m, m > 600.0)",
        "size(goods) == 0 || goods[0].hs.size() < 5",
        "goods[1].value > 200.0 ? consignee.kind == 'trader' : route.legs > 10",
        "consignee.number.matches('^(AR|BE)-[0-9]$')",
        "route.from + route.to == 'XAY' || route.legs % 7 == 0",
        "route.legs > 3.5 && double(route.legs) < 12.0",
        "int(double(route.legs) / 2.0) == route.legs / 2",
        "endUse.statement.contains('ed') || (route.legs < 5 && goods.exists(g, g.mass == 0.0))",
        "consignee.kind == 'forwarder' && goods.exists(g, g.value > 400.0) && !inList('refused', consignee.number)",
    ];

    [Fact]
    public async Task Another_implementation_comes_to_the_same_verdicts()
    {
        var folder = await InstallAsync();
        var random = new RandomFacts(20260101);
        var facts = Enumerable.Range(0, Sets).Select(_ => random.Next()).ToList();
        var theirs = await TheirsAsync(folder, facts);
        var ours = Ours(facts);

        Assert.Equal(Sets, theirs.Count);
        var all = theirs.SelectMany(t => t).ToList();
        Assert.All(new[] { "fired", "not fired", "cannot tell" }, verdict => Assert.True(all.Count(v => v == verdict) > Sets, $"only {all.Count(v => v == verdict)} {verdict}"));
        var differing = Enumerable.Range(0, Sets).SelectMany(s => Enumerable.Range(0, Conditions.Length).Where(c => ours[s][c] != theirs[s][c]).Select(c => $"{Conditions[c]} over {facts[s].ToJsonString()}: {ours[s][c]} here, {theirs[s][c]} there"));
        Assert.Empty(differing.Take(5));
    }

    /// <summary>The pack of the sample with these conditions.</summary>
    private static List<string[]> Ours(List<JsonObject> facts)
    {
        var pack = SamplePack.Read(p =>
        {
            var rule = p.Rule(0).DeepClone();
            p["tables"] = new JsonArray();
            p["rules"] = new JsonArray([.. Conditions.Select((condition, i) =>
            {
                var copy = rule.DeepClone();
                (copy["id"], copy["when"]) = ($"c{i}", condition);
                return copy;
            })]);
        });
        var compiled = CompiledPack.Of(pack, new OracleHost());
        return facts.ConvertAll(set =>
        {
            using var document = JsonDocument.Parse(Unmarked(set).ToJsonString());
            return compiled.Evaluate(compiled.Bind(document.RootElement)).Rules.Select(r => r.Verdict switch
            {
                RuleVerdict.Fired => "fired",
                RuleVerdict.NotFired => "not fired",
                _ => "cannot tell",
            }).ToArray();
        });
    }

    private static JsonObject Unmarked(JsonObject set)
    {
        var plain = set.DeepClone().AsObject();
        if (plain["route"]?["legs"]?["$int"] is { } legs)
            plain["route"]!["legs"] = int.Parse(legs.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture);
        return plain;
    }

    private static async Task<List<string[]>> TheirsAsync(string folder, List<JsonObject> facts)
    {
        var input = Path.Combine(folder, "input.json");
        await File.WriteAllTextAsync(input, new JsonObject { ["expressions"] = new JsonArray([.. Conditions.Select(c => JsonValue.Create(c))]), ["facts"] = new JsonArray([.. facts.Select(f => f.DeepClone())]) }.ToJsonString(), TestContext.Current.CancellationToken);
        File.Copy(Repository.PathOf("tests", "Engines", "Rules", "Oracle", "oracle.mjs"), Path.Combine(folder, "oracle.mjs"), overwrite: true);
        var (code, output, errors) = await RunAsync(folder, "node", "oracle.mjs", input);
        Assert.True(code == 0, errors);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split('\t'))];
    }

    /// <summary>A folder of its own with the package in it; skipped, visibly, without Node or without a way to the package.</summary>
    private static async Task<string> InstallAsync()
    {
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "oracle")).FullName;
        if (Directory.Exists(Path.Combine(folder, "node_modules", "@marcbachmann", "cel-js")))
            return folder;
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), """{"private": true, "type": "module"}""", TestContext.Current.CancellationToken);
        try
        {
            var (code, _, errors) = await RunAsync(folder, "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", Package);
            if (code != 0)
                Assert.Skip($"npm could not install {Package}: {errors}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("needs node and npm");
        }

        return folder;
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var stop = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>The functions as oracle.mjs has them.</summary>
    private sealed class OracleHost : IPackFunctions
    {
        public string? ListDigest(string list) => new('a', 64);

        public bool? InList(string list, string value) => value.EndsWith('1');

        public double? NameMatch(string list, string name) => null;

        public double? NamesAlike(string a, string b) => null;

        public IReadOnlyList<string>? ControlMatch(string list, string description, string hs) => null;

        public double? Distance(string from, string to) => 100.0 * Math.Abs(from.Length - to.Length);
    }
}
