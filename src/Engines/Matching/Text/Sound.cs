namespace Cordon.Engines.Matching.Text;

/// <summary>
/// The sound alphabet: what is left of a Latin spelling when the habits of transliteration systems are taken away
/// (sch, sh, ch; kh, h; w, v; j, dj, zh; ou, u; doubled letters).
/// A sound is a small number; a token is written in it by the rules of the transliteration systems in use.
/// </summary>
internal static class Sound
{
    public const byte A = 0, E = 1, I = 2, O = 3, U = 4;
    public const byte B = 5, P = 6, D = 7, T = 8, G = 9, K = 10, F = 11, V = 12, M = 13, N = 14, L = 15, R = 16, S = 17, Z = 18, H = 19;
    public const byte Ch = 20, Sh = 21, Kh = 22, J = 23, Ts = 24;
    public const byte Digit0 = 25;
    public const int Count = 35;

    public static bool IsVowel(byte sound) => sound <= U;

    /// <summary>Writes the sounds of lower-case ASCII letters and digits; never longer than twice the input, and returns how many.</summary>
    /// <param name="letters">Lower-case ASCII letters and digits.</param>
    /// <param name="sounds">Room for the sounds.</param>
    /// <param name="system">How the word was written before it was turned into ASCII.</param>
    public static int Fold(ReadOnlySpan<byte> letters, Span<byte> sounds, WritingSystem system) => system switch
    {
        WritingSystem.Abjad => FoldWritten(letters, sounds),
        WritingSystem.Hangul => FoldHangul(letters, sounds),
        _ => Fold(letters, sounds),
    };

    private static int Fold(ReadOnlySpan<byte> letters, Span<byte> sounds)
    {
        var count = 0;
        for (var i = 0; i < letters.Length;)
        {
            var used = 1;
            var rest = letters[i..];
            switch (rest[0])
            {
                case (byte)'a': Add(sounds, ref count, A); break;
                case (byte)'b': Add(sounds, ref count, B); break;
                case (byte)'c': used = FoldC(rest, sounds, ref count); break;
                case (byte)'d': used = FoldD(rest, sounds, ref count); break;
                case (byte)'e': used = FoldE(rest, sounds, ref count); break;
                case (byte)'f': Add(sounds, ref count, F); break;
                case (byte)'g': used = Next(rest, 'h') ? 2 : 1; Add(sounds, ref count, G); break;
                case (byte)'h': Add(sounds, ref count, H); break;
                case (byte)'i': used = Next(rest, 'e') && rest.Length > 2 ? 2 : 1; Add(sounds, ref count, I); break;
                case (byte)'j': Add(sounds, ref count, i > 0 && (i == letters.Length - 1 || IsVowelLetter(letters[i - 1])) ? I : J); break;
                case (byte)'k': used = Next(rest, 'h') ? 2 : 1; Add(sounds, ref count, used == 2 ? Kh : K); break;
                case (byte)'l': Add(sounds, ref count, L); break;
                case (byte)'m': Add(sounds, ref count, M); break;
                case (byte)'n': Add(sounds, ref count, N); break;
                case (byte)'o': used = Next(rest, 'u') || Next(rest, 'o') ? 2 : 1; Add(sounds, ref count, used == 2 ? U : O); break;
                case (byte)'p': used = Next(rest, 'h') ? 2 : 1; Add(sounds, ref count, used == 2 ? F : P); break;
                case (byte)'q': Add(sounds, ref count, K); break;
                case (byte)'r': Add(sounds, ref count, R); break;
                case (byte)'s': used = FoldS(rest, sounds, ref count); break;
                case (byte)'t': used = FoldT(rest, sounds, ref count); break;
                case (byte)'u': Add(sounds, ref count, U); break;
                case (byte)'v' or (byte)'w': Add(sounds, ref count, V); break;
                case (byte)'x':
                    if (i == 0) Add(sounds, ref count, Sh);
                    else { Add(sounds, ref count, K); Add(sounds, ref count, S); }
                    break;
                case (byte)'y': Add(sounds, ref count, I); break;
                case (byte)'z': used = Next(rest, 'h') ? 2 : 1; Add(sounds, ref count, used == 2 ? J : Z); break;
                default: Add(sounds, ref count, (byte)(Digit0 + rest[0] - '0')); break;
            }

            i += used;
        }

        return count;
    }

