using Cordon.Engines.Rules.Facts;
using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary><c>a.b</c>, <c>a.?b</c> and <c>has(a.b)</c>.</summary>
internal sealed class FieldNode(int at, Node operand, string field, Access access) : Node(at)
{
    // Where the field stands in records of the shape seen last.
    private FieldPlace? _place;

    public override CelValue Evaluate(Evaluator evaluator)
    {
        var value = operand.Evaluate(evaluator);
        if (value.Kind == CelKind.Map)
            return access == Access.Plain && value.AsMap is FactRecord record ? Of(record) : Of(value.AsMap);
        if (!value.IsKnown)
            return value;
        return value.Kind == CelKind.Optional ? Through(value.AsOptional) : Fail("rules.eval.no-fields", ("type", ValueText.TypeName(value)), ("field", field));
    }

    private CelValue Of(FactRecord record)
    {
        var place = _place;
        if (!ReferenceEquals(place?.Shape, record.Shape))
            _place = place = new(record.Shape, record.Shape.IndexOf(field));
        return place!.Index >= 0 ? record[place.Index] : Of((CelMap)record);
    }

    private CelValue Of(CelMap map)
    {
        if (access == Access.Presence)
            return map.Has(field);
        if (map.TryGetField(field, out var value) && (access == Access.Plain || !map.Has(field).IsFalse))
            return access == Access.Plain || value.Kind == CelKind.Unknown ? value : CelValue.Some(value);
        return access == Access.Optional ? CelValue.None : Fail("rules.eval.no-key", ("key", field));
    }

    /// <summary>Access to an optional reaches into it, and is optional itself.</summary>
    private CelValue Through(CelValue? optional)
    {
        if (optional is not { } inner)
            return access == Access.Presence ? CelValue.False : CelValue.None;
        if (inner.Kind != CelKind.Map)
            return Fail("rules.eval.no-fields", ("type", ValueText.TypeName(inner)), ("field", field));
        if (access == Access.Presence)
            return inner.AsMap.Has(field);
        return Wrapped(inner.AsMap.TryGetField(field, out var value) ? value : null);
    }

    internal static CelValue Wrapped(CelValue? value) => value switch
    {
        null => CelValue.None,
        { Kind: CelKind.Optional or CelKind.Unknown } already => already,
        { } some => CelValue.Some(some),
    };

    private sealed record FieldPlace(RecordShape Shape, int Index);
}

/// <summary><c>a[b]</c> and <c>a[?b]</c>.</summary>
internal sealed class ElementNode(int at, Node left, Node right, Access access) : BinaryNode(at, left, right)
{
    protected override CelValue Apply(in CelValue a, in CelValue b, Evaluator evaluator)
    {
        if (a.Kind == CelKind.Optional)
            return a.AsOptional is { } inner ? Optional(inner, b) : CelValue.None;
        return access == Access.Optional ? Optional(a, b) : Plain(a, b);
    }

    private CelValue Plain(in CelValue a, in CelValue b)
    {
        if (a.Kind == CelKind.List)
        {
            return Index(b) is not { } index ? Fail("rules.eval.index-type", ("type", ValueText.TypeName(b)))
                : index >= 0 && index < a.AsList.Count ? a.AsList[(int)index]
                : Fail("rules.eval.index", ("index", index), ("size", a.AsList.Count));
        }

        if (a.Kind != CelKind.Map)
            return NoOverload("[]", a, b);
        if (!MapKeys.IsKey(b) && b.Kind != CelKind.Double)
            return Fail("rules.eval.key-type", ("type", ValueText.TypeName(b)));
        return a.AsMap.TryGet(b, out var value) ? value : Fail("rules.eval.no-key", ("key", b.ToString()));
    }

    private CelValue Optional(in CelValue a, in CelValue b)
    {
        if (a.Kind == CelKind.List && Index(b) is { } index)
            return FieldNode.Wrapped(index >= 0 && index < a.AsList.Count ? a.AsList[(int)index] : null);
        if (a.Kind != CelKind.Map)
            return NoOverload("[?]", a, b);
        if ((b.Kind == CelKind.String && a.AsMap.Has(b.AsString).IsFalse) || !a.AsMap.TryGet(b, out var value))
            return CelValue.None;
        return value.Kind == CelKind.Unknown ? value : CelValue.Some(value);
    }

    /// <summary>A whole number of any type counts as an index.</summary>
    private static long? Index(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt,
        CelKind.Uint => value.AsUint <= int.MaxValue ? (long)value.AsUint : int.MaxValue,
        CelKind.Double when Numbers.Whole(value.AsDouble) is { Kind: CelKind.Int } whole => whole.AsInt,
        _ => null,
    };
}
