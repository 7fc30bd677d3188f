using System.Text.RegularExpressions;
using Cordon.Node;
using Cordon.Node.Log;
using Cordon.Tests.ModuleHabits;

namespace Cordon.Tests.Node.Log;

public sealed partial class TextsTests() : TextHabits(typeof(NodeHost).Assembly, "Node", "log", LogPage.Outcomes.Select(o => $"log.says.{o}"))
{
    [Fact]
    public void Whatever_the_script_finds_the_page_has_words_for_and_no_others()
    {
        var script = File.ReadAllText(Repository.PathOf("src", "Ui", "Assets", "log.js"));
        Assert.Empty(Refused().Matches(script).Select(m => m.Groups[1].Value).Except(LogPage.Outcomes));
        Assert.Empty(LogPage.Outcomes.Where(o => !script.Contains($"'{o}'", StringComparison.Ordinal)));
    }

    [GeneratedRegex("(?:refused\\(|code: )'([a-z-]+)'")]
    private static partial Regex Refused();
}
