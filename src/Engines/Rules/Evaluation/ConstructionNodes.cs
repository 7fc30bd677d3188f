using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary><c>[a, b, ?c]</c>.</summary>
internal sealed class ListNode(int at, (Node Value, bool Optional)[] elements) : Node(at)
{
    public bool IsConstant { get; } = Array.TrueForAll(elements, e => e.Value is ConstantNode);

    public override CelValue Evaluate(Evaluator evaluator)
    {
        var items = new List<CelValue>(elements.Length);
        var open = default(Undecided);
        foreach (var (node, optional) in elements)
        {
            var value = node.Evaluate(evaluator);
            if (value.IsKnown && optional)
            {
                if (value.Kind != CelKind.Optional)
                    value = NoOverload("[?]", value);
                else if (value.AsOptional is { } inner)
                    value = inner;
                else
                    continue;
            }

            if (!value.IsKnown)
                open.Add(value);
            items.Add(value);
        }

        return open.Or(CelValue.List([.. items]));
    }
}

/// <summary><c>{a: b, ?c: d}</c>.</summary>
internal sealed class MapNode(int at, (Node Key, Node Value, bool Optional)[] entries) : Node(at)
{
    public bool IsConstant { get; } = Array.TrueForAll(entries, e => e.Key is ConstantNode && e.Value is ConstantNode);

    public override CelValue Evaluate(Evaluator evaluator)
    {
        var made = new Dictionary<CelValue, CelValue>(entries.Length);
        var open = default(Undecided);
        foreach (var (keyNode, valueNode, optional) in entries)
        {
            var key = keyNode.Evaluate(evaluator);
            var value = valueNode.Evaluate(evaluator);
            if (value.IsKnown && optional)
            {
                if (value.Kind != CelKind.Optional)
                    value = NoOverload("{?}", value);
                else if (value.AsOptional is { } inner)
                    value = inner;
                else
                    continue;
            }

            if (key.IsKnown && !MapKeys.IsKey(key))
                key = Fail("rules.eval.key-type", ("type", ValueText.TypeName(key)));
            if (!key.IsKnown || !value.IsKnown)
                open.Add(Strict.Of(key, value));
            else if (!made.TryAdd(key, value))
                open.Add(Fail("rules.eval.key-twice", ("key", key.ToString())));
        }

        return open.Or(CelValue.Of(new ValueMap(made)));
    }
}

/// <summary><c>cel.bind</c> and <c>cel.block</c>: values under names, then a body. An error in a value counts only where it is used.</summary>
internal sealed class BindNode(int at, (int Slot, Node Value)[] bindings, Node body) : Node(at)
{
    public override CelValue Evaluate(Evaluator evaluator)
    {
        foreach (var (slot, value) in bindings)
            evaluator.Locals[slot] = value.Evaluate(evaluator);
        return body.Evaluate(evaluator);
    }
}

/// <summary><c>optMap</c> and <c>optFlatMap</c>.</summary>
internal sealed class OptionalMapNode(int at, bool flat, Node target, int slot, Node body) : Node(at)
{
    public override CelValue Evaluate(Evaluator evaluator)
    {
        var value = target.Evaluate(evaluator);
        if (value.Kind != CelKind.Optional)
            return value.IsKnown ? NoOverload(flat ? "optFlatMap" : "optMap", value) : value;
        if (value.AsOptional is not { } inner)
            return value;
        evaluator.Locals[slot] = inner;
        var made = body.Evaluate(evaluator);
        if (!made.IsKnown)
            return made;
        if (flat)
            return made.Kind == CelKind.Optional ? made : NoOverload("optFlatMap", made);
        return CelValue.Some(made);
    }
}

/// <summary><c>a.or(b)</c> and <c>a.orValue(b)</c>: the second is evaluated only when the first is empty.</summary>
internal sealed class OptionalOrNode(int at, Node target, Node otherwise, bool value) : Node(at)
{
    public override CelValue Evaluate(Evaluator evaluator)
    {
        var optional = target.Evaluate(evaluator);
        if (optional.Kind != CelKind.Optional)
            return optional.IsKnown ? NoOverload(value ? "orValue" : "or", optional) : optional;
        if (optional.AsOptional is { } inner)
            return value ? inner : optional;
        var second = otherwise.Evaluate(evaluator);
        return value || !second.IsKnown || second.Kind == CelKind.Optional ? second : NoOverload("or", second);
    }
}
