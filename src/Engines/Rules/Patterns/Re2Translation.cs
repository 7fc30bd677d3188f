using System.Globalization;
using System.Text;

namespace Cordon.Engines.Rules.Patterns;

/// <summary>
/// From RE2's syntax (github.com/google/re2/wiki/Syntax) to that of the runtime's automaton engine. Whatever RE2 does not
/// have (look-around, back references, possessive or atomic groups, conditions) is refused; where the two differ in meaning,
/// RE2's is kept: <c>\d \w \s</c> are ASCII, <c>$</c> is the very end, a dot is a whole character also beyond U+FFFF.
/// </summary>
internal sealed class Re2Translation
{
    private const int MostLength = 1_000;
    private const int MostRepeats = 1_000;
    private const int MostDepth = 50;
    private const string Pair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    private static readonly System.Buffers.SearchValues<char> NameLetters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private readonly string _pattern;
    private readonly StringBuilder _out = new();
    private readonly Stack<(bool Multiline, bool DotAll)> _groups = new();
    private readonly Stack<int> _repeats = new([1]);
    private int _repeated = 1;
    private bool _multiline;
    private bool _dotAll;
    private int _at;

    private Re2Translation(string pattern) => _pattern = pattern;

    /// <summary>The translated pattern, or nothing and why.</summary>
    public static string? Of(string pattern, out string reason)
    {
        reason = "";
        if (pattern.Length > MostLength)
        {
            reason = $"it is longer than {MostLength} characters";
            return null;
        }

        var translation = new Re2Translation(pattern);
        try
        {
            translation.Run();
            return translation._out.ToString();
        }
        catch (FormatException refused)
        {
            reason = refused.Message;
            return null;
        }
    }

    private void Run()
    {
        var atom = false;
        while (_at < _pattern.Length)
        {
            var c = _pattern[_at++];
            switch (c)
            {
                case '(':
                    Open();
                    atom = false;
                    break;
                case ')':
                    if (_groups.Count == 0)
                        throw Refused("a closing parenthesis has no opening one");
                    (_multiline, _dotAll) = _groups.Pop();
                    _repeated = _repeats.Pop();
                    _out.Append(')');
                    atom = true;
                    break;
                case '|':
                    _out.Append('|');
                    atom = false;
                    break;
                case '*' or '+' or '?' or '{' when Quantifier(c, atom):
                    atom = false;
                    break;
                default:
                    _repeated = 1;
                    Atom(c);
                    atom = true;
                    break;
            }
        }

        if (_groups.Count > 0)
            throw Refused("a parenthesis is not closed");
    }

    private void Atom(char c)
    {
        switch (c)
        {
            case '.':
                _out.Append(CultureInfo.InvariantCulture, $"(?:{Pair}|{(_dotAll ? @"[\s\S]" : @"[^\n]")})");
                break;
            case '^':
                _out.Append(_multiline ? "(?m:^)" : @"\A");
                break;
            case '$':
                _out.Append(_multiline ? "(?m:$)" : @"\z");
                break;
            case '[':
                _at = new Re2Class(_pattern, _at).Translate(_out);
                break;
            case '\\':
                Escape();
                break;
            default:
                Literal(c);
                break;
        }
    }

    private void Literal(char c)
    {
        if (char.IsHighSurrogate(c) && _at < _pattern.Length)
            _out.Append(CultureInfo.InvariantCulture, $"(?:{c}{_pattern[_at++]})");
        else
            _out.Append(c is '{' or '}' or ']' or '#' or ' ' ? $"\\{c}" : c.ToString());
    }

    private void Escape()
    {
        if (_at == _pattern.Length)
            throw Refused("a backslash ends it");
        var c = _pattern[_at];
        if (c is 'A' or 'z' or 'b' or 'B')
        {
            _out.Append('\\').Append(c);
            _at++;
        }
        else if (c == 'Q')
        {
            Quoted();
        }
        else if (char.IsAsciiDigit(c) && c != '0')
        {
            throw Refused("it refers back to a group, which RE2 does not know");
        }
        else
        {
            _at = Re2Class.Escape(_pattern, _at, _out, inClass: false);
        }
    }

