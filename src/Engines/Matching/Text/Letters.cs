using System.Globalization;
using AnyAscii;
using Cordon.Engines.Matching.Words;

namespace Cordon.Engines.Matching.Text;

/// <summary>
/// Turns one character of any script into lower-case ASCII letters and digits.
/// Arabic, Hebrew and Cyrillic follow <c>data/matching/letters.tsv</c>; everything else the tables of AnyAscii.
/// The answer for each character is computed once and kept.
/// </summary>
internal static class Letters
{
    private static readonly byte[]?[] Known = Prepare();
    private static readonly byte[] Nothing = [];

    /// <summary>The ASCII letters and digits of a character of the basic plane; empty for marks, signs and what cannot be written in ASCII.</summary>
    public static ReadOnlySpan<byte> Of(char c) => Known[c] ?? Learn(c);

    /// <summary>The ASCII letters and digits of a character outside the basic plane.</summary>
    public static byte[] Of(System.Text.Rune rune) => Reduce(rune.ToString().Transliterate());

    /// <summary>The writing system of a letter.</summary>
    public static WritingSystem SystemOf(int codePoint) => codePoint switch
    {
        < 0x0370 => WritingSystem.Latin,
        < 0x0590 => WritingSystem.Alphabet,
        < 0x0780 => WritingSystem.Abjad,
        < 0x08A0 => WritingSystem.Syllabary,
        < 0x0900 => WritingSystem.Abjad,
        < 0x10A0 => WritingSystem.Syllabary,
        < 0x1100 => WritingSystem.Alphabet,
        < 0x1200 => WritingSystem.Hangul,
        < 0x1E00 => WritingSystem.Syllabary,
        < 0x1F00 => WritingSystem.Latin,
        < 0x2000 => WritingSystem.Alphabet,
        < 0x2E80 => WritingSystem.Latin,
        < 0x3040 => WritingSystem.Han,
        < 0x3130 => WritingSystem.Syllabary,
        < 0x3190 => WritingSystem.Hangul,
        < 0x3400 => WritingSystem.Syllabary,
        < 0xA000 => WritingSystem.Han,
        < 0xAC00 => WritingSystem.Syllabary,
        < 0xD7B0 => WritingSystem.Hangul,
        >= 0xF900 and < 0xFB00 => WritingSystem.Han,
        < 0xFB1D => WritingSystem.Latin,
        < 0xFF00 => WritingSystem.Abjad,
        < 0xFF66 => WritingSystem.Latin,
        < 0xFFA0 => WritingSystem.Syllabary,
        < 0xFFE0 => WritingSystem.Hangul,
        >= 0x20000 => WritingSystem.Han,
        _ => WritingSystem.Latin,
    };

    private static byte[] Learn(char c)
    {
        var letters = char.IsSurrogate(c) ? Nothing : Reduce(c.ToString().Transliterate());
        Known[c] = letters;
        return letters;
    }

    private static byte[]?[] Prepare()
    {
        var known = new byte[]?[char.MaxValue + 1];
        foreach (var row in DataFile.Rows("letters.tsv"))
        {
            var letters = row.Length > 1 ? System.Text.Encoding.ASCII.GetBytes(row[1]) : [];
            var lower = (char)int.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            known[lower] = letters;
            known[char.ToUpperInvariant(lower)] = letters;
        }

        return known;
    }

    private static byte[] Reduce(string ascii)
    {
        var kept = ascii.Where(char.IsAsciiLetterOrDigit).Select(a => (byte)char.ToLowerInvariant(a)).ToArray();
        return kept.Length == 0 ? Nothing : kept;
    }
}
