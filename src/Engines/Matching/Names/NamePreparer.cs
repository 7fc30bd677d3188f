using System.Runtime.CompilerServices;
using Cordon.Engines.Matching.Text;
using Cordon.Engines.Matching.Words;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching.Names;

/// <summary>Makes names ready for comparison: words, their sounds, their roles and how much each one tells.</summary>
internal static class NamePreparer
{
    /// <summary>Prepares one name as the name of a person, or of anything else.</summary>
    [SkipLocalsInit]
    public static PreparedName Prepare(string name, PartyKind kind)
    {
        var person = kind == PartyKind.Person;
        var family = -1;
        if (person)
            name = FamilyNameLast(name, out family);
        Span<byte> letters = stackalloc byte[TokenCutter.Capacity];
        Span<RawToken> raw = stackalloc RawToken[TokenCutter.MostTokens];
        var cutter = new TokenCutter(letters, raw);
        cutter.Cut(name);
        var count = cutter.Tokens.Length;
        Span<RawToken> cut = stackalloc RawToken[(2 * TokenCutter.MostTokens) + 2];
        count = Recut(cutter.Tokens, name, person, letters, cut);

        var tokens = new Token[count];
        Span<byte> sounds = stackalloc byte[2 * TokenCutter.Capacity];
        var soundCount = 0;
        for (var i = 0; i < count; i++)
        {
            ref readonly var from = ref cut[i];
            var own = letters.Slice(from.Start, Math.Min((int)from.Length, byte.MaxValue / 2));
            ref var token = ref tokens[i];
            token.Start = from.Start;
            token.Length = (byte)own.Length;
            token.SourceStart = from.SourceStart;
            token.SourceEnd = from.SourceEnd;
            token.System = from.System;
            token.Hash = AsciiHash.Of(own);
            token.Word = Vocabulary.Instance.Find(token.Hash);
            token.Concept = token.Word.Concept >= 0 || person || own.Length < 7 ? token.Word.Concept : Vocabulary.Instance.ConceptOfStem(own);
            token.LetterSet = SetOf(own);
            token.SoundStart = (short)soundCount;
            token.SoundLength = (byte)Sound.Fold(own, sounds[soundCount..], from.System);
            soundCount += token.SoundLength;
        }

        OrganisationForm? form = null;
        if (person)
            tokens = PersonRoles.Assign(tokens, cut);
        else
            form = OrganisationRoles.Assign(tokens, letters);
        var weight = 0f;
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i].Weight = Weights.Of(tokens[i], person);
            weight += tokens[i].Weight;
        }

        var used = count == 0 ? 0 : cut[count - 1].Start + cut[count - 1].Length;
        return new PreparedName
        {
            Source = name,
            Tokens = tokens,
            Letters = letters[..used].ToArray(),
            Sounds = sounds[..soundCount].ToArray(),
            Form = form,
            FamilyStart = family < 0 ? -1 : Array.FindIndex(tokens, t => t.SourceStart >= family),
            Weight = weight,
            IsUnstated = kind == PartyKind.Any,
            OtherThanPerson = kind == PartyKind.Any ? Names.OtherThanPerson.LogProbability(tokens) : 0,
            Truncated = cutter.Truncated,
        };
    }

    /// <summary>"VORLAN, Tesmir" is "Tesmir VORLAN"; a comma before a degree or a generation parts nothing.</summary>
    private static string FamilyNameLast(string name, out int family)
    {
        family = -1;
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || name.IndexOf(',', comma + 1) >= 0)
            return name;
        var after = name.AsSpan(comma + 1).Trim();
        if (after.Length <= 3 || !char.IsLetter(after[0]))
            return name;
        family = after.Length + 1;
        return $"{after} {name.AsSpan(0, comma)}";
    }

    /// <summary>
    /// Joins dotted single letters of organisations (L.X.C. is one word), parts the Arabic article from its noun, and the surname from the given name
    /// where a script writes them together.
    /// </summary>
    private static int Recut(ReadOnlySpan<RawToken> raw, string name, bool person, ReadOnlySpan<byte> letters, Span<RawToken> cut)
    {
        var count = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            var token = raw[i];
            if (!person && token.Length == 1 && token.Dotted)
            {
                while (i + 1 < raw.Length && raw[i + 1].Length == 1 && raw[i + 1].SourceStart == token.SourceEnd + 1)
                {
                    i++;
                    token.Length++;
                    token.SourceEnd = raw[i].SourceEnd;
                    if (!raw[i].Dotted)
                        break;
                }
            }

            var own = letters.Slice(token.Start, token.Length);
            if (token.System == WritingSystem.Abjad && own.Length > 4 && own.StartsWith("al"u8) && name[token.SourceStart] is 'ا' or 'ﺍ')
                count = Part(token, 2, 2, cut, count);
            else if (person && token.System is WritingSystem.Hangul or WritingSystem.Han && token.SourceEnd - token.SourceStart is 3 or 4 or 2
                && raw.Length == 1)
                count = Part(token, Letters.Of(name[token.SourceStart]).Length, 1, cut, count);
            else if (!person && token.System == WritingSystem.Han)
                count = PartHan(token, name, letters, cut, count);
            else
                cut[count++] = token;
        }

        return count;
    }

    /// <summary>Han is written without spaces: known words are cut off, what lies between them is one word.</summary>
    private static int PartHan(RawToken token, string name, ReadOnlySpan<byte> letters, Span<RawToken> cut, int count)
    {
        while (token.Length > 0 && count < cut.Length - 1)
        {
            var text = name.AsSpan(token.SourceStart, token.SourceEnd - token.SourceStart);
            var take = 0;
            while (take < text.Length && Vocabulary.Instance.HanWordAt(text[take..]) == 0)
                take++;
            if (take == 0)
                take = Vocabulary.Instance.HanWordAt(text);
            if (take >= text.Length)
                break;
            var ascii = 0;
            for (var i = 0; i < take; i++)
                ascii += Letters.Of(text[i]).Length;
            var before = count;
            count = Part(token, ascii, take, cut, count);
            if (count == before + 1)
                return count;
            token = cut[--count];
        }

        cut[count++] = token;
        return count;
    }

    private static int Part(RawToken token, int letters, int characters, Span<RawToken> cut, int count)
    {
        if (letters <= 0 || letters >= token.Length)
        {
            cut[count++] = token;
            return count;
        }

        var first = token;
        first.Length = (short)letters;
        first.SourceEnd = (short)(token.SourceStart + characters);
        first.Dotted = false;
        var second = token;
        second.Start += (short)letters;
        second.Length -= (short)letters;
        second.SourceStart += (short)characters;
        cut[count++] = first;
        cut[count++] = second;
        return count;
    }

    private static ulong SetOf(ReadOnlySpan<byte> letters)
    {
        var set = 0UL;
        foreach (var letter in letters)
            set |= 1UL << (letter >= 'a' ? letter - 'a' : letter - '0' + 26);
        return set;
    }
}
