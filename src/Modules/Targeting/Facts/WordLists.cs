using System.Collections.Frozen;
using System.Reflection;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>The tables of <c>data/targeting</c>: what words in names, documents and descriptions mean.</summary>
internal static class WordLists
{
    private static readonly ILookup<string, string[]> PartyPhrases = Rows("party-words.tsv").ToLookup(r => r[0], r => r[1].Split(' '), StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, string> Documents = Rows("document-codes.tsv").ToFrozenDictionary(r => r[0], r => r[1], StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Vague = Rows("vague-words.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a text has a phrase of that kind, word by word.</summary>
    public static bool Says(string kind, string text)
    {
        var words = Words(text);
        return PartyPhrases[kind].Any(phrase => Enumerable.Range(0, Math.Max(0, words.Length - phrase.Length + 1)).Any(at => words.AsSpan(at, phrase.Length).SequenceEqual(phrase)));
    }

    /// <summary>Whether the code of a document has that meaning.</summary>
    public static bool Means(string code, string meaning) => Documents.GetValueOrDefault(code) == meaning;

    /// <summary>Whether a description is made of nothing but words that say nothing.</summary>
    public static bool IsVague(string description) => Words(description).All(w => w.Length < 2 || w.All(char.IsDigit) || Vague.Contains(w) || (w.EndsWith('s') && Vague.Contains(w[..^1])));

    private static string[] Words(string text) => text.ToLowerInvariant().Split([.. text.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    private static List<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"targeting/{name}")!);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
        }

        return rows[1..];
    }
}
