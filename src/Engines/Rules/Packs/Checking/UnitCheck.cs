using Cordon.Engines.Rules.Packs.Facts;
using Cordon.Engines.Rules.Syntax;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>Sums and comparisons of facts in different units. A plain number fits any unit, and so does a product with one, which may be a rate; a product of two facts has both.</summary>
internal sealed class UnitCheck
{
    private readonly FactSchema _schema;
    private readonly SourceText _source;
    private readonly Dictionary<string, FactSchema?> _variables = [];
    private readonly List<Fault> _faults = [];

    private UnitCheck(FactSchema schema, SourceText source)
    {
        _schema = schema;
        _source = source;
    }

    public static List<Fault> Of(CelProgram program, FactSchema schema)
    {
        var check = new UnitCheck(schema, program.Source);
        check.UnitOf(program.Expression);
        return check._faults;
    }

    private string? UnitOf(Expr expression)
    {
        switch (expression)
        {
            case NameExpr or FieldExpr or ElementExpr:
                return Fact(expression)?.Declaration.Unit;
            case CallExpr { Function: "distance" }:
                return "km";
            case CallExpr { Target: null, Arguments: [var left, var right] } call:
                return Binary(call, UnitOf(left), UnitOf(right));
            case CallExpr call:
                UnitsOf(call.Target is null ? call.Arguments : [call.Target, .. call.Arguments]);
                return call is { Function: "-" or "math.abs", Arguments: [var single] } ? UnitOf(single) : null;
            case LogicExpr logic:
                return UnitsOf(logic.Operands);
            case ConditionalExpr conditional:
                UnitOf(conditional.Condition);
                return Same(conditional, UnitOf(conditional.Yes), UnitOf(conditional.No));
            case ListExpr list:
                return UnitsOf(list.Elements.Select(e => e.Value));
            case LoopExpr loop:
                UnitOf(loop.Range);
                return Within(loop.Variables[^1], Fact(loop.Range)?.Of, () => UnitsOf(loop.Bodies));
            case BindExpr bind:
                UnitOf(bind.Value);
                return Within(bind.Name, Fact(bind.Value), () => UnitOf(bind.Body));
            default:
                return null;
        }
    }

    private string? UnitsOf(IEnumerable<Expr> expressions)
    {
        foreach (var expression in expressions)
            UnitOf(expression);
        return null;
    }

    /// <summary>Inside a macro its variable hides a fact of the same name.</summary>
    private string? Within(string variable, FactSchema? fact, Func<string?> look)
    {
        var hidden = _variables.TryGetValue(variable, out var outer);
        _variables[variable] = fact;
        var unit = look();
        _variables.Remove(variable);
        if (hidden)
            _variables[variable] = outer;
        return unit;
    }

    private string? Binary(CallExpr call, string? left, string? right) => call.Function switch
    {
        "+" or "-" => Same(call, left, right),
        "<" or "<=" or ">" or ">=" or "==" or "!=" => Compared(call, left, right),
        // A plain number may be a rate, such as euros a kilogram.
        "*" => left is null || right is null ? null : $"{left}·{right}",
        "/" => left is null || right is null ? null : left == right ? "1" : $"{left}/{right}",
        _ => null,
    };

    private string? Compared(CallExpr call, string? left, string? right)
    {
        Same(call, left, right);
        return null;
    }

    private string? Same(Expr at, string? left, string? right)
    {
        if (left is not null && right is not null && left != right)
            _faults.Add(Fault.Of("rules.pack.units", _source.Place(at.At), ("left", left), ("right", right)));
        return left ?? right;
    }

    private FactSchema? Fact(Expr expression) => expression switch
    {
        NameExpr name => _variables.TryGetValue(name.Name, out var bound) ? bound : _schema.Fields.GetValueOrDefault(name.Name),
        FieldExpr field => Fact(field.Operand)?.Fields.GetValueOrDefault(field.Field),
        ElementExpr element => Fact(element.Operand)?.Of,
        LoopExpr { Kind: LoopKind.Filter or LoopKind.SortBy } loop => Fact(loop.Range),
        _ => null,
    };
}