    private void Quoted()
    {
        var end = _pattern.IndexOf(@"\E", _at, StringComparison.Ordinal);
        var text = end < 0 ? _pattern[(_at + 1)..] : _pattern[(_at + 1)..end];
        _out.Append(System.Text.RegularExpressions.Regex.Escape(text));
        _at = end < 0 ? _pattern.Length : end + 2;
    }

    private void Open()
    {
        if (_groups.Count >= MostDepth)
            throw Refused($"its groups nest deeper than {MostDepth}");
        _groups.Push((_multiline, _dotAll));
        _repeats.Push(1);
        if (_at >= _pattern.Length || _pattern[_at] != '?')
        {
            _out.Append('(');
            return;
        }

        _at++;
        if (Named())
            return;
        Flags();
    }

    private bool Named()
    {
        var rest = _pattern.AsSpan(_at);
        var skip = rest.StartsWith("P<") ? 2 : rest.StartsWith("<") && rest.Length > 1 && rest[1] is not ('=' or '!') ? 1 : 0;
        if (skip == 0)
            return false;
        var end = rest.IndexOf('>');
        if (end <= skip || rest[skip..end].ContainsAnyExcept(NameLetters))
            throw Refused("the name of a group is not made of letters, digits and underscores");
        _out.Append('(');
        _at += end + 1;
        return true;
    }

    private void Flags()
    {
        var on = true;
        var letters = new StringBuilder();
        for (; _at < _pattern.Length; _at++)
        {
            var c = _pattern[_at];
            switch (c)
            {
                case '-' when on:
                    on = false;
                    letters.Append('-');
                    break;
                case 'i':
                    letters.Append('i');
                    break;
                case 'm':
                    _multiline = on;
                    break;
                case 's':
                    _dotAll = on;
                    break;
                case 'U':
                    // Which of several matches is preferred does not matter to whether there is one.
                    break;
                case ':' or ')':
                    _at++;
                    Group(letters.ToString().TrimEnd('-'), c == ':');
                    return;
                default:
                    throw Refused("it has a group that RE2 does not know, such as look-around");
            }
        }

        throw Refused("a parenthesis is not closed");
    }

    private void Group(string flags, bool group)
    {
        _out.Append("(?").Append(flags).Append(group ? ':' : ')');
        if (group)
            return;
        // Flags without a group hold to the end of the group around them; the runtime says it the same way.
        _groups.Pop();
        _repeats.Pop();
        if (flags.Length == 0)
            _out.Length -= 3;
    }

    private bool Quantifier(char c, bool atom)
    {
        var from = _at - 1;
        if (c == '{')
        {
            var end = _pattern.IndexOf('}', _at);
            if (end < 0 || !Count(_pattern.AsSpan(_at, end - _at)))
                return false;
            _at = end + 1;
        }

        if (!atom)
            throw Refused("a repetition has nothing to repeat");
        var written = _pattern[from.._at];
        if (_at < _pattern.Length && _pattern[_at] == '?')
        {
            written += "?";
            _at++;
        }

        if (_at < _pattern.Length && (_pattern[_at] is '*' or '+' or '?'))
            throw Refused("two repetitions follow each other");
        _out.Append(written);
        return true;
    }

    private bool Count(ReadOnlySpan<char> count)
    {
        var comma = count.IndexOf(',');
        var least = comma < 0 ? count : count[..comma];
        var most = comma < 0 ? count : count[(comma + 1)..];
        if (!int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out var from))
            return false;
        var to = from;
        if (!most.IsEmpty && !int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out to))
            return false;
        // Counted repetitions inside each other multiply.
        var times = (long)_repeated * Math.Max(1, to);
        if (from > to || times > MostRepeats)
            throw Refused($"it repeats more than {MostRepeats} times, or more often at least than at most");
        _repeats.Push((int)Math.Max(_repeats.Pop(), times));
        return true;
    }

    private static FormatException Refused(string reason) => new(reason);
}
