using System.Globalization;
using System.Text;

namespace Cordon.Engines.Rules.Syntax;

/// <summary>What a quoted literal stands for: prefixes, quotes and escapes taken away.</summary>
internal static class LiteralText
{
    /// <summary>The characters of a string literal.</summary>
    public static string Text(Token literal, SourceText source)
    {
        var text = new StringBuilder();
        Read(literal, source, rune => text.Append(rune.ToString()), number =>
        {
            if (!Rune.IsValid(number))
                throw source.Refusal(literal.At, "rules.syntax.code-point", ("number", number.ToString("X4", CultureInfo.InvariantCulture)));
            text.Append(new Rune(number).ToString());
        });
        return text.ToString();
    }

    /// <summary>The bytes of a bytes literal: characters as UTF-8, numeric escapes as the byte they name.</summary>
    public static byte[] Bytes(Token literal, SourceText source)
    {
        var bytes = new List<byte>();
        Span<byte> buffer = stackalloc byte[4];
        Read(literal, source, rune => bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString())), number => bytes.Add((byte)number));
        return [.. bytes];
    }

    private static void Read(Token literal, SourceText source, Action<Rune> character, Action<int> numeric)
    {
        var text = literal.Text;
        var quoteAt = text.AsSpan().IndexOfAny('"', '\'');
        var raw = text.AsSpan(0, quoteAt).IndexOfAny('r', 'R') >= 0;
        var width = text.Length - quoteAt >= 6 && text[quoteAt + 1] == text[quoteAt] && text[quoteAt + 2] == text[quoteAt] ? 3 : 1;
        var (at, end) = (quoteAt + width, text.Length - width);
        while (at < end)
        {
            if (text[at] == '\\' && !raw)
            {
                at = Escape(literal, at, end, source, character, numeric);
                continue;
            }

            if (Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out var length) != System.Buffers.OperationStatus.Done)
                throw source.Refusal(literal.At + at, "rules.syntax.code-point", ("number", ((int)text[at]).ToString("X4", CultureInfo.InvariantCulture)));
            at += length;
            if (rune.Value == '\r' && width == 3)
            {
                // Line ends inside a triple-quoted literal are one line feed, whatever the editor wrote.
                if (at < end && text[at] == '\n')
                    at++;
                rune = new Rune('\n');
            }

            character(rune);
        }
    }

    private static int Escape(Token literal, int at, int end, SourceText source, Action<Rune> character, Action<int> numeric)
    {
        var text = literal.Text;
        var letter = at + 1 < end ? text[at + 1] : '\0';
        var plain = letter switch
        {
            'a' => '\a',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            '\\' or '?' or '"' or '\'' or '`' => letter,
            _ => '\0',
        };
        if (plain != '\0')
        {
            character(new Rune(plain));
            return at + 2;
        }

        var bytes = literal.Kind == TokenKind.Bytes;
        var (from, digits, radix) = letter switch
        {
            'x' or 'X' => (at + 2, 2, 16),
            'u' when !bytes => (at + 2, 4, 16),
            'U' when !bytes => (at + 2, 8, 16),
            >= '0' and <= '3' => (at + 1, 3, 8),
            _ => (at, 0, 0),
        };
        var number = 0L;
        for (var i = from; i < from + digits; i++)
        {
            var digit = i < end && char.IsAsciiHexDigit(text[i]) ? Convert.ToInt32(text[i].ToString(), 16) : radix;
            if (digit >= radix)
                radix = 0;
            number = (number * Math.Max(radix, 1)) + digit;
            if (radix == 0)
                break;
        }

        if (radix == 0)
            throw source.Refusal(literal.At + at, "rules.syntax.escape", ("escape", text[at..Math.Min(at + 2, end)]));
        numeric((int)Math.Min(number, int.MaxValue));
        return from + digits;
    }
}
