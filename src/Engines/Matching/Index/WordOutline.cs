using System.Numerics;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Text;

namespace Cordon.Engines.Matching.Index;

/// <summary>Which letters a word has and how many: enough to rule most comparisons out at the cost of one instruction.</summary>
internal readonly record struct WordOutline(ulong Letters, byte Length, bool Abjad, bool Person)
{
    /// <summary>a, e, h, i, o, u, w, y: what a script without short vowels leaves out.</summary>
    private const ulong Soft = (1UL << 0) | (1UL << 4) | (1UL << 7) | (1UL << 8) | (1UL << 14) | (1UL << 20) | (1UL << 22) | (1UL << 24);

    public static WordOutline Of(in Token token, bool person) => new(token.LetterSet, token.Length, token.System == WritingSystem.Abjad, person);

    /// <summary>False when the two words cannot be alike enough to bring a name.</summary>
    public bool MayBe(in WordOutline other)
    {
        if (Person != other.Person)
            return false;
        if (Abjad != other.Abjad)
            return BitOperations.PopCount((Letters ^ other.Letters) & ~Soft) <= 4;
        var shorter = Math.Min(Length, other.Length);
        var longer = Math.Max(Length, other.Length);
        // 0.6 of the room that spelling distance has, in letters, each of which touches two bits at most; sound may bridge a few more.
        return longer - shorter <= 3 + (shorter / 4) && BitOperations.PopCount(Letters ^ other.Letters) <= 3 + (shorter / 2);
    }
}
