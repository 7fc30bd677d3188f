using System.Numerics;
using Cordon.Engines.Matching.Names;
using Cordon.Engines.Matching.Text;

namespace Cordon.Engines.Matching.Comparison;

/// <summary>How alike two words, or two runs of adjacent words, are: 0 to 1, with the reason.</summary>
internal static class WordSimilarity
{
    /// <summary>Below this two words count as different.</summary>
    public const float Floor = 0.25f;

    /// <summary>What words for one thing, and forms of one given name, are worth.</summary>
    private const float SameMeaning = 0.9f;
    private const float SameName = 0.85f;

    /// <summary>From here on two words are spellings of each other.</summary>
    private const float Alike = 0.5f;

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
        var meaning = !person && ((x.Concept >= 0 && x.Concept == y.Concept) || (x.Word.Place >= 0 && x.Word.Place == y.Word.Place));
        if (x.System == WritingSystem.Han && y.System == WritingSystem.Han)
            return Characters(a.Source.AsSpan(x.SourceStart, x.SourceEnd - x.SourceStart), b.Source.AsSpan(y.SourceStart, y.SourceEnd - y.SourceStart), out likeness);
        var similarity = Spellings(a.LettersOf(x), a.SoundsOf(x), x.System, x.LetterSet, b.LettersOf(y), b.SoundsOf(y), y.System, y.LetterSet, out likeness);
        if (meaning && similarity < SameMeaning)
        {
            // Two spellings of one word are that, and no more; another word for the same thing is a find.
            likeness = similarity >= Alike ? likeness : Likeness.Concept;
            return SameMeaning;
        }

        if (similarity < SameName && person && Share(x.Word.NameGroups, y.Word.NameGroups))
        {
            likeness = similarity >= Alike ? likeness : Likeness.GivenName;
            return SameName;
        }

        if (similarity < 0.6f && !person && x.System == WritingSystem.Latin && y.System == WritingSystem.Latin && Abbreviates(a.LettersOf(x), b.LettersOf(y), (x.Length > y.Length ? x : y).Word.InOrganisations))
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

        Span<byte> roomX = stackalloc byte[MostJoinedSounds];
        Span<byte> roomY = stackalloc byte[MostJoinedSounds];
        if (lettersX.Length > MostJoinedSounds / 2 || lettersY.Length > MostJoinedSounds / 2)
        {
            likeness = Likeness.None;
            return 0;
        }

        var soundsX = roomX[..FoldRun(a, x, lettersX, roomX, false)];
        var soundsY = roomY[..FoldRun(b, y, lettersY, roomY, false)];
        var similarity = 0.97f * Spellings(lettersX, soundsX, xs.System, setX, lettersY, soundsY, ys.System, setY, out likeness);
        if (similarity >= 0.9f || !(HasArticle(a, x) || HasArticle(b, y)))
            return similarity;
        // The l of the Arabic article is not heard before many letters: al-Din, uddin.
        soundsX = roomX[..FoldRun(a, x, lettersX, roomX, true)];
        soundsY = roomY[..FoldRun(b, y, lettersY, roomY, true)];
        var assimilated = 0.95f * Spellings(lettersX, soundsX, xs.System, setX, lettersY, soundsY, ys.System, setY, out var likenessToo);
        if (assimilated <= similarity)
            return similarity;
        likeness = likenessToo;
        return assimilated;
    }

    private const int MostJoinedSounds = 160;

    private static int FoldRun(PreparedName name, ReadOnlySpan<Token> run, ReadOnlySpan<byte> letters, Span<byte> sounds, bool withoutArticle)
    {
        var system = run[0].System;
        if (!withoutArticle || !HasArticle(name, run))
            return Sound.Fold(letters, sounds, system);
        Span<byte> kept = stackalloc byte[MostJoinedSounds];
        var count = 0;
        foreach (ref readonly var token in run)
        {
            var own = name.LettersOf(token);
            foreach (var letter in IsArticle(own) ? own[..1] : own)
                kept[count++] = letter;
        }

        return Sound.Fold(kept[..count], sounds, system);
    }

    private static bool HasArticle(PreparedName name, ReadOnlySpan<Token> run)
    {
        for (var i = 1; i < run.Length; i++)
        {
            if (IsArticle(name.LettersOf(run[i])))
                return true;
        }

        return false;
    }

    private static bool IsArticle(ReadOnlySpan<byte> letters) => letters.Length == 2 && letters[1] == 'l' && letters[0] is (byte)'a' or (byte)'e' or (byte)'u';

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

        if (best >= Floor)
            return best;
        likeness = Likeness.None;
        return 0;
    }

    /// <summary>Two runs of Han characters: one character is a syllable, so that another one is worth two edits.</summary>
    private static float Characters(ReadOnlySpan<char> x, ReadOnlySpan<char> y, out Likeness likeness)
    {
        if (x.SequenceEqual(y))
        {
            likeness = Likeness.Same;
            return 1;
        }

        likeness = Likeness.Spelling;
        var same = 0;
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
            same += x[i] == y[i] ? 1 : 0;
        var similarity = 1 - (1.5f * (Math.Max(x.Length, y.Length) - same) / Math.Max(x.Length, y.Length));
        if (similarity >= Floor)
            return similarity;
        likeness = Likeness.None;
        return 0;
    }

    private static float Skeletons(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, out Likeness likeness)
    {
        likeness = Likeness.None;
        var shorter = Math.Min(Bones(x), Bones(y));
        if (shorter == 0)
            return 0;
        var room = (0.35f * shorter) + 0.2f;
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
    private static bool Abbreviates(ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, int seenLonger)
    {
        if (x.Length > y.Length)
        {
            var swap = x;
            x = y;
            y = swap;
        }

        if (x.Length < 3 || y.Length < x.Length + 2 || x[0] != y[0] || seenLonger < 4)
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
