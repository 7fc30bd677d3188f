using System.Runtime.CompilerServices;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>A call of a function; which overload it is, the kinds of the arguments decide.</summary>
internal sealed class CallNode(int at, string function, Node[] arguments, IReadOnlyList<CelOverload> overloads) : Node(at)
{
    private const int Few = 4;

    private readonly (int[] Kinds, CelOverload Overload)[] _overloads = [.. overloads.Select(o => (o.Parameters.Select(KindTypes.Mask).ToArray(), o))];

    public override CelValue Evaluate(Evaluator evaluator)
    {
        var few = default(FewValues);
        Span<CelValue> values = arguments.Length <= Few ? ((Span<CelValue>)few)[..arguments.Length] : new CelValue[arguments.Length];
        var open = default(Undecided);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(evaluator);
            if (!values[i].IsKnown)
                open.Add(values[i]);
        }

        var undecided = open.Or(CelValue.Null);
        return undecided.IsKnown ? Apply(values, evaluator) : undecided;
    }

    private CelValue Apply(ReadOnlySpan<CelValue> values, Evaluator evaluator)
    {
        evaluator.At = At;
        foreach (var (kinds, overload) in _overloads)
        {
            if (!Fits(kinds, values))
                continue;
            return (overload.Lazy ? null : Missing(values, evaluator)) ?? Placed(overload.Implementation!(values, evaluator));
        }

        return NoOverload(function, values);
    }

    private static bool Fits(int[] kinds, ReadOnlySpan<CelValue> values)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if ((kinds[i] >> (int)values[i].Kind & 1) == 0)
                return false;
        }

        return true;
    }

    private static CelValue? Missing(ReadOnlySpan<CelValue> values, Evaluator evaluator)
    {
        var open = default(Undecided);
        var any = false;
        foreach (var value in values)
        {
            if (value.Kind is not (CelKind.List or CelKind.Map or CelKind.Optional) || !value.HasMissing)
                continue;
            any = true;
            open.Add(Strict.Collected(value, evaluator));
        }

        return any ? open.Or(CelValue.Null) : null;
    }

    [InlineArray(Few)]
    private struct FewValues
    {
        private CelValue _first;
    }
}
