using System.Collections.Frozen;
using System.Globalization;
using Cordon.Kernel.Letters;

namespace Cordon.Modules.Detection.Goods;

/// <summary>Words of descriptions in English and French as they are compared: without accents, capitals and the endings of plurals.</summary>
internal static class GoodsWords
{
    /// <summary>One other word may stand among those of a phrase: "tiles, glazed, ceramic".</summary>
    private const int Others = 1;

    private static readonly FrozenSet<string> Joints = new[] { "a", "à", "and", "au", "aux", "d", "de", "des", "du", "en", "et", "for", "in", "l", "la", "le", "les", "of", "or", "ou", "pour", "the", "with" }.ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(string text)
    {
        var words = new string([.. text.Select(c => char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Before accents go: "the" joins words, "thé" is tea.
        return [.. words.Where(w => !Joints.Contains(w)).Select(w => Singular(PlainLetters.Of(w))).Where(w => w.Length > 0)];
    }

    /// <summary>Whether the words of the phrase stand together, in any order.</summary>
    public static bool Have(IReadOnlyList<string> words, IReadOnlyList<string> phrase)
    {
        var width = phrase.Count == 1 ? 1 : phrase.Count + Others;
        return Enumerable.Range(0, words.Count).Any(at => phrase.All(words.Skip(at).Take(width).Contains));
    }

    /// <summary>One form for singular and plural. It need not be a word, for phrases and descriptions go through the same.</summary>
    private static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 4 } when word.EndsWith("eaux", StringComparison.Ordinal) => word[..^1],
        { Length: > 4 } when word.EndsWith("oes", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };
}
