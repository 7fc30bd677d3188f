using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Cordon.Kernel.Letters;

/// <summary>
/// Latin letters without their accents, for comparing words. The platform's own normalization needs tables of the operating system, which this product does without;
/// there it returns what it was given. The table follows the canonical decompositions of the Unicode Standard (Latin-1, Latin Extended-A and Additional); ligatures and ß as they are written out.
/// </summary>
public static class PlainLetters
{
    private const int FullWidth = 0xFF01 - '!';

    private static readonly FrozenDictionary<char, string> Plain = new (string Letters, string Plain)[]
    {
        ("àáâãäåāăąḁạảấầẩẫậắằẳẵặ", "a"), ("ḃḅḇ", "b"), ("çćĉċčḉ", "c"), ("ďḋḍḏḑḓđð", "d"), ("èéêëēĕėęěḕḗḙḛḝẹẻẽếềểễệ", "e"), ("ḟ", "f"), ("ĝğġģḡ", "g"), ("ĥḣḥḧḩḫẖħ", "h"), ("ìíîïĩīĭįḭḯỉịı", "i"), ("ĵ", "j"),
        ("ķḱḳḵ", "k"), ("ĺļľḷḹḻḽł", "l"), ("ḿṁṃ", "m"), ("ñńņňṅṇṉṋ", "n"), ("òóôõöōŏőṍṏṑṓọỏốồổỗộớờởỡợø", "o"), ("ṕṗ", "p"), ("ŕŗřṙṛṝṟ", "r"), ("śŝşšſṡṣṥṧṩẛ", "s"), ("ţťṫṭṯṱẗŧ", "t"),
        ("ùúûüũūŭůűųṳṵṷṹṻụủứừửữự", "u"), ("ṽṿ", "v"), ("ŵẁẃẅẇẉẘ", "w"), ("ẋẍ", "x"), ("ýÿŷẏẙỳỵỷỹ", "y"), ("źżžẑẓẕ", "z"), ("œ", "oe"), ("æ", "ae"), ("ß", "ss"), ("ĳ", "ij"),
    }.SelectMany(p => p.Letters.Select(l => KeyValuePair.Create(l, p.Plain))).ToFrozenDictionary();

    /// <summary>The text in lower case without accents: <c>Réacteur</c> becomes <c>reacteur</c>. Marks that stand alone behind a letter go; wide forms become narrow; other letters stay as they are.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var low = char.ToLowerInvariant(letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - FullWidth) : letter);
            if (Plain.TryGetValue(low, out var instead))
                plain.Append(instead);
            else if (CharUnicodeInfo.GetUnicodeCategory(low) != UnicodeCategory.NonSpacingMark)
                plain.Append(low);
        }

        return plain.ToString();
    }
}
