namespace Cordon.Engines.Formats.Lists.Reading;

/// <summary>Names with another name in brackets behind them, as in METI's and other Asian lists: "Air Koryo (高麗航空)".</summary>
internal static class BracketedNames
{
    /// <summary>
    /// The name, and what stands in brackets at its end when it is written in another script than the name; otherwise the name alone, as found.
    /// Full-width brackets count too.
    /// </summary>
    public static (string Name, string? Other) Split(string text)
    {
        text = Blanks.Collapse(text);
        if (text.Length < 4 || text[^1] is not (')' or '）') || OpeningOf(text) is not (> 0 and var open))
            return (text, null);
        var outside = text[..open].TrimEnd();
        var inside = text[(open + 1)..^1].Trim();
        return inside.Length > 0 && outside.Length > 0 && IsLatin(outside) != IsLatin(inside) ? (outside, inside) : (text, null);
    }

    private static int OpeningOf(string text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is ')' or '）')
                depth++;
            else if (text[i] is '(' or '（' && --depth == 0)
                return i;
        }

        return -1;
    }

    private static bool IsLatin(string text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character) && character > '\u024F')
                return false;
        }

        return true;
    }
}
