using System.Reflection;
using System.Text.RegularExpressions;
using Cordon.Tests.TestSupport;
using Cordon.Ui.Texts;
using Xunit;

namespace Cordon.Tests.ModuleHabits;

/// <summary>English and French say the same, and everything that pages ask for is there.</summary>
/// <param name="module">The assembly with pages and texts.</param>
/// <param name="folder">Its folder below src.</param>
/// <param name="prefix">What its keys begin with.</param>
/// <param name="made">Keys that the program puts together.</param>
public abstract partial class TextHabits(Assembly module, string folder, string prefix, IEnumerable<string> made)
{
    private readonly Dictionary<string, string> _english = TextLibrary.Read(module, "en").ToDictionary();
    private readonly Dictionary<string, string> _french = TextLibrary.Read(module, "fr").ToDictionary();

    [Fact]
    public void Both_languages_have_the_same_keys_with_the_same_places_and_none_is_empty()
    {
        Assert.NotEmpty(_english);
        Assert.Equal(_english.Keys.Order(StringComparer.Ordinal), _french.Keys.Order(StringComparer.Ordinal));
        Assert.All(_english, text => Assert.Equal(Places(text.Value), Places(_french[text.Key])));
        Assert.All(_english.Concat(_french), text => Assert.NotEqual("", text.Value.Trim()));
    }

    [Fact]
    public void Every_text_that_a_page_asks_for_is_there_and_none_is_left_over()
    {
        var sources = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("src", folder), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var said = Asked().Matches(sources).Select(m => m.Groups[1].Value).Where(k => k.StartsWith(prefix + ".", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(said);
        var asked = said.Concat(made).ToHashSet();
        Assert.Empty(asked.Except(_english.Keys));
        Assert.Empty(_english.Keys.Except(asked).Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("\\b(?:T|texts|DeskText)(?:\\.With\\(|\\.Of\\(|\\[)\"([a-z0-9.\\-]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
