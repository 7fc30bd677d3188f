using System.Text.Json;
using System.Text.RegularExpressions;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Spectra;

public sealed partial class MessageTests
{
    private static readonly string Engine = Repository.PathOf("src", "Engines", "Spectra");

    private static readonly HashSet<string> OfFiles = Used(Path.Combine(Engine, "Files"));
    private static readonly HashSet<string> OfAnswers = Used(Path.Combine(Engine, "Identification"), Path.Combine(Engine, "Questions"), Repository.PathOf("src", "Cli", "Spectrum"));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_fault_has_a_sentence_and_no_sentence_is_without_its_fault(string language)
    {
        Assert.True(OfFiles.Count > 60);
        Assert.Equal(OfFiles.Order(StringComparer.Ordinal), Sentences(language, "spectrum-files"));
        Assert.Equal(OfAnswers.Order(StringComparer.Ordinal), Sentences(language, "spectrum-identify"));
    }

    [Fact]
    public void Both_languages_have_the_same_places_for_values()
    {
        var (english, french) = (FaultTexts.In("en"), FaultTexts.In("fr"));
        Assert.All(OfFiles.Concat(OfAnswers), code => Assert.Equal(Places(english[code]), Places(french[code])));
    }

    private static IEnumerable<string> Sentences(string language, string file) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Repository.PathOf("src", "Kernel", "Faults", "Texts", $"{language}.{file}.json")))!.Keys.Order(StringComparer.Ordinal);

    private static HashSet<string> Used(params string[] folders) =>
        [.. folders.SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories)).SelectMany(f => Code().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)];

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\"(spectrum\\.[a-z0-9.\\-]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
