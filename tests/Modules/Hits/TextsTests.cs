using System.Text.RegularExpressions;
using Cordon.Modules.Hits;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Listing;
using Cordon.Modules.Reference.Contracts;
using Cordon.Ui.Texts;

namespace Cordon.Tests.Modules.Hits;

/// <summary>English and French say the same, and everything that pages ask for is there.</summary>
public sealed partial class TextsTests
{
    private static readonly Dictionary<string, string> English = TextLibrary.Read(typeof(HitsModule).Assembly, "en").ToDictionary();
    private static readonly Dictionary<string, string> French = TextLibrary.Read(typeof(HitsModule).Assembly, "fr").ToDictionary();

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
        var sources = string.Join('\n', Directory.EnumerateFiles(Repository.PathOf("src", "Modules", "Hits"), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var asked = Asked().Matches(sources).Select(m => m.Groups[1].Value).Concat(Made()).ToHashSet();
        Assert.Empty(asked.Except(English.Keys));
        Assert.Empty(English.Keys.Except(asked).Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Made()
    {
        static IEnumerable<string> Names<T>()
            where T : struct, Enum => Enum.GetNames<T>().Select(n => n.ToLowerInvariant());
        string[] choices = ["false-match", "true-match", "needs-information"];
        return
        [
            .. Names<HitStatus>().Select(s => $"hits.status.{s}"), .. Names<ReopenedBecause>().SelectMany(w => new[] { $"hits.why.{w}", $"hits.reason.reopened.{w}" }),
            .. Names<Verdict>().Select(v => $"hits.verdict.{v}"), .. Names<Measure>().SelectMany(m => new[] { $"hits.measure.{m}", $"hits.reason.effect.{m}" }),
            .. HitRules.Reasons.Values.SelectMany(r => r).Select(r => $"hits.because.{r}"), .. choices.SelectMany(c => new[] { $"hits.decide.{c}", $"hits.check.then.{c}" }),
            .. ListedWords.Order.Concat(["programmes", "id"]).Select(f => $"hits.field.{f.Replace(' ', '-')}"),
        ];
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order();

    [GeneratedRegex("\\b(?:T|DeskText)(?:\\.With\\(|\\.Of\\(|\\[)\"(hits[a-z0-9.\\-]+)\"")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Place();
}
