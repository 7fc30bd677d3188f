using System.Text.RegularExpressions;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Architecture;

public sealed partial class FaultTests
{
    [Fact]
    public void Every_fault_code_in_the_sources_has_a_sentence()
    {
        var used = Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => CodeInUse().Matches(File.ReadAllText(f)).Select(m => (Code: m.Groups[1].Value, File: Path.GetFileName(f)))).ToList();
        Assert.True(used.Count > 10);
        Assert.Empty(used.Where(u => !FaultTexts.Codes.Contains(u.Code)).Distinct());
    }

    [GeneratedRegex("""(?:new Fault|Fault\.Of|Refuse)\(\s*"([a-z0-9.\-]+\.[a-zA-Z0-9.\-]+)["]""")]
    private static partial Regex CodeInUse();
}
