using System.Text;
using Cordon.Kernel.Letters;

namespace Cordon.Engines.Controls;

/// <summary>The words of a description as they are compared: without accents and capitals, singular, in one spelling.</summary>
internal static class GoodsText
{
    private static readonly Dictionary<string, string> OneSpelling = new(StringComparer.Ordinal)
    {
        ["fiber"] = "fibre", ["aluminum"] = "aluminium", ["center"] = "centre", ["vapor"] = "vapour", ["cesium"] = "caesium", ["platinized"] = "platinised", ["fluidized"] = "fluidised",
        ["sulfide"] = "sulphide", ["ionization"] = "ionisation", ["catalyser"] = "catalyst", ["interferometric"] = "interferometer", ["lasers"] = "laser", ["uf6"] = "uf6", ["axi"] = "axis", ["axes"] = "axis",
    };

    /// <summary>The words in their order.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in PlainLetters.Of(text))
        {
            if (char.IsLetterOrDigit(c))
                word.Append(c);
            else
                Take(word, words);
        }

        Take(word, words);
        return words;
    }

    private static void Take(StringBuilder word, List<string> words)
    {
        if (word.Length == 0)
            return;
        var text = word.ToString();
        word.Clear();
        var singular = text switch
        {
            { Length: > 4 } when text.EndsWith("ies", StringComparison.Ordinal) => text[..^3] + "y",
            { Length: > 3 } when text.EndsWith('s') && !text.EndsWith("ss", StringComparison.Ordinal) && !text.EndsWith("us", StringComparison.Ordinal) && !text.EndsWith("is", StringComparison.Ordinal) => text[..^1],
            _ => text,
        };
        words.Add(OneSpelling.GetValueOrDefault(singular, singular));
    }
}