    /// <summary>A doubled letter of a script without short vowels is two letters with a vowel between them.</summary>
    private static int FoldWritten(ReadOnlySpan<byte> letters, Span<byte> sounds)
    {
        var count = 0;
        for (var i = 0; i < letters.Length;)
        {
            var next = letters[i..].IndexOfAnyExcept(letters[i]);
            var run = next < 0 ? letters.Length - i : next;
            if (run > 1 && letters[i] is not ((byte)'a' or (byte)'w' or (byte)'y'))
            {
                count += Fold(letters.Slice(i, 1), sounds[count..]);
                i++;
                continue;
            }

            var end = i + run;
            while (end < letters.Length && !(end + 1 < letters.Length && letters[end] == letters[end + 1]))
                end++;
            count += Fold(letters[i..end], sounds[count..]);
            i = end;
        }

        return count;
    }

    /// <summary>Revised Romanisation writes eo, eu and ae for the vowels that passports write o, u and e.</summary>
    private static int FoldHangul(ReadOnlySpan<byte> letters, Span<byte> sounds)
    {
        Span<byte> plain = stackalloc byte[letters.Length];
        var count = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var second = i + 1 < letters.Length && ((letters[i] == 'e' && letters[i + 1] is (byte)'o' or (byte)'u') || (letters[i] == 'a' && letters[i + 1] == 'e'));
            plain[count++] = letters[second ? ++i : i];
        }

        return Fold(plain[..count], sounds);
    }

    private static int FoldC(ReadOnlySpan<byte> rest, Span<byte> sounds, ref int count)
    {
        if (Next(rest, 'h'))
        {
            Add(sounds, ref count, Ch);
            return 2;
        }

        if (Next(rest, 'k'))
        {
            Add(sounds, ref count, K);
            return 2;
        }

        var soft = rest.Length > 1 && rest[1] is (byte)'e' or (byte)'i' or (byte)'y';
        var polish = Next(rest, 'z');
        Add(sounds, ref count, polish ? Ch : soft && rest.Length > 1 ? S : K);
        return polish ? 2 : 1;
    }

    private static int FoldD(ReadOnlySpan<byte> rest, Span<byte> sounds, ref int count)
    {
        if (Next(rest, 'z') && rest.Length > 2 && rest[2] == 'h')
        {
            Add(sounds, ref count, J);
            return 3;
        }

        if (Next(rest, 'j'))
        {
            Add(sounds, ref count, J);
            return 2;
        }

        Add(sounds, ref count, D);
        return Next(rest, 'h') ? 2 : 1;
    }

    private static int FoldE(ReadOnlySpan<byte> rest, Span<byte> sounds, ref int count)
    {
        if (Next(rest, 'e') || (rest.Length == 2 && rest[1] is (byte)'y' or (byte)'i' or (byte)'j'))
        {
            Add(sounds, ref count, I);
            return 2;
        }

        Add(sounds, ref count, E);
        return 1;
    }

    private static int FoldS(ReadOnlySpan<byte> rest, Span<byte> sounds, ref int count)
    {
        if (Next(rest, 'h'))
        {
            // Russian "shch" is one letter.
            var used = rest.Length > 3 && rest[2] == 'c' && rest[3] == 'h' ? 4 : 2;
            Add(sounds, ref count, Sh);
            return used;
        }

        if (rest.Length > 2 && rest[1] == 'c' && rest[2] == 'h')
        {
            Add(sounds, ref count, Sh);
            return 3;
        }

        if (Next(rest, 'z'))
        {
            Add(sounds, ref count, S);
            return 2;
        }

        Add(sounds, ref count, S);
        return 1;
    }

    private static int FoldT(ReadOnlySpan<byte> rest, Span<byte> sounds, ref int count)
    {
        if (rest.Length > 3 && rest[1] == 's' && rest[2] == 'c' && rest[3] == 'h')
        {
            Add(sounds, ref count, Ch);
            return 4;
        }

        if (rest.Length > 2 && rest[1] == 'c' && rest[2] == 'h')
        {
            Add(sounds, ref count, Ch);
            return 3;
        }

        if (Next(rest, 's') || Next(rest, 'z'))
        {
            Add(sounds, ref count, Ts);
            return 2;
        }

        Add(sounds, ref count, T);
        return Next(rest, 'h') ? 2 : 1;
    }

    private static void Add(Span<byte> sounds, ref int count, byte sound)
    {
        // A doubled letter is one sound; doubled digits are not.
        if (count > 0 && sounds[count - 1] == sound && sound < Digit0)
            return;
        sounds[count++] = sound;
    }

    private static bool Next(ReadOnlySpan<byte> rest, char letter) => rest.Length > 1 && rest[1] == letter;

    private static bool IsVowelLetter(byte letter) => letter is (byte)'a' or (byte)'e' or (byte)'i' or (byte)'o' or (byte)'u' or (byte)'y';
}
