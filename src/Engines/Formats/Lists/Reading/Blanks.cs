using System.Buffers;

namespace Cordon.Engines.Formats.Lists.Reading;

/// <summary>White space and control characters in the texts of lists.</summary>
internal static class Blanks
{
    /// <summary>C0 and C1 control characters, without those that <see cref="Collapse"/> turns into blanks.</summary>
    public static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c).Where(c => !char.IsWhiteSpace(c))]);

    /// <summary>The text without <see cref="Controls"/>.</summary>
    public static string WithoutControls(string text) => string.Concat(text.Where(c => !Controls.Contains(c)));

    /// <summary>The text without white space at its ends and with single blanks inside; the same string when it is so already.</summary>
    public static string Collapse(string text)
    {
        if (!NeedsIt(text))
            return text;
        return string.Create(Length(text), text, static (to, text) => Write(text, to));
    }

    private static bool NeedsIt(string text)
    {
        var blank = true;
        foreach (var character in text)
        {
            if (character == ' ' ? blank : character < ' ' || character > '~' && char.IsWhiteSpace(character))
                return true;
            blank = character == ' ';
        }

        return blank && text.Length > 0;
    }

    private static int Length(string text) => Write(text, default);

    private static int Write(ReadOnlySpan<char> text, Span<char> to)
    {
        var length = 0;
        var blank = false;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                blank = length > 0;
                continue;
            }

            if (blank)
                length = Put(' ', to, length);
            length = Put(character, to, length);
            blank = false;
        }

        return length;
    }

    private static int Put(char character, Span<char> to, int length)
    {
        if (!to.IsEmpty)
            to[length] = character;
        return length + 1;
    }
}
