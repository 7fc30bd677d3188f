namespace Cordon.Engines.Rules.Syntax;

/// <summary>Cuts an expression into words (Common Expression Language, language definition, "Syntax").</summary>
internal sealed class Lexer(SourceText source)
{
    private static readonly string[] Symbols = ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", ".", ",", "(", ")", "[", "]", "{", "}"];

    private readonly string _text = source.Text;
    private int _at;

    public List<Token> All()
    {
        var tokens = new List<Token>();
        do
            tokens.Add(Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        SkipSpace();
        var start = _at;
        if (_at == _text.Length)
            return new(TokenKind.End, "", start);
        var first = _text[_at];
        if (StringStart(out var bytes))
            return QuotedText(bytes);
        if (char.IsAsciiLetter(first) || first == '_')
            return Cut(TokenKind.Name, start, IsNamePart);
        if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(Peek(1))))
            return Number();
        if (first == '`')
            return QuotedName();
        foreach (var symbol in Symbols)
        {
            if (string.CompareOrdinal(_text, _at, symbol, 0, symbol.Length) == 0)
            {
                _at += symbol.Length;
                return new(TokenKind.Symbol, symbol, start);
            }
        }

        throw source.Refusal(start, "rules.syntax.character", ("character", char.IsSurrogate(first) ? _text.Substring(start, 2) : first.ToString()));
    }

    private void SkipSpace()
    {
        while (_at < _text.Length)
        {
            if (_text[_at] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _at++;
            }
            else if (_text[_at] == '/' && Peek(1) == '/')
            {
                while (_at < _text.Length && _text[_at] != '\n')
                    _at++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>A quote, with up to two prefix letters: r, R raw; b, B bytes.</summary>
    private bool StringStart(out bool bytes)
    {
        bytes = false;
        var (raw, at) = (false, _at);
        for (; at < _text.Length; at++)
        {
            if (_text[at] is 'r' or 'R' && !raw)
                raw = true;
            else if (_text[at] is 'b' or 'B' && !bytes)
                bytes = true;
            else
                return _text[at] is '"' or '\'';
        }

        return false;
    }

    private Token QuotedText(bool bytes)
    {
        var start = _at;
        var raw = false;
        while (_text[_at] is not ('"' or '\''))
            raw |= _text[_at++] is 'r' or 'R';
        var quote = _text[_at];
        var triple = Peek(1) == quote && Peek(2) == quote;
        _at += triple ? 3 : 1;
        while (true)
        {
            if (_at >= _text.Length || (!triple && _text[_at] is '\n' or '\r'))
                throw source.Refusal(start, "rules.syntax.string-open");
            if (_text[_at] == '\\' && !raw)
            {
                _at += 2;
                continue;
            }

            if (_text[_at] == quote && (!triple || (Peek(1) == quote && Peek(2) == quote)))
                break;
            _at++;
        }

        _at += triple ? 3 : 1;
        return new(bytes ? TokenKind.Bytes : TokenKind.String, _text[start.._at], start);
    }

    private Token QuotedName()
    {
        var start = _at++;
        var end = _text.IndexOf('`', _at);
        if (end <= _at || _text.AsSpan(_at, end - _at).ContainsAnyExcept(QuotedNameLetters))
            throw source.Refusal(start, "rules.syntax.quoted-name");
        _at = end + 1;
        return new(TokenKind.QuotedName, _text[(start + 1)..end], start);
    }

    private Token Number()
    {
        var start = _at;
        if (_text[_at] == '0' && Peek(1) is 'x' or 'X' && char.IsAsciiHexDigit(Peek(2)))
        {
            _at += 2;
            Skip(char.IsAsciiHexDigit);
            return Integer(start);
        }

        Skip(char.IsAsciiDigit);
        var real = false;
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            real = true;
            _at++;
            Skip(char.IsAsciiDigit);
        }

        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            real = true;
            _at += 2;
            Skip(char.IsAsciiDigit);
        }

        return real ? new(TokenKind.Double, _text[start.._at], start) : Integer(start);
    }

    private Token Integer(int start)
    {
        if (Peek(0) is not ('u' or 'U'))
            return new(TokenKind.Int, _text[start.._at], start);
        _at++;
        return new(TokenKind.Uint, _text[start..(_at - 1)], start);
    }

    private static readonly System.Buffers.SearchValues<char> QuotedNameLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-/ ");

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private Token Cut(TokenKind kind, int start, Func<char, bool> part)
    {
        Skip(part);
        return new(kind, _text[start.._at], start);
    }

    private void Skip(Func<char, bool> part)
    {
        while (_at < _text.Length && part(_text[_at]))
            _at++;
    }

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';
}
