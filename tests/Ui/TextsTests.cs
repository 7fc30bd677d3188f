using System.Text.RegularExpressions;
using Cordon.Ui.Layout;
using Cordon.Ui.Texts;

namespace Cordon.Tests.Ui;

public sealed partial class TextsTests
{
    private static readonly Dictionary<string, string> English = TextLibrary.Read(typeof(EmbeddedAssets).Assembly, "en").ToDictionary();
    private static readonly Dictionary<string, string> French = TextLibrary.Read(typeof(EmbeddedAssets).Assembly, "fr").ToDictionary();

    [Fact]
    public void English_and_french_say_the_same_with_the_same_places()
    {
        Assert.NotEmpty(English);
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), French.Keys.Order(StringComparer.Ordinal));
        Assert.All(English, text => Assert.Equal(Places(text.Value), Places(French[text.Key])));
    }

    [Fact]
    public void Every_text_of_a_chart_is_there_and_none_is_left_over()
    {
        var sources = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("src", "Ui"), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var asked = Key().Matches(sources).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(asked);
        Assert.Equal(asked.Order(StringComparer.Ordinal), English.Keys.Where(k => OfACharts().IsMatch(k)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("\"(ui\\.(?:spectrum|passage|dose)\\.[a-z0-9.\\-]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex("^ui\\.(?:spectrum|passage|dose)\\.")]
    private static partial Regex OfACharts();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
