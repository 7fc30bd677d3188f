using System.Text;

namespace Cordon.Engines.Rules.Syntax;

/// <summary>Writes an expression so that it reads back as the same expression, with no more brackets than it takes.</summary>
public static class ExprPrinter
{
    // How strongly each kind of expression holds together, as in the grammar.
    private const int Whole = 0;
    private const int Or = 1;
    private const int And = 2;
    private const int Relation = 3;
    private const int Sum = 4;
    private const int Product = 5;
    private const int Sign = 6;
    private const int Member = 7;

    /// <summary>The expression as text.</summary>
    public static string Print(Expr expression)
    {
        var text = new StringBuilder();
        Write(expression, Whole, text);
        return text.ToString();
    }

    private static void Write(Expr expression, int least, StringBuilder text)
    {
        var brackets = Strength(expression) < least;
        if (brackets)
            text.Append('(');
        switch (expression)
        {
            case LiteralExpr literal:
                text.Append(literal.Value.ToString(long.MaxValue));
                break;
            case NameExpr name:
                text.Append(name.Absolute ? "." : "").Append(Named(name.Name));
                break;
            case FieldExpr field:
                Field(field, text);
                break;
            case ElementExpr element:
                Write(element.Operand, Member, text);
                text.Append(element.Access == Access.Optional ? "[?" : "[");
                Write(element.Index, Whole, text);
                text.Append(']');
                break;
            case CallExpr call:
                Call(call, text);
                break;
            case LogicExpr logic:
                Joined(logic.Operands, logic.Conjunction ? " && " : " || ", (logic.Conjunction ? And : Or) + 1, text);
                break;
            case ConditionalExpr conditional:
                Write(conditional.Condition, Or, text);
                text.Append(" ? ");
                Write(conditional.Yes, Or, text);
                text.Append(" : ");
                Write(conditional.No, Whole, text);
                break;
            default:
                Bracketed(expression, text);
                break;
        }

        if (brackets)
            text.Append(')');
    }

    private static int Strength(Expr expression) => expression switch
    {
        ConditionalExpr => Whole,
        LogicExpr logic => logic.Conjunction ? And : Or,
        CallExpr { Target: null, Arguments.Count: 2 } call when Binary(call.Function) is { } strength => strength,
        CallExpr { Target: null, Arguments.Count: 1, Function: "!" or "-" } => Sign,
        _ => Member,
    };

    private static int? Binary(string function) => function switch
    {
        "<" or "<=" or ">=" or ">" or "==" or "!=" or "in" => Relation,
        "+" or "-" => Sum,
        "*" or "/" or "%" => Product,
        _ => null,
    };

    private static void Field(FieldExpr field, StringBuilder text)
    {
        text.Append(field.Access == Access.Presence ? "has(" : "");
        Write(field.Operand, Member, text);
        text.Append(field.Access == Access.Optional ? ".?" : ".").Append(field.Quoted ? $"`{field.Field}`" : field.Field);
        text.Append(field.Access == Access.Presence ? ")" : "");
    }

    private static void Call(CallExpr call, StringBuilder text)
    {
        if (call is { Target: null, Arguments.Count: 2 } && Binary(call.Function) is { } strength)
        {
            Write(call.Arguments[0], strength, text);
            text.Append(' ').Append(call.Function).Append(' ');
            Write(call.Arguments[1], strength + 1, text);
        }
        else if (call is { Target: null, Arguments.Count: 1, Function: "!" or "-" })
        {
            // A number right after a minus would be read as one literal, and the two signs do not mix.
            text.Append(call.Function);
            var at = text.Length;
            Write(call.Arguments[0], Sign, text);
            var apart = call.Function == "-" ? char.IsAsciiDigit(text[at]) || text[at] == '!' || call.Arguments[0] is LiteralExpr : text[at] == '-' && call.Arguments[0] is CallExpr { Target: null };
            if (apart)
                text.Insert(at, '(').Append(')');
        }
        else
        {
            Invocation(call.Target, call.Function, call.Arguments, text);
        }
    }

    private static void Bracketed(Expr expression, StringBuilder text)
    {
        switch (expression)
        {
            case ListExpr list:
                text.Append('[');
                Entries(list.Elements.Select(e => (default(Expr), e.Value, e.Optional)), text);
                text.Append(']');
                break;
            case MapExpr map:
                text.Append('{');
                Entries(map.Entries.Select(e => ((Expr?)e.Key, e.Value, e.Optional)), text);
                text.Append('}');
                break;
            case MessageExpr message:
                text.Append(message.Name).Append('{');
                Entries(message.Fields.Select(f => ((Expr?)new NameExpr(f.Value.At, f.Field), f.Value, f.Optional)), text);
                text.Append('}');
                break;
            case LoopExpr loop:
                Invocation(loop.Range, loop.Name, [.. loop.Variables.Select(v => new NameExpr(loop.At, v)), .. loop.Bodies], text);
                break;
            case BindExpr bind:
                Invocation(null, "cel.bind", [new NameExpr(bind.At, bind.Name), bind.Value, bind.Body], text);
                break;
            case BlockExpr block:
                Invocation(null, "cel.block", [new ListExpr(block.At, [.. block.Values.Select(v => (v, false))]), block.Body], text);
                break;
            case OptionalMapExpr optional:
                Invocation(optional.Target, optional.Flat ? "optFlatMap" : "optMap", [new NameExpr(optional.At, optional.Variable), optional.Body], text);
                break;
        }
    }

    private static void Entries(IEnumerable<(Expr? Key, Expr Value, bool Optional)> entries, StringBuilder text)
    {
        var first = true;
        foreach (var (key, value, optional) in entries)
        {
            text.Append(first ? "" : ", ").Append(optional ? "?" : "");
            first = false;
            if (key is not null)
            {
                Write(key, Whole, text);
                text.Append(": ");
            }

            Write(value, Whole, text);
        }
    }

    private static void Invocation(Expr? target, string function, IReadOnlyList<Expr> arguments, StringBuilder text)
    {
        if (target is not null)
        {
            Write(target, Member, text);
            text.Append('.');
        }

        text.Append(function).Append('(');
        Joined(arguments, ", ", Whole, text);
        text.Append(')');
    }

    private static void Joined(IReadOnlyList<Expr> expressions, string separator, int least, StringBuilder text)
    {
        for (var i = 0; i < expressions.Count; i++)
        {
            text.Append(i == 0 ? "" : separator);
            Write(expressions[i], least, text);
        }
    }

    private static string Named(string name) =>
        name.StartsWith("@index", StringComparison.Ordinal) ? $"cel.index({name["@index".Length..]})"
        : name.StartsWith("@it:", StringComparison.Ordinal) ? $"cel.iterVar({name["@it:".Length..].Replace(":", ", ", StringComparison.Ordinal)})"
        : name;
}
