using System.Reflection;
using System.Text.Json;

namespace Cordon.Ui.Texts;

/// <summary>An assembly that carries texts of pages as embedded files <c>texts.&lt;language&gt;.&lt;topic&gt;.json</c>, each a map from key to text; a module registers its own.</summary>
/// <param name="Assembly">The assembly.</param>
public sealed record TextFiles(Assembly Assembly);

/// <summary>The texts of all pages by language. English and French are complete; a test of each module holds that.</summary>
public sealed class TextLibrary
{
    /// <summary>The languages there are, the first for those who ask for none of them.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr"];

    private readonly Dictionary<string, Dictionary<string, string>> _texts;

    public TextLibrary(IEnumerable<TextFiles> files) =>
        _texts = Languages.ToDictionary(l => l, l => files.Select(f => f.Assembly).Append(typeof(TextLibrary).Assembly).Distinct().SelectMany(a => Read(a, l)).ToDictionary());

    /// <summary>The text, its <c>{name}</c> places filled; the key itself when there is none.</summary>
    public string Say(string language, string key, params IReadOnlyList<(string Name, object? Value)> arguments)
    {
        if (!_texts[language].TryGetValue(key, out var text))
            return key;
        foreach (var (name, value) in arguments)
            text = text.Replace("{" + name + "}", Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return text;
    }

    /// <summary>The texts of one assembly in one language, for whoever compares languages.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Read(Assembly assembly, string language)
    {
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith($"texts.{language}.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            foreach (var text in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                yield return text;
        }
    }
}
