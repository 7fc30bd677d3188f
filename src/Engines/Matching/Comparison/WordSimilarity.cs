using System.Numerics;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Text;

namespace Cordon.Engines.Matching.Comparison;

/// <summary>How alike two words, or two runs of adjacent words, are: 0 to 1, with the reason.</summary>
internal static class WordSimilarity
{
    /// <summary>Below this two words count as different.</summary>
    public const float Floor = 0.25f;

    public static float Between(PreparedName a, in Token x, PreparedName b, in Token y, bool person, out Likeness likeness)
    {
        if (x.Hash == y.Hash && x.Length == y.Length && !(x.System == WritingSystem.Han && y.System == WritingSystem.Han))
        {
            likeness = Likeness.Same;
            return 1;
        }

        if (x.Role == TokenRole.Number || y.Role == TokenRole.Number)
            return Numbers(a, x, b, y, out likeness);
        if (x.Role == TokenRole.Initial || y.Role == TokenRole.Initial)
            return Initials(a, x, b, y, person, out likeness);
        if (!person && x.Word.Concept >= 0 && x.Word.Concept == y.Word.Concept)
        {
            likeness = Likeness.Concept;
            return 0.9f;
        }

        var similarity = Spellings(a.LettersOf(x), a.SoundsOf(x), x.System, x.LetterSet, b.LettersOf(y), b.SoundsOf(y), y.System, y.LetterSet, out likeness);
        if (similarity < 0.85f && person && Share(x.Word.NameGroups, y.Word.NameGroups))
        {
            likeness = Likeness.GivenName;
            return 0.85f;
        }

        if (similarity < 0.6f && !person && Abbreviates(a.LettersOf(x), b.LettersOf(y)))
        {
            likeness = Likeness.Abbreviation;
            return 0.6f;
        }

        return similarity;
    }

    /// <summary>Runs of adjacent words written together.</summary>
    public static float Joined(PreparedName a, ReadOnlySpan<Token> x, PreparedName b, ReadOnlySpan<Token> y, out Likeness likeness)
    {
        ref readonly var xs = ref x[0];
        ref readonly var ys = ref y[0];
        ref readonly var xe = ref x[^1];
        ref readonly var ye = ref y[^1];
        ulong setX = 0, setY = 0;
        foreach (ref readonly var token in x)
            setX |= token.LetterSet;
        foreach (ref readonly var token in y)
            setY |= token.LetterSet;
        var lettersX = a.Letters.AsSpan(xs.Start, xe.Start + xe.Length - xs.Start);
        var lettersY = b.Letters.AsSpan(ys.Start, ye.Start + ye.Length - ys.Start);
        if (lettersX.SequenceEqual(lettersY))
        {
            likeness = Likeness.Same;
            return 0.97f;
        }

        var soundsX = a.Sounds.AsSpan(xs.SoundStart, xe.SoundStart + xe.SoundLength - xs.SoundStart);
        var soundsY = b.Sounds.AsSpan(ys.SoundStart, ye.SoundStart + ye.SoundLength - ys.SoundStart);
        return 0.97f * Spellings(lettersX, soundsX, xs.System, setX, lettersY, soundsY, ys.System, setY, out likeness);
    }

    private static float Spellings(
        ReadOnlySpan<byte> lettersX, ReadOnlySpan<byte> soundsX, WritingSystem systemX, ulong setX,
        ReadOnlySpan<byte> lettersY, ReadOnlySpan<byte> soundsY, WritingSystem systemY, ulong setY,
        out Likeness likeness)
    {
        likeness = Likeness.None;
        var shorter = Math.Min(lettersX.Length, lettersY.Length);
        var longer = Math.Max(lettersX.Length, lettersY.Length);
        var unvoiced = (systemX == WritingSystem.Abjad) != (systemY == WritingSystem.Abjad);
        if (unvoiced)
            return Skeletons(soundsX, soundsY, out likeness);
        var room = (0.35f * shorter) + 0.65f;
        var mostCost = room * (1 - Floor);
        if (longer - shorter > (2 * mostCost) + 1 || BitOperations.PopCount(setX ^ setY) > (2 * mostCost) + 3)
            return 0;
        var letters = LetterDistance.Between(lettersX, lettersY);
        var best = 1 - (letters / room);
        likeness = Likeness.Spelling;
        if (letters > 0)
        {
            var limit = (int)(mostCost * SoundCosts.Edit);
            var sound = (SoundCosts.Voiced.Between(soundsX, soundsY, limit) / (float)SoundCosts.Edit) + 0.1f;
            if (1 - (sound / room) > best)
            {
                best = 1 - (sound / room);
                likeness = Likeness.Sound;
            }
        }

        if (systemX == WritingSystem.Han && systemY == WritingSystem.Han)
            best = Math.Min(best, 0.95f);
        if (best >= Floor)
            return best;
        likeness = Likeness.None;
        return 0;
    }

    private static float Skeletons(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, out Likeness likeness)
    {
        likeness = Likeness.None;
        var shorter = Math.Min(Bones(x), Bones(y));
        if (shorter == 0)
            return 0;
        var room = (0.4f * shorter) + 0.4f;
        var limit = (int)(room * (1 - Floor) * SoundCosts.Edit);
        var cost = SoundCosts.Unvoiced.Between(x, y, limit) / (float)SoundCosts.Edit;
        var similarity = 0.97f * (1 - (cost / room));
        if (similarity < Floor)
            return 0;
        likeness = Likeness.Skeleton;
        return similarity;
    }

    private static int Bones(ReadOnlySpan<byte> sounds)
    {
        var bones = 0;
        foreach (var sound in sounds)
        {
            if (!Sound.IsVowel(sound))
                bones++;
        }

        return bones;
    }

    private static float Numbers(PreparedName a, in Token x, PreparedName b, in Token y, out Likeness likeness)
    {
        var left = OrganisationRoles.NumberOf(x, a.Letters);
        var same = left >= 0 && left == OrganisationRoles.NumberOf(y, b.Letters);
        likeness = same ? Likeness.Number : Likeness.None;
        return same ? 0.97f : 0;
    }

    private static float Initials(PreparedName a, in Token x, PreparedName b, in Token y, bool person, out Likeness likeness)
    {
        likeness = Likeness.None;
        if (!person || a.Letters[x.Start] != b.Letters[y.Start] || x.Role is not (TokenRole.Initial or TokenRole.Content) || y.Role is not (TokenRole.Initial or TokenRole.Content))
            return 0;
        likeness = Likeness.Initial;
        return 0.7f;
    }

    private static bool Share(int[] x, int[] y)
    {
        foreach (var group in x)
        {
            if (Array.IndexOf(y, group) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>"Tech" for "Technology", "Srvces" for "Services": the shorter one keeps the first letter and leaves out letters of the longer.</summary>
    private static bool Abbreviates(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y)
    {
        if (x.Length > y.Length)
        {
            var swap = x;
            x = y;
            y = swap;
        }

        if (x.Length < 3 || y.Length < x.Length + 2 || x[0] != y[0])
            return false;
        if (y.StartsWith(x))
            return true;
        var at = 0;
        foreach (var letter in y)
        {
            if (at < x.Length && x[at] == letter)
                at++;
        }

        return at == x.Length && x.Length >= 4 && x[^1] == y[^1];
    }
}
