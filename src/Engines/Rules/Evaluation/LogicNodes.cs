using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary><c>&amp;&amp;</c> and <c>||</c>: one operand that decides is enough, whatever the others are; then missing facts go before errors.</summary>
internal sealed class LogicNode(int at, bool conjunction, Node[] operands) : Node(at)
{
    public override CelValue Evaluate(Evaluator evaluator)
    {
        var open = default(Undecided);
        foreach (var operand in operands)
        {
            var value = operand.Evaluate(evaluator);
            if (value.Kind == CelKind.Bool)
            {
                if (value.AsBool != conjunction)
                    return value;
            }
            else
            {
                open.Add(value.IsKnown ? NoOverload(conjunction ? "&&" : "||", value) : value);
            }
        }

        return open.Or(CelValue.Of(conjunction));
    }
}

/// <summary>Errors and missing facts met on the way to a decision.</summary>
internal struct Undecided
{
    private CelValue _value;
    private bool _any;

    public void Add(in CelValue value)
    {
        _value = _any ? Strict.Of(_value, value) : value;
        _any = true;
    }

    public readonly CelValue Or(in CelValue decided) => _any ? _value : decided;
}

/// <summary><c>!a</c>.</summary>
internal sealed class NotNode(int at, Node operand) : Node(at)
{
    public override CelValue Evaluate(Evaluator evaluator)
    {
        var value = operand.Evaluate(evaluator);
        return value.Kind == CelKind.Bool ? CelValue.Of(!value.AsBool) : value.IsKnown ? NoOverload("!", value) : value;
    }
}

/// <summary><c>a ? b : c</c>: only the branch that is taken is evaluated.</summary>
internal sealed class ConditionalNode(int at, Node condition, Node yes, Node no) : Node(at)
{
    public override CelValue Evaluate(Evaluator evaluator)
    {
        var value = condition.Evaluate(evaluator);
        if (value.Kind == CelKind.Bool)
            return (value.AsBool ? yes : no).Evaluate(evaluator);
        return value.IsKnown ? NoOverload("?:", value) : value;
    }
}
