using Cordon.Engines.Rules.Evaluation;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using static Cordon.Engines.Rules.Functions.Library;

namespace Cordon.Engines.Rules.Functions;

/// <summary>The optionals extension.</summary>
internal static class OptionalFunctions
{
    private static readonly CelType A = CelType.Parameter("A");
    private static readonly CelType OptionalA = CelType.Optional(A);

    public static IEnumerable<CelFunction> All { get; } =
    [
        new("optional.of", [Global(OptionalA, (a, _) => CelValue.Some(a[0]), A) with { Lazy = true }]),
        new("optional.ofNonZeroValue", [Global(OptionalA, (a, _) => IsZero(a[0]) ? CelValue.None : CelValue.Some(a[0]), A) with { Lazy = true }]),
        new("optional.none", [Global(OptionalA, (_, _) => CelValue.None)]),
        new("optional.unwrap", [Global(CelType.List(A), (a, meter) => Unwrapped(a[0].AsList, meter), CelType.List(OptionalA))]),
        new("unwrapOpt", [Member(CelType.List(A), (a, meter) => Unwrapped(a[0].AsList, meter), CelType.List(OptionalA))]),
        new("hasValue", [Member(CelType.Bool, (a, _) => CelValue.Of(a[0].AsOptional is not null), OptionalA) with { Lazy = true }]),
        new("value", [Member(A, (a, _) => a[0].AsOptional ?? CelValue.Fail("rules.eval.none"), OptionalA) with { Lazy = true }]),
        new("or", [Member(OptionalA, (a, _) => a[0].AsOptional is null ? a[1] : a[0], OptionalA, OptionalA) with { Lazy = true }]),
        new("orValue", [Member(A, (a, _) => a[0].AsOptional ?? a[1], OptionalA, A) with { Lazy = true }]),
    ];

    private static CelValue Unwrapped(CelList list, CostMeter meter)
    {
        meter.Make(list.Count, 1);
        var kept = new List<CelValue>();
        foreach (var item in list.Items)
        {
            if (item.Kind != CelKind.Optional)
                return CelValue.Fail("rules.eval.overload", ("function", "unwrapOpt"), ("types", ValueText.TypeName(item)));
            if (item.AsOptional is { } inner)
                kept.Add(inner);
        }

        return CelValue.List([.. kept]);
    }

    private static bool IsZero(in CelValue value) => value.Kind switch
    {
        CelKind.Null => true,
        CelKind.Bool => !value.AsBool,
        CelKind.Int or CelKind.Uint or CelKind.Duration => value.AsDuration == 0,
        CelKind.Double => value.AsDouble == 0,
        CelKind.String => value.AsString.Length == 0,
        CelKind.Bytes => value.AsBytes.Length == 0,
        CelKind.List => value.AsList.Count == 0,
        CelKind.Map => value.AsMap.Rest is null && value.AsMap.Count == 0,
        CelKind.Timestamp => value.Seconds == 0 && value.Nanos == 0,
        CelKind.Optional => value.AsOptional is null,
        _ => false,
    };
}
