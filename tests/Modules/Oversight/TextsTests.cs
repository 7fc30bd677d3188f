using System.Text.RegularExpressions;
using Cordon.Modules.Oversight;
using Cordon.Ui.Texts;

namespace Cordon.Tests.Modules.Oversight;

/// <summary>English and French say the same, and everything that pages ask for is there.</summary>
public sealed partial class TextsTests
{
    private static readonly Dictionary<string, string> English = TextLibrary.Read(typeof(OversightModule).Assembly, "en").ToDictionary();
    private static readonly Dictionary<string, string> French = TextLibrary.Read(typeof(OversightModule).Assembly, "fr").ToDictionary();

    [Fact]
    public void Both_languages_have_the_same_keys_with_the_same_places_and_none_is_empty()
    {
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), French.Keys.Order(StringComparer.Ordinal));
        Assert.All(English, text => Assert.Equal(Places(text.Value), Places(French[text.Key])));
        Assert.All(English.Concat(French), text => Assert.NotEqual("", text.Value.Trim()));
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there_and_none_is_left_over()
    {
        var sources = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("src", "Modules", "Oversight"), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var asked = Asked().Matches(sources).Select(m => m.Groups[1].Value).ToHashSet();
        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(English.Keys));
        Assert.Empty(English.Keys.Except(asked).Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order();

    [GeneratedRegex("\\bT(?:\\.With\\(|\\[)\"([a-z0-9.\\-]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
