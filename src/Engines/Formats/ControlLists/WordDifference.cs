namespace Cordon.Engines.Formats.ControlLists;

/// <summary>Which words of a text went and which came: a longest common subsequence of words.</summary>
public static class WordDifference
{
    /// <summary>Products of lengths beyond it are not compared word by word: such texts share a beginning and an end, and all between them went and came.</summary>
    private const int Most = 4_000_000;

    /// <summary>Runs of words that stayed, went or came, in the order of reading; what went stands before what came in its place.</summary>
    public static IReadOnlyList<ComparedWords> Between(string earlier, string later)
    {
        var (before, now) = (Split(earlier), Split(later));
        var (start, end) = (0, 0);
        while (start < before.Length && start < now.Length && before[start] == now[start])
            start++;
        while (end < before.Length - start && end < now.Length - start && before[^(end + 1)] == now[^(end + 1)])
            end++;
        var words = new List<(WordsFate Fate, string Word)>();
        words.AddRange(before[..start].Select(w => (WordsFate.Stayed, w)));
        words.AddRange(Middle(before[start..^end], now[start..^end]));
        words.AddRange(before[^end..].Select(w => (WordsFate.Stayed, w)));
        return Runs(words);
    }

    private static List<(WordsFate Fate, string Word)> Middle(string[] before, string[] now)
    {
        if ((long)before.Length * now.Length > Most)
            return [.. before.Select(w => (WordsFate.Went, w)), .. now.Select(w => (WordsFate.Came, w))];
        var longest = new int[before.Length + 1, now.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
                longest[i, j] = before[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        var words = new List<(WordsFate, string)>();
        for (var (i, j) = (0, 0); i < before.Length || j < now.Length;)
        {
            if (i < before.Length && j < now.Length && before[i] == now[j])
            {
                words.Add((WordsFate.Stayed, before[i++]));
                j++;
            }
            else if (j == now.Length || (i < before.Length && longest[i + 1, j] >= longest[i, j + 1]))
            {
                words.Add((WordsFate.Went, before[i++]));
            }
            else
            {
                words.Add((WordsFate.Came, now[j++]));
            }
        }

        return words;
    }

    /// <summary>Words of one fate joined; between two that stayed, those that went come before those that came.</summary>
    private static List<ComparedWords> Runs(List<(WordsFate Fate, string Word)> words)
    {
        var runs = new List<ComparedWords>();
        for (var at = 0; at < words.Count;)
        {
            var stayed = words[at].Fate == WordsFate.Stayed;
            var block = words.Skip(at).TakeWhile(w => w.Fate == WordsFate.Stayed == stayed).ToList();
            foreach (var fate in stayed ? [WordsFate.Stayed] : new[] { WordsFate.Went, WordsFate.Came })
            {
                if (string.Join(' ', block.Where(w => w.Fate == fate).Select(w => w.Word)) is { Length: > 0 } text)
                    runs.Add(new ComparedWords(fate, text));
            }

            at += block.Count;
        }

        return runs;
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What became of words.</summary>
public enum WordsFate
{
    /// <summary>They stand in both.</summary>
    Stayed,

    /// <summary>They stand in the earlier only.</summary>
    Went,

    /// <summary>They stand in the later only.</summary>
    Came,
}

/// <summary>Words that follow one another and have one fate.</summary>
/// <param name="Fate">What became of them.</param>
/// <param name="Text">Parted by single blanks.</param>
public sealed record ComparedWords(WordsFate Fate, string Text);
