using System.Globalization;
using Cordon.Engines.Rules.Values;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Syntax;

/// <summary>
/// Reads expressions of the Common Expression Language (cel-spec, language definition, "Syntax"), with optional access
/// (<c>.?</c>, <c>[?</c>, <c>?</c> entries), names between backticks, and the macros of the standard and of the
/// two-variable, bindings, block, lists and optionals extensions.
/// </summary>
public sealed class ExprParser
{
    private static readonly HashSet<string> Reserved =
        ["as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while"];

    private static readonly string[][] Levels = [["<", "<=", ">=", ">", "==", "!=", "in"], ["+", "-"], ["*", "/", "%"]];

    private readonly SourceText _source;
    private readonly CelLimits _limits;
    private readonly List<Token> _tokens;
    private int _next;
    private int _open;

    private ExprParser(SourceText source, CelLimits limits)
    {
        _source = source;
        _limits = limits;
        _tokens = new Lexer(source).All();
    }

    /// <summary>The expression that a text says.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="limits">How long it may be and how deep it may nest.</param>
    /// <exception cref="FaultException"><c>rules.syntax…</c>, with line and column.</exception>
    public static Expr Parse(string text, CelLimits? limits = null)
    {
        limits ??= CelLimits.Default;
        if (text.Length > limits.Length)
            throw new FaultException(Fault.Of("rules.syntax.length", "", ("most", limits.Length), ("length", text.Length)));
        var parser = new ExprParser(new SourceText(text), limits);
        var parsed = parser.Whole();
        if (parser.Current.Kind != TokenKind.End)
            throw parser.Unexpected("an operator or the end of the expression");
        return parsed;
    }

    private Token Current => _tokens[_next];

    private Expr Whole()
    {
        Enter();
        var at = Current.At;
        var expression = Chain(conjunction: false);
        if (Take("?"))
        {
            var yes = Chain(conjunction: false);
            Expect(":");
            expression = Grown(new ConditionalExpr(at, expression, yes, Whole()));
        }

        _open--;
        return expression;
    }

    private Expr Chain(bool conjunction)
    {
        var sign = conjunction ? "&&" : "||";
        var at = Current.At;
        var first = conjunction ? Binary(0) : Chain(conjunction: true);
        if (!Current.Is(sign))
            return first;
        var operands = new List<Expr> { first };
        while (Take(sign))
            operands.Add(conjunction ? Binary(0) : Chain(conjunction: true));
        return Grown(new LogicExpr(at, conjunction, operands));
    }

    private Expr Binary(int level)
    {
        if (level == Levels.Length)
            return Unary();
        var left = Binary(level + 1);
        while (Operator(level) is { } sign)
        {
            var at = _tokens[_next++].At;
            left = Grown(new CallExpr(at, sign, null, [left, Binary(level + 1)]));
        }

        return left;
    }

    private string? Operator(int level) =>
        Current.Kind == TokenKind.Symbol || (Current.Kind == TokenKind.Name && Current.Text == "in")
            ? Array.Find(Levels[level], s => s == Current.Text)
            : null;

    private Expr Unary()
    {
        var signs = new Stack<Token>();
        while (Current.Is("!") || Current.Is("-"))
        {
            // The two signs do not mix; but a number may bring its own minus.
            if (signs.Count > 0 && signs.Peek().Text != Current.Text && !(Current.Is("-") && _tokens[_next + 1].Kind is TokenKind.Int or TokenKind.Double))
                break;
            signs.Push(_tokens[_next++]);
        }

        var negative = signs.Count > 0 && signs.Peek().Text == "-" && Current.Kind is TokenKind.Int or TokenKind.Double;
        if (negative)
            signs.Pop();
        var operand = Member(negative);
        while (signs.TryPop(out var sign))
            operand = Grown(new CallExpr(sign.At, sign.Text, null, [operand]));
        return operand;
    }

    private Expr Member(bool negative)
    {
        var operand = Primary(negative);
        while (true)
        {
            var at = Current.At;
            if (Take("."))
            {
                operand = AfterDot(operand, at);
            }
            else if (Take("["))
            {
                var access = Take("?") ? Access.Optional : Access.Plain;
                var index = Whole();
                Expect("]");
                operand = Grown(new ElementExpr(at, operand, index, access));
            }
            else
            {
                return operand;
            }
        }
    }

    private Expr AfterDot(Expr operand, int at)
    {
        var access = Take("?") ? Access.Optional : Access.Plain;
        var name = Current;
        if (name.Kind is not (TokenKind.Name or TokenKind.QuotedName) || (name.Kind == TokenKind.Name && name.Text is "in" or "true" or "false" or "null"))
            throw Unexpected("the name of a field or function");
        _next++;
        if (name.Kind == TokenKind.Name && access == Access.Plain && Current.Is("("))
            return Grown(new MacroExpansion(_source).Call(name.Text, name.At, operand, Arguments()));
        if (name.Kind == TokenKind.Name && access == Access.Plain && Current.Is("{") && Qualified(operand) is { } prefix)
            return Message(at, $"{prefix}.{name.Text}");
        return Grown(new FieldExpr(at, operand, name.Text, access, name.Kind == TokenKind.QuotedName));
    }

