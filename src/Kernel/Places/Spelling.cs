namespace Cordon.Kernel.Places;

/// <summary>Folds a spelling to the form it is looked up by: lower case, apostrophes gone, anything else but letters and digits one space, no leading "the".</summary>
internal static class Spelling
{
    /// <summary>Texts longer than this name no country.</summary>
    public const int Longest = 128;

    /// <summary>Writes the folded form and returns its length; 0 when the text is empty or longer than <see cref="Longest"/>.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        if (text.Length > Longest)
            return 0;
        var length = 0;
        foreach (var character in text)
        {
            if (IsApostrophe(character))
                continue;
            if (character == '&')
                length = Append(" and ", folded, length);
            else if (char.IsLetterOrDigit(character) || IsMark(character))
                folded[length++] = char.ToLowerInvariant(character);
            else if (length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }

        if (length > 0 && folded[length - 1] == ' ')
            length--;
        if (!folded[..length].StartsWith("the ", StringComparison.Ordinal))
            return length;
        folded[4..length].CopyTo(folded);
        return length - 4;
    }

    private static int Append(ReadOnlySpan<char> word, Span<char> folded, int length)
    {
        if (length == 0 || folded[length - 1] == ' ')
            word = word.TrimStart();
        word.CopyTo(folded[length..]);
        return length + word.Length;
    }

    private static bool IsApostrophe(char character) => character is '\'' or '’' or '‘' or 'ʻ' or 'ʼ' or '`' or '´';

    // Vowel signs of Arabic, Hebrew and Indic scripts belong to the word they stand in.
    private static bool IsMark(char character) => char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
