using System.Text.Json.Nodes;

namespace Cordon.Tests.Cli.Rules;

public sealed class EvaluateExpressionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-rules-").FullName;

    public EvaluateExpressionTests() =>
        File.WriteAllText(Path.Combine(_folder, "facts.json"), """{"goods": [{"hs": "8401", "mass": 3}, {"hs": "2844"}]}""");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_value_is_printed_and_the_digest_of_the_facts_with_it()
    {
        var run = await EvaluateAsync("goods.exists(g, g.mass > 2)", "--format", "json");
        Assert.Equal(0, run.Code);
        var found = JsonNode.Parse(run.Output)!;
        Assert.Equal("value", found["verdict"]!.GetValue<string>());
        Assert.True(found["value"]!.GetValue<bool>());
        Assert.Equal(64, found["facts"]!.GetValue<string>().Length);
    }

    [Fact]
    public async Task What_cannot_be_told_names_the_missing_facts()
    {
        var run = await EvaluateAsync("goods.all(g, g.mass > 2)");
        Assert.Equal(0, run.Code);
        Assert.Contains("cannot tell without  goods[1].mass", run.Output);
    }

    [Theory]
    [InlineData("1 +", "line 1, column 4")]
    [InlineData("1 / 0", "line 1, column 3")]
    [InlineData("1 + 'a'", "line 1, column 3")]
    [InlineData("lists.range(100000).all(a, lists.range(100000).all(b, true))", "more than 2000000 steps")]
    public async Task What_has_no_value_exits_with_3_and_says_where(string expression, string said)
    {
        var run = await EvaluateAsync(expression);
        Assert.Equal(3, run.Code);
        Assert.Contains(said, run.Errors);
    }

    [Fact]
    public async Task Facts_that_are_no_object_exit_with_3()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "facts.json"), "[1]", TestContext.Current.CancellationToken);
        var run = await EvaluateAsync("true");
        Assert.Equal(3, run.Code);
        Assert.Contains("facts.json", run.Errors);
    }

    private Task<BuiltProgram.Outcome> EvaluateAsync(string expression, params string[] more) =>
        BuiltProgram.RunAsync("Cli", _folder, ["rules", "eval", "--expr", expression, "--facts", "facts.json", .. more]);
}