    private Expr Primary(bool negative)
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Int or TokenKind.Uint or TokenKind.Double:
                _next++;
                return new LiteralExpr(token.At, Number(token, negative));
            case TokenKind.String:
                _next++;
                return new LiteralExpr(token.At, CelValue.Of(LiteralText.Text(token, _source)));
            case TokenKind.Bytes:
                _next++;
                return new LiteralExpr(token.At, CelValue.Of(LiteralText.Bytes(token, _source)));
            case TokenKind.Name:
                return Named(token);
        }

        if (Take("("))
        {
            var inner = Whole();
            Expect(")");
            return inner;
        }

        if (Take("["))
            return List(token.At);
        if (Take("{"))
            return Map(token.At);
        if (Take(".") && Current.Kind == TokenKind.Name)
            return Named(Current, absolute: true);
        throw Unexpected("a value, a name or an opening bracket");
    }

    private Expr Named(Token name, bool absolute = false)
    {
        _next++;
        var literal = absolute ? null : name.Text switch
        {
            "true" => new LiteralExpr(name.At, CelValue.Of(true)),
            "false" => new LiteralExpr(name.At, CelValue.Of(false)),
            "null" => new LiteralExpr(name.At, CelValue.Null),
            _ => null,
        };
        if (literal is not null)
            return literal;
        if (name.Text is "in" or "true" or "false" or "null" || Reserved.Contains(name.Text))
            throw _source.Refusal(name.At, "rules.syntax.reserved", ("word", name.Text));
        if (Current.Is("("))
            return Grown(new MacroExpansion(_source).Call(absolute ? "." + name.Text : name.Text, name.At, null, Arguments()));
        return Current.Is("{") ? Message(name.At, name.Text) : new NameExpr(name.At, name.Text, absolute);
    }

    private List<Expr> Arguments()
    {
        Expect("(");
        var arguments = new List<Expr>();
        if (Take(")"))
            return arguments;
        do
            arguments.Add(Whole());
        while (Take(","));
        Expect(")");
        return arguments;
    }

    private ListExpr List(int at)
    {
        var elements = new List<(Expr, bool)>();
        while (!Take("]"))
        {
            var optional = Take("?");
            elements.Add((Whole(), optional));
            if (!Take(",") && !Current.Is("]"))
                throw Unexpected("',' or ']'");
        }

        return Grown(new ListExpr(at, elements));
    }

    private MapExpr Map(int at)
    {
        var entries = new List<(Expr, Expr, bool)>();
        while (!Take("}"))
        {
            var optional = Take("?");
            var key = Whole();
            Expect(":");
            entries.Add((key, Whole(), optional));
            if (!Take(",") && !Current.Is("}"))
                throw Unexpected("',' or '}'");
        }

        return Grown(new MapExpr(at, entries));
    }

    private MessageExpr Message(int at, string name)
    {
        Expect("{");
        var fields = new List<(string, Expr, bool)>();
        while (!Take("}"))
        {
            var optional = Take("?");
            var field = Current;
            if (field.Kind is not (TokenKind.Name or TokenKind.QuotedName))
                throw Unexpected("the name of a field");
            _next++;
            Expect(":");
            fields.Add((field.Text, Whole(), optional));
            if (!Take(",") && !Current.Is("}"))
                throw Unexpected("',' or '}'");
        }

        return Grown(new MessageExpr(at, name, fields));
    }

    private CelValue Number(Token token, bool negative)
    {
        var text = (negative ? "-" : "") + token.Text;
        if (token.Kind == TokenKind.Double)
        {
            var real = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            return double.IsFinite(real) ? CelValue.Of(real) : throw OutOfRange(token, "double");
        }

        var hexadecimal = token.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        if (!ulong.TryParse(hexadecimal ? token.Text.AsSpan(2) : token.Text, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            throw OutOfRange(token, token.Kind == TokenKind.Uint ? "uint" : "int");
        if (token.Kind == TokenKind.Uint)
            return CelValue.Of(size);
        if (size > (negative ? 1UL << 63 : long.MaxValue))
            throw OutOfRange(token, "int");
        return CelValue.Of(negative ? unchecked(-(long)size) : (long)size);
    }

    private FaultException OutOfRange(Token token, string type) => _source.Refusal(token.At, "rules.syntax.number", ("number", token.Text), ("type", type));

    private static string? Qualified(Expr operand) => operand switch
    {
        NameExpr name => name.Name,
        FieldExpr { Access: Access.Plain, Quoted: false } field when Qualified(field.Operand) is { } prefix => $"{prefix}.{field.Field}",
        _ => null,
    };

    private bool Take(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        _next++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
            throw Unexpected($"'{symbol}'");
    }

    private FaultException Unexpected(string expected) => _source.Refusal(Current.At, "rules.syntax.unexpected", ("found", Current.Shown), ("expected", expected));

    private void Enter()
    {
        if (++_open > _limits.Depth)
            throw TooDeep(Current.At);
    }

    private T Grown<T>(T expression)
        where T : Expr =>
        expression.Depth <= _limits.Depth ? expression : throw TooDeep(expression.At);

    private FaultException TooDeep(int at) => _source.Refusal(at, "rules.syntax.depth", ("most", _limits.Depth));
}
