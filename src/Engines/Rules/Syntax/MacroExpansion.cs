using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Syntax;

/// <summary>Tells the macros from ordinary calls, by name, target and number of arguments.</summary>
internal sealed class MacroExpansion(SourceText source)
{
    public Expr Call(string function, int at, Expr? target, List<Expr> arguments) => (function, arguments.Count, target) switch
    {
        ("has", 1, null) => Presence(at, arguments[0]),
        ("bind", 3, NameExpr { Name: "cel" }) => new BindExpr(at, Variable(arguments[0]), arguments[1], arguments[2]),
        ("block", 2, NameExpr { Name: "cel" }) => Block(at, arguments),
        ("index", 1, NameExpr { Name: "cel" }) when Constant(arguments[0]) is { } index => new NameExpr(at, BlockExpr.NameOf(index)),
        ("iterVar", 2, NameExpr { Name: "cel" }) when Constant(arguments[0]) is { } depth && Constant(arguments[1]) is { } unique => new NameExpr(at, $"@it:{depth}:{unique}"),
        ("optMap", 2, not null) => new OptionalMapExpr(at, false, target, Variable(arguments[0]), arguments[1]),
        ("optFlatMap", 2, not null) => new OptionalMapExpr(at, true, target, Variable(arguments[0]), arguments[1]),
        ("greatest" or "least", > 2, NameExpr { Name: "math" }) => new CallExpr(at, function, target, [new ListExpr(at, [.. arguments.Select(a => (a, false))])]),
        (_, _, not null) when Loop(function, arguments.Count) is var (kind, variables) => new LoopExpr(at, kind, function, target, Variables(arguments, variables), arguments[variables..]),
        _ => new CallExpr(at, function, target, arguments),
    };

    private static (LoopKind Kind, int Variables)? Loop(string function, int arguments) => (function, arguments) switch
    {
        ("all", 2 or 3) => (LoopKind.All, arguments - 1),
        ("exists", 2 or 3) => (LoopKind.Exists, arguments - 1),
        ("exists_one" or "existsOne", 2 or 3) => (LoopKind.ExistsOne, arguments - 1),
        ("map", 2 or 3) => (LoopKind.Map, 1),
        ("filter", 2) => (LoopKind.Filter, 1),
        ("transformList", 3 or 4) => (LoopKind.Map, 2),
        ("transformMap", 3 or 4) => (LoopKind.TransformMap, 2),
        ("transformMapEntry", 3 or 4) => (LoopKind.TransformMapEntry, 2),
        ("sortBy", 2) => (LoopKind.SortBy, 1),
        _ => null,
    };

    private FieldExpr Presence(int at, Expr argument) =>
        argument is FieldExpr { Access: Access.Plain } field
            ? new FieldExpr(field.At, field.Operand, field.Field, Access.Presence, field.Quoted)
            : throw source.Refusal(at, "rules.syntax.has");

    private BlockExpr Block(int at, List<Expr> arguments) =>
        arguments[0] is ListExpr values && values.Elements.All(e => !e.Optional)
            ? new BlockExpr(at, [.. values.Elements.Select(e => e.Value)], arguments[1])
            : throw source.Refusal(at, "rules.syntax.block");

    private List<string> Variables(List<Expr> arguments, int count)
    {
        var names = arguments[..count].ConvertAll(Variable);
        return count < 2 || names[0] != names[1] ? names : throw source.Refusal(arguments[1].At, "rules.syntax.variable-twice", ("name", names[0]));
    }

    private string Variable(Expr argument) =>
        argument is NameExpr { Absolute: false } name ? name.Name : throw source.Refusal(argument.At, "rules.syntax.variable");

    private static long? Constant(Expr argument) => argument is LiteralExpr { Value: { Kind: CelKind.Int } value } ? value.AsInt : null;
}
