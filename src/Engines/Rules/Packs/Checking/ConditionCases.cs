using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>One thing that has to hold: a fact compared with values, or anything else as it is written.</summary>
/// <param name="Term">The fact, or the whole text of what is not understood.</param>
/// <param name="Sign"><c>&lt; &lt;= &gt; &gt;=</c>, <c>in</c>, <c>not in</c>; <c>is</c> and <c>is not</c> for what is not understood.</param>
/// <param name="Values">What it is compared with.</param>
internal sealed record Demand(string Term, string Sign, IReadOnlyList<CelValue> Values);

/// <summary>The ways in which a condition can come true: each a set of demands that hold together (its disjunctive normal form).</summary>
internal sealed class ConditionCases(Predicate<List<Demand>> contradicts)
{
    private const int MostCases = 2_000;

    private static readonly Dictionary<string, string> Opposite = new() { ["<"] = ">=", ["<="] = ">", [">"] = "<=", [">="] = "<" };
    private static readonly Dictionary<string, string> Mirrored = new() { ["<"] = ">", ["<="] = ">=", [">"] = "<", [">="] = "<=" };

    private bool _tooMany;

    /// <summary>The cases; nothing when they are too many to look at.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="contradicts">Whether demands contradict each other whatever the names in them stand for: asked about bodies of macros, whose variables are no facts.</param>
    /// <param name="holds">Whether it is to hold, or not to.</param>
    public static List<List<Demand>>? Of(Expr condition, Predicate<List<Demand>> contradicts, bool holds = true)
    {
        var cases = new ConditionCases(contradicts);
        var found = cases.Cases(condition, holds);
        return cases._tooMany ? null : found;
    }

    private List<List<Demand>> Cases(Expr expression, bool holds)
    {
        if (_tooMany)
            return [];
        return expression switch
        {
            LiteralExpr { Value.Kind: CelKind.Bool } literal => literal.Value.AsBool == holds ? [[]] : [],
            LogicExpr logic => logic.Conjunction == holds ? Together(logic.Operands, holds) : Bounded([.. logic.Operands.SelectMany(o => Cases(o, holds))]),
            CallExpr { Function: "!", Target: null, Arguments: [var inner] } => Cases(inner, !holds),
            ConditionalExpr choice => Bounded([.. Crossed(Cases(choice.Condition, true), Cases(choice.Yes, holds)), .. Crossed(Cases(choice.Condition, false), Cases(choice.No, holds))]),
            CallExpr { Target: null, Arguments: [var left, var right] } call => [[Compared(call, left, right, holds) ?? Opaque(expression, holds)]],
            LoopExpr { Kind: LoopKind.Exists } loop when holds && Of(loop.Bodies[0], contradicts) is { } inside && inside.TrueForAll(contradicts) => [],
            _ => [[Term(expression) is { } term ? new(term, "in", [CelValue.Of(holds)]) : Opaque(expression, holds)]],
        };
    }

    private List<List<Demand>> Together(IReadOnlyList<Expr> operands, bool holds)
    {
        List<List<Demand>> all = [[]];
        foreach (var operand in operands)
            all = Crossed(all, Cases(operand, holds));
        return all;
    }

    private List<List<Demand>> Crossed(List<List<Demand>> a, List<List<Demand>> b)
    {
        if ((long)a.Count * b.Count > MostCases)
        {
            _tooMany = true;
            return [];
        }

        return [.. a.SelectMany(x => b.Select(y => new List<Demand>([.. x, .. y])))];
    }

    private List<List<Demand>> Bounded(List<List<Demand>> cases)
    {
        _tooMany |= cases.Count > MostCases;
        return cases;
    }

    private static Demand? Compared(CallExpr call, Expr left, Expr right, bool holds)
    {
        var sign = call.Function;
        if (sign == "in")
            return Term(left) is { } member && right is ListExpr list && list.Elements.All(e => e is { Value: LiteralExpr, Optional: false })
                ? new(member, holds ? "in" : "not in", [.. list.Elements.Select(e => ((LiteralExpr)e.Value).Value)])
                : null;
        if (left is LiteralExpr && right is not LiteralExpr)
            (left, right, sign) = (right, left, Mirrored.GetValueOrDefault(sign, sign));
        if (Term(left) is not { } term || right is not LiteralExpr literal)
            return null;
        if (sign is "==" or "!=")
            return new(term, (sign == "==") == holds ? "in" : "not in", [literal.Value]);
        return Opposite.TryGetValue(sign, out var opposite) && Exact(literal.Value) ? new(term, holds ? sign : opposite, [literal.Value]) : null;
    }

    /// <summary>Numbers that a double holds exactly; others are left as they are written.</summary>
    private static bool Exact(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt is > -(1L << 53) and < 1L << 53,
        CelKind.Uint => value.AsUint < 1UL << 53,
        _ => value.Kind == CelKind.Double && double.IsFinite(value.AsDouble),
    };

    /// <summary>The text of something that has one value throughout an evaluation and is never NaN: a path of facts, or a size.</summary>
    private static string? Term(Expr expression) => expression switch
    {
        NameExpr name => name.Name,
        FieldExpr { Access: Access.Plain } field when Term(field.Operand) is not null => ExprPrinter.Print(field),
        ElementExpr { Access: Access.Plain, Index: LiteralExpr } element when Term(element.Operand) is not null => ExprPrinter.Print(element),
        CallExpr { Function: "size", Target: null, Arguments: [var of] } when Term(of) is not null => ExprPrinter.Print(expression),
        _ => null,
    };

    private static Demand Opaque(Expr expression, bool holds) => new(ExprPrinter.Print(expression), holds ? "is" : "is not", []);
}
