using System.Collections.Concurrent;
using System.Text.Json;

namespace Cordon.Kernel.Faults;

/// <summary>The sentences of all fault codes by language: the embedded files <c>Texts/&lt;language&gt;.&lt;topic&gt;.json</c>, each a map from code to a template with <c>{name}</c> placeholders.</summary>
public static class FaultTexts
{
    private const string Fallback = "en";
    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> Texts = new();

    /// <summary>All codes that have an English sentence.</summary>
    public static IReadOnlyCollection<string> Codes => Of(Fallback).Keys;

    /// <summary>All codes that have a sentence in a language.</summary>
    public static IReadOnlyDictionary<string, string> In(string language) => Of(language);

    /// <summary>The fault as an English sentence; a code without a text is a defect and is shown with its arguments rather than hidden.</summary>
    public static string Say(Fault fault) => Say(fault, Fallback);

    /// <summary>The fault as a sentence of a language, such as <c>fr</c>; in English where that language has none yet.</summary>
    public static string Say(Fault fault, string language)
    {
        if (!Of(language).TryGetValue(fault.Code, out var template) && !Of(Fallback).TryGetValue(fault.Code, out template))
            return $"{fault.Code} ({string.Join(", ", fault.Arguments.Select(a => $"{a.Key}: {a.Value}"))})";
        foreach (var (name, value) in fault.Arguments)
            template = template.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return template;
    }

    private static Dictionary<string, string> Of(string language) => Texts.GetOrAdd(language, Load);

    private static Dictionary<string, string> Load(string language)
    {
        var assembly = typeof(FaultTexts).Assembly;
        var texts = new Dictionary<string, string>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith($"faults.{language}.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            foreach (var (code, template) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
                texts.Add(code, template);
        }

        return texts;
    }
}
