using System.Text;

namespace Cordon.Engines.Rules.Functions;

/// <summary>Texts by code points, as CEL counts them, over UTF-16, as they are kept.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var count = text.Length;
        if (Plain(text))
            return count;
        foreach (var unit in text)
        {
            if (char.IsLowSurrogate(unit))
                count--;
        }

        return count;
    }

    /// <summary>Where in UTF-16 a code point begins; nothing when there are not so many.</summary>
    public static int? Offset(string text, long index)
    {
        if (index < 0 || index > text.Length)
            return null;
        if (Plain(text))
            return (int)index;
        var at = 0;
        for (; index > 0; index--)
        {
            if (at == text.Length)
                return null;
            at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        }

        return at;
    }

    /// <summary>How many code points lie before a place in UTF-16.</summary>
    public static int Index(string text, int offset) => Plain(text) ? offset : Count(text[..offset]);

    public static string Reversed(string text)
    {
        var reversed = new StringBuilder(text.Length);
        for (var at = text.Length; at > 0;)
        {
            var width = at > 1 && char.IsLowSurrogate(text[at - 1]) ? 2 : 1;
            at -= width;
            reversed.Append(text, at, width);
        }

        return reversed.ToString();
    }

    private static bool Plain(string text) => !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
}
