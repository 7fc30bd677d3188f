using System.Text.RegularExpressions;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Rules;

public sealed partial class RulesTextTests
{
    [Fact]
    public void Every_code_of_the_rules_has_a_sentence()
    {
        var codes = Directory.EnumerateFiles(Repository.PathOf("src", "Engines", "Rules"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Code().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.True(codes.Count > 40);
        Assert.Empty(codes.Except(FaultTexts.Codes));
        Assert.Empty(FaultTexts.Codes.Where(c => c.StartsWith("rules.", StringComparison.Ordinal)).Except(codes));
    }

    [GeneratedRegex("\"(rules\\.[a-z0-9.-]+)\"")]
    private static partial Regex Code();
}
