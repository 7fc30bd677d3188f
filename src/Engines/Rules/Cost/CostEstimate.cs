using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Cost;

/// <summary>How large facts are taken to be when the cost of an expression is bounded before anybody evaluates it.</summary>
/// <param name="Elements">Elements of a list or map.</param>
/// <param name="Characters">UTF-16 units of a text, bytes of bytes.</param>
public sealed record SizeHints(long Elements = 1_000, long Characters = 1_000);

/// <summary>
/// An upper bound of the steps that an expression can take, from the expression alone: every macro goes through the longest list
/// it can meet, every branch is taken, every operand looked at. Sums and products stop at the largest number instead of wrapping.
/// </summary>
public sealed class CostEstimate
{
    private readonly CelProgram _program;
    private readonly CelEnvironment _environment;
    private readonly SizeHints _hints;

    private CostEstimate(CelProgram program, CelEnvironment environment, SizeHints hints)
    {
        _program = program;
        _environment = environment;
        _hints = hints;
    }

    /// <summary>The bound, in steps.</summary>
    /// <param name="program">A compiled expression.</param>
    /// <param name="environment">The environment it was compiled in.</param>
    /// <param name="hints">How large facts may be.</param>
    public static long Of(CelProgram program, CelEnvironment environment, SizeHints? hints = null) =>
        new CostEstimate(program, environment, hints ?? new()).Part(program.Expression).Steps;

    private (long Steps, long Size) Part(Expr expression) => expression switch
    {
        LiteralExpr literal => (1, SizeOf(literal.Value)),
        ElementExpr element => Parts([element.Operand, element.Index], Fact(expression)),
        FieldExpr field => Parts([field.Operand], Fact(expression)),
        CallExpr call => Call(call),
        LogicExpr logic => Parts(logic.Operands, 1),
        ConditionalExpr conditional => Branches(conditional),
        ListExpr list => Parts(list.Elements.Select(e => e.Value), list.Elements.Count),
        MapExpr map => Parts(map.Entries.SelectMany(e => new[] { e.Key, e.Value }), map.Entries.Count),
        LoopExpr loop => Loop(loop),
        BindExpr bind => Bound([bind.Value], bind.Body),
        BlockExpr block => Bound(block.Values, block.Body),
        OptionalMapExpr optional => Bound([optional.Target], optional.Body),
        _ => (1, Fact(expression)),
    };

    private (long Steps, long Size) Parts(IEnumerable<Expr> parts, long size)
    {
        var steps = 1L;
        foreach (var part in parts)
            steps = Plus(steps, Part(part).Steps);
        return (steps, Math.Min(size, _environment.Limits.ValueSize));
    }

    private (long Steps, long Size) Bound(IEnumerable<Expr> values, Expr body)
    {
        var inner = Part(body);
        return (Plus(Parts(values, 1).Steps, inner.Steps), inner.Size);
    }

    private (long Steps, long Size) Branches(ConditionalExpr conditional)
    {
        var (yes, no) = (Part(conditional.Yes), Part(conditional.No));
        return (Plus(Plus(1, Part(conditional.Condition).Steps), Math.Max(yes.Steps, no.Steps)), Math.Max(yes.Size, no.Size));
    }

    private (long Steps, long Size) Call(CallExpr call)
    {
        var parts = call.Arguments.Select(Part).ToList();
        if (call.Target is not null)
            parts.Add(Part(call.Target));
        var (steps, size, most) = (1L, 1L, 1L);
        foreach (var part in parts)
        {
            steps = Plus(steps, part.Steps);
            size = call.Function == "+" ? Plus(size, part.Size) : Times(size, Math.Max(1, part.Size));
            most = Math.Max(most, part.Size);
        }

        var own = _environment.Functions.TryGetValue(call.Function, out var function) && function.Overloads[0].Implementation is not null
            ? function.Overloads.Max(o => o.Cost(most))
            : call.Function is "==" or "!=" or "in" ? most : 1 + (most / 16);
        return (Plus(steps, own), Math.Min(size, _environment.Limits.ValueSize));
    }

    private (long Steps, long Size) Loop(LoopExpr loop)
    {
        var range = Part(loop.Range);
        var body = loop.Bodies.Aggregate(1L, (sum, b) => Plus(sum, Part(b).Steps));
        var size = loop.Kind is LoopKind.All or LoopKind.Exists or LoopKind.ExistsOne ? 1 : range.Size;
        return (Plus(range.Steps, Times(range.Size, body)), size);
    }

    /// <summary>The greatest size that a fact of the type of this part may have.</summary>
    private long Fact(Expr expression) => _program.Types?.GetValueOrDefault(expression) switch
    {
        null => Math.Max(_hints.Elements, _hints.Characters),
        { Kind: CelTypeKind.List or CelTypeKind.Map } => _hints.Elements,
        { Kind: CelTypeKind.Dyn } => Math.Max(_hints.Elements, _hints.Characters),
        { Kind: CelTypeKind.Nullable } nullable => nullable.Parameters[0].Kind == CelTypeKind.List ? _hints.Elements : _hints.Characters,
        var type => type.Same(CelType.String) || type.Same(CelType.Bytes) ? _hints.Characters : 1,
    };

    private static long SizeOf(in CelValue value) => value.Kind switch
    {
        CelKind.String => value.AsString.Length,
        CelKind.Bytes => value.AsBytes.Length,
        _ => 1,
    };

    private static long Plus(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    private static long Times(long a, long b) => b != 0 && a > long.MaxValue / b ? long.MaxValue : a * b;
}
