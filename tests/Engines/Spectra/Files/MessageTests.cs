using System.Text.Json;
using System.Text.RegularExpressions;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Spectra.Files;

public sealed partial class MessageTests
{
    private static readonly HashSet<string> Used = [.. Directory.EnumerateFiles(Repository.PathOf("src", "Engines", "Spectra", "Files"), "*.cs", SearchOption.AllDirectories)
        .SelectMany(f => Code().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value)];

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Every_fault_of_a_file_has_a_sentence_and_no_sentence_is_without_its_fault(string language)
    {
        var sentences = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Repository.PathOf("src", "Kernel", "Faults", "Texts", $"{language}.spectrum-files.json")))!;
        Assert.True(Used.Count > 60);
        Assert.Equal(Used.Order(StringComparer.Ordinal), sentences.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_have_the_same_places_for_values()
    {
        var (english, french) = (FaultTexts.In("en"), FaultTexts.In("fr"));
        Assert.All(Used, code => Assert.Equal(Places(english[code]), Places(french[code])));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\"(spectrum\\.[a-z0-9.\\-]+)\"")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();
}
