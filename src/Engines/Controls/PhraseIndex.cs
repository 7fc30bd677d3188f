namespace Cordon.Engines.Controls;

/// <summary>
/// Finds phrases in descriptions: all words of a phrase, in any order ("transducers, pressure"), with at most two others among them. Customs descriptions turn words round and put
/// remarks between them; a wider window finds words that have nothing to do with each other.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseIndex<T>
{
    private const int Others = 2;

    private readonly Dictionary<string, List<(IReadOnlyList<string> Words, string Phrase, T Value)>> _byWord = new(StringComparer.Ordinal);

    /// <summary>An index of phrases; each is kept under its rarest word.</summary>
    public PhraseIndex(IEnumerable<(string Phrase, T Value)> phrases)
    {
        var all = phrases.Select(p => (Words: GoodsText.Words(p.Phrase), p.Phrase, p.Value)).Where(p => p.Words.Count > 0).ToList();
        var counts = all.SelectMany(p => p.Words.Distinct()).CountBy(w => w).ToDictionary();
        foreach (var phrase in all)
        {
            var rarest = phrase.Words.MinBy(w => counts[w])!;
            if (!_byWord.TryGetValue(rarest, out var kept))
                _byWord.Add(rarest, kept = []);
            kept.Add(phrase);
        }
    }

    /// <summary>The phrases that a description has.</summary>
    public IEnumerable<(string Phrase, T Value)> In(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (wanted, phrase, value) in _byWord.GetValueOrDefault(words[at]) ?? [])
            {
                if (Stands(words, at, wanted))
                    yield return (phrase, value);
            }
        }
    }

    private static bool Stands(IReadOnlyList<string> words, int at, IReadOnlyList<string> wanted)
    {
        var width = wanted.Count + (wanted.Count > 1 ? Others : 0);
        for (var start = Math.Max(0, at - width + 1); start <= at; start++)
        {
            if (wanted.All(w => Among(words, start, Math.Min(words.Count, start + width), w)))
                return true;
        }

        return false;
    }

    private static bool Among(IReadOnlyList<string> words, int start, int end, string word)
    {
        for (var i = start; i < end; i++)
        {
            if (words[i] == word)
                return true;
        }

        return false;
    }
}
