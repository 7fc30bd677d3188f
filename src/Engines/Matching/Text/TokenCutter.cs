using System.Globalization;
using System.Text;

namespace Cordon.Engines.Matching.Text;

/// <summary>One word of a name before anything is known about it: where its ASCII letters lie and how it was written.</summary>
internal struct RawToken
{
    public short Start;
    public short Length;

    /// <summary>Where the word began in the name as written, in characters.</summary>
    public short SourceStart;

    /// <summary>Where it ended, in characters, exclusive.</summary>
    public short SourceEnd;

    public WritingSystem System;

    /// <summary>True when a full stop followed: an initial or an abbreviation.</summary>
    public bool Dotted;
}

/// <summary>
/// Cuts a name into words of ASCII letters and digits. Apostrophes and marks do not cut; everything else that is not a letter or a digit does;
/// so does a change between writing systems. Works on the caller's buffers and allocates nothing.
/// </summary>
internal ref struct TokenCutter(Span<byte> letters, Span<RawToken> tokens)
{
    /// <summary>ASCII letters kept of one name; what lies beyond is not compared and <see cref="Truncated"/> says so.</summary>
    public const int Capacity = 768;

    /// <summary>Words kept of one name.</summary>
    public const int MostTokens = 40;

    private readonly Span<byte> _letters = letters;
    private readonly Span<RawToken> _tokens = tokens;
    private int _letterCount;
    private int _tokenCount;
    private int _open = -1;

    /// <summary>True when the name was longer than what is compared.</summary>
    public bool Truncated { get; private set; }

    public readonly ReadOnlySpan<RawToken> Tokens => _tokens[.._tokenCount];

    public readonly ReadOnlySpan<byte> LettersOf(in RawToken token) => _letters.Slice(token.Start, token.Length);

    public void Cut(ReadOnlySpan<char> name)
    {
        if (name.Length > short.MaxValue)
        {
            name = name[..short.MaxValue];
            Truncated = true;
        }

        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c < 128)
                CutAscii(c, i);
            else if (char.IsHighSurrogate(c) && i + 1 < name.Length && char.IsLowSurrogate(name[i + 1]))
            {
                var rune = new Rune(c, name[i + 1]);
                Append(Letters.Of(rune), Letters.SystemOf(rune.Value), i, i + 2);
                i++;
            }
            else
                CutOther(c, i);
        }

        Close(false);
    }

    private void CutAscii(char c, int i)
    {
        if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            AppendOne((byte)c, i);
        else if (char.IsAsciiLetterUpper(c))
            AppendOne((byte)(c | 0x20), i);
        else if (c is '\'' or '`')
        {
            // An apostrophe inside a word is part of it: Ba'asyir, O'Neill.
        }
        else if (c == '&')
        {
            Close(false);
            Append("and"u8, WritingSystem.Latin, i, i + 1);
            Close(false);
        }
        else
            Close(c == '.');
    }

    private void CutOther(char c, int i)
    {
        if (IsApostrophe(c))
            return;
        var ascii = Letters.Of(c);
        if (ascii.Length > 0 && !char.IsPunctuation(c))
        {
            Append(ascii, Letters.SystemOf(c), i, i + 1);
            return;
        }

        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.UppercaseLetter or UnicodeCategory.Format:
                break;
            default:
                Close(false);
                break;
        }
    }

    private void AppendOne(byte letter, int i)
    {
        if (_open >= 0 && _tokens[_open].System != WritingSystem.Latin && _tokens[_open].System != WritingSystem.Alphabet)
            Close(false);
        if (_open < 0 && !Open(WritingSystem.Latin, i))
            return;
        if (_letterCount == _letters.Length)
        {
            Truncated = true;
            return;
        }

        _letters[_letterCount++] = letter;
        _tokens[_open].SourceEnd = (short)(i + 1);
    }

    private void Append(ReadOnlySpan<byte> ascii, WritingSystem system, int start, int end)
    {
        if (_open >= 0 && _tokens[_open].System != system && !(IsAlphabetic(system) && IsAlphabetic(_tokens[_open].System)))
            Close(false);
        if (_open < 0 && !Open(system, start))
            return;
        if (_letterCount + ascii.Length > _letters.Length)
        {
            Truncated = true;
            return;
        }

        // One word with letters of two alphabets is a word of the rarer one: a Cyrillic letter among Latin ones is a disguise.
        if (system == WritingSystem.Alphabet)
            _tokens[_open].System = WritingSystem.Alphabet;
        ascii.CopyTo(_letters[_letterCount..]);
        _letterCount += ascii.Length;
        _tokens[_open].SourceEnd = (short)end;
    }

    private bool Open(WritingSystem system, int source)
    {
        if (_tokenCount == _tokens.Length)
        {
            Truncated = true;
            return false;
        }

        _open = _tokenCount++;
        _tokens[_open] = new RawToken { Start = (short)_letterCount, System = system, SourceStart = (short)source, SourceEnd = (short)source };
        return true;
    }

    private void Close(bool dotted)
    {
        if (_open < 0)
            return;
        ref var token = ref _tokens[_open];
        token.Length = (short)(_letterCount - token.Start);
        token.Dotted = dotted;
        if (token.Length == 0)
            _tokenCount--;
        _open = -1;
    }

    private static bool IsAlphabetic(WritingSystem system) => system is WritingSystem.Latin or WritingSystem.Alphabet;

    private static bool IsApostrophe(char c) => c is '’' or '‘' or 'ʼ' or 'ʻ' or '´' or 'ʿ' or 'ʾ' or 'ˈ' or 'ˊ' or '′' or '＇' or '״' or '׳' or 'ʹ' or 'ʺ';
}
