using System.Collections.Frozen;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>An operation on two operands that are both known.</summary>
internal abstract class BinaryNode(int at, Node left, Node right) : Node(at)
{
    public sealed override CelValue Evaluate(Evaluator evaluator)
    {
        var a = left.Evaluate(evaluator);
        var b = right.Evaluate(evaluator);
        return a.IsKnown && b.IsKnown ? Apply(a, b, evaluator) : Strict.Of(a, b);
    }

    protected abstract CelValue Apply(in CelValue a, in CelValue b, Evaluator evaluator);
}

/// <summary><c>==</c> and <c>!=</c>.</summary>
internal sealed class EqualNode(int at, Node left, Node right, bool negated) : BinaryNode(at, left, right)
{
    protected override CelValue Apply(in CelValue a, in CelValue b, Evaluator evaluator)
    {
        evaluator.At = At;
        var equal = Equality.Of(a, b, evaluator);
        return negated && equal.Kind == CelKind.Bool ? CelValue.Of(!equal.AsBool) : equal;
    }
}

/// <summary><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;=</c>, <c>&gt;</c>.</summary>
internal sealed class OrderNode(int at, Node left, Node right, string sign) : BinaryNode(at, left, right)
{
    private readonly bool _less = sign[0] == '<';
    private readonly bool _orEqual = sign.Length == 2;

    protected override CelValue Apply(in CelValue a, in CelValue b, Evaluator evaluator)
    {
        evaluator.At = At;
        if (Numbers.Is(a) && Numbers.Is(b))
            return Decide(Numbers.Compare(a, b));
        return Ordering.Compare(a, b, evaluator) is { } order ? Decide(order) : NoOverload(sign, a, b);
    }

    // Nothing is less than NaN, and nothing greater.
    private CelValue Decide(int? order) => CelValue.Of(order is { } sure && (sure == 0 ? _orEqual : sure < 0 == _less));
}

/// <summary><c>+ - * / %</c>.</summary>
internal sealed class ArithmeticNode(int at, Node left, Node right, char sign) : BinaryNode(at, left, right)
{
    protected override CelValue Apply(in CelValue a, in CelValue b, Evaluator evaluator)
    {
        evaluator.At = At;
        return Placed(Arithmetic.Of(sign, a, b, evaluator) ?? NoOverload(sign.ToString(), a, b));
    }
}

/// <summary><c>-a</c>.</summary>
internal sealed class NegativeNode(int at, Node operand) : Node(at)
{
    public override CelValue Evaluate(Evaluator evaluator)
    {
        var value = operand.Evaluate(evaluator);
        return value.Kind switch
        {
            CelKind.Int => value.AsInt == long.MinValue ? Fail("rules.eval.overflow", ("operation", "-")) : CelValue.Of(-value.AsInt),
            CelKind.Double => CelValue.Of(-value.AsDouble),
            CelKind.Duration => value.AsDuration == long.MinValue ? Fail("rules.eval.range", ("what", "-")) : CelValue.Duration(-value.AsDuration),
            _ => value.IsKnown ? NoOverload("-", value) : value,
        };
    }
}

/// <summary><c>a in b</c>: an element of a list, a key of a map.</summary>
internal sealed class InNode(int at, Node left, Node right) : BinaryNode(at, left, right)
{
    // A constant list of texts is searched as a set.
    private readonly FrozenSet<string>? _texts = right is ConstantNode { Value: { Kind: CelKind.List } list } && list.AsList.Items.ToArray().All(i => i.Kind == CelKind.String)
        ? list.AsList.Items.ToArray().Select(i => i.AsString).ToFrozenSet(StringComparer.Ordinal)
        : null;

    protected override CelValue Apply(in CelValue a, in CelValue b, Evaluator evaluator)
    {
        if (_texts is not null && a.Kind == CelKind.String)
            return CelValue.Of(_texts.Contains(a.AsString));
        evaluator.At = At;
        return b.Kind switch
        {
            CelKind.List => Membership.Of(a, b.AsList, evaluator),
            CelKind.Map when a.Kind == CelKind.String => b.AsMap.Has(a.AsString),
            CelKind.Map when a.HasMissing => Strict.Collected(a, evaluator),
            CelKind.Map => b.AsMap.TryGet(a, out var found) ? (found.Kind == CelKind.Unknown ? found : CelValue.True) : CelValue.False,
            _ => NoOverload("in", a, b),
        };
    }
}
