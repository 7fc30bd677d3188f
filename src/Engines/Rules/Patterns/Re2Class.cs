using System.Globalization;
using System.Text;

namespace Cordon.Engines.Rules.Patterns;

/// <summary>Character classes and escapes of RE2, translated.</summary>
internal sealed class Re2Class(string pattern, int at)
{
    private static readonly Dictionary<string, string> Named = new()
    {
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = @"\x00-\x7F",
        ["blank"] = @"\t ",
        ["cntrl"] = @"\x00-\x1F\x7F",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = @"!-/:-@\[-`{-~",
        ["space"] = @"\t\n\v\f\r ",
        ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",
    };

    private int _at = at;

    /// <summary>Writes the class whose opening bracket was just read, and returns where it ends.</summary>
    public int Translate(StringBuilder output)
    {
        var negated = Take('^');
        var inside = new StringBuilder();
        var pairs = new List<string>();
        var first = true;
        while (first || !Take(']'))
        {
            first = false;
            if (_at >= pattern.Length)
                throw new FormatException("a bracket is not closed");
            Member(inside, pairs);
        }

        if (negated)
        {
            if (pairs.Count > 0)
                throw new FormatException("it excludes characters beyond U+FFFF, which this engine cannot");
            output.Append(CultureInfo.InvariantCulture, $@"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^{inside}])");
        }
        else
        {
            var units = inside.Length > 0 ? [$"[{inside}]"] : Array.Empty<string>();
            output.Append(CultureInfo.InvariantCulture, $"(?:{string.Join('|', units.Concat(pairs))})");
        }

        return _at;
    }

    /// <summary>Writes an escape whose backslash was just read, and returns where it ends.</summary>
    public static int Escape(string pattern, int at, StringBuilder output, bool inClass)
    {
        var c = pattern[at++];
        var plain = c switch
        {
            'd' => "0-9",
            'w' => "0-9A-Za-z_",
            's' => @"\t\n\f\r ",
            _ => null,
        };
        if (plain is not null)
        {
            output.Append(inClass ? plain : $"[{plain}]");
            return at;
        }

        switch (c)
        {
            case 'D' or 'W' or 'S' when !inClass:
                var excluded = c == 'D' ? "0-9" : c == 'W' ? "0-9A-Za-z_" : @"\t\n\f\r ";
                output.Append(CultureInfo.InvariantCulture, $@"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^{excluded}])");
                return at;
            case 'D':
                output.Append(@"\x00-/:-\uFFFF");
                return at;
            case 'W':
                output.Append(@"\x00-/:-@\[-\^`{-\uFFFF");
                return at;
            case 'S':
                output.Append(@"\x00-\x08\v\x0E-\x1F!-\uFFFF");
                return at;
            case 'p' or 'P':
                return Category(pattern, at, output, c);
            case 'x':
                return Hexadecimal(pattern, at, output, inClass);
            case 'a' or 'f' or 'n' or 'r' or 't' or 'v':
                output.Append('\\').Append(c);
                return at;
            case '0':
                output.Append(@"\x00");
                return at;
        }

        if (char.IsAsciiLetterOrDigit(c) || c > 127)
            throw new FormatException($"\\{c} means nothing");
        output.Append('\\').Append(c);
        return at;
    }

    private void Member(StringBuilder inside, List<string> pairs)
    {
        if (pattern.AsSpan(_at).StartsWith("[:"))
        {
            var end = pattern.IndexOf(":]", _at, StringComparison.Ordinal);
            var name = end < 0 ? "" : pattern[(_at + 2)..end];
            if (!Named.TryGetValue(name, out var set))
                throw new FormatException("it has a class between [: and :] that RE2 does not know");
            inside.Append(set);
            _at = end + 2;
            return;
        }

        var c = pattern[_at++];
        if (c == '\\')
        {
            if (_at == pattern.Length)
                throw new FormatException("a bracket is not closed");
            _at = Escape(pattern, _at, inside, inClass: true);
        }
        else if (char.IsHighSurrogate(c) && _at < pattern.Length)
        {
            pairs.Add($"{c}{pattern[_at++]}");
            if (_at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] != ']')
                throw new FormatException("it has a range beyond U+FFFF, which this engine cannot");
        }
        else
        {
            inside.Append(c is '[' or ']' or '^' ? $"\\{c}" : c == '-' && (_at == pattern.Length || pattern[_at] == ']' || inside.Length == 0) ? "\\-" : c.ToString());
        }
    }

    private static int Category(string pattern, int at, StringBuilder output, char letter)
    {
        var end = at < pattern.Length && pattern[at] == '{' ? pattern.IndexOf('}', at) : at;
        if (end < 0 || at >= pattern.Length)
            throw new FormatException("a category is not closed");
        var name = pattern[at] == '{' ? pattern[(at + 1)..end] : pattern[at].ToString();
        if (name.StartsWith('^'))
            throw new FormatException("it has a negated category; write it with a capital P");
        output.Append('\\').Append(letter).Append('{').Append(name).Append('}');
        return end + 1;
    }

    private static int Hexadecimal(string pattern, int at, StringBuilder output, bool inClass)
    {
        var braces = at < pattern.Length && pattern[at] == '{';
        var end = braces ? pattern.IndexOf('}', at) : at + 2;
        if (end < 0 || end > pattern.Length || !int.TryParse(pattern.AsSpan(braces ? at + 1 : at, end - at - (braces ? 1 : 0)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code) || (code > 0xFFFF && inClass))
            throw new FormatException(@"\x is not followed by a code point");
        output.Append(code > 0xFFFF ? $"(?:{new Rune(code)})" : $"\\u{code:X4}");
        return braces ? end + 1 : end;
    }

    private bool Take(char c)
    {
        if (_at >= pattern.Length || pattern[_at] != c)
            return false;
        _at++;
        return true;
    }
}
