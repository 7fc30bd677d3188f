using System.Text;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Text;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching;

/// <summary>
/// A name written in forms that are compared letter for letter, where no likeness can be measured: scripts, transliterations, titles, legal forms and the order of words are taken out of it. The forms of one
/// name differ in how much they forgive. They change only with <see cref="Version"/>.
/// </summary>
/// <param name="Letters">The words that carry the name in ASCII letters and digits, in order of the alphabet, parted by blanks: <c>tesmir vorlan</c>. Empty when nothing carries it.</param>
/// <param name="Sounds">The same words by their sounds, two digits each: spellings of other transliterations fall together.</param>
/// <param name="Skeleton">The sounds without vowels: spellings that differ in vowels only fall together. It forgives much.</param>
/// <param name="Ends">The sounds of the first and the last word: names with and without what stands between fall together. The same as <see cref="Sounds"/> where nothing stands between.</param>
public sealed record CanonicalName(string Letters, string Sounds, string Skeleton, string Ends)
{
    /// <summary>Number of this way of writing names; two that compare must have the same.</summary>
    public const int Version = 1;

    /// <summary>The forms of a name.</summary>
    /// <param name="name">As written, in any script.</param>
    /// <param name="kind">Whose: persons lose titles and particles of address, others their legal form.</param>
    public static CanonicalName Of(string name, PartyKind kind)
    {
        var prepared = NamePreparer.Prepare(name, kind);
        var words = prepared.Tokens.Where(t => t.Role is TokenRole.Content or TokenRole.Initial or TokenRole.Number).ToList();
        if (words.Count == 0)
            words = [.. prepared.Tokens];
        var sounds = words.ConvertAll(t => prepared.SoundsOf(t).ToArray());
        return new CanonicalName(
            Joined(words.ConvertAll(t => Encoding.ASCII.GetString(prepared.LettersOf(t)))), Joined(sounds.ConvertAll(Written)), Joined(sounds.ConvertAll(Consonants)),
            sounds.Count == 0 ? "" : Joined([Written(sounds[0]), .. sounds.Skip(1).TakeLast(1).Select(Written)]));
    }

    private static string Written(byte[] sounds) => Convert.ToHexStringLower(sounds);

    /// <summary>Sounds without vowels; a word of vowels only keeps them, since it would be none else.</summary>
    private static string Consonants(byte[] sounds) => sounds.Where(s => !Sound.IsVowel(s)).ToArray() is { Length: > 0 } hard ? Written(hard) : Written(sounds);

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words.Where(w => w.Length > 0).Order(StringComparer.Ordinal));
}
