using Cordon.Engines.Rules.Evaluation;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using static Cordon.Engines.Rules.Functions.Library;

namespace Cordon.Engines.Rules.Functions;

/// <summary>The math extension: extremes, rounding, signs and what a double is.</summary>
internal static class MathFunctions
{
    private static readonly CelType[] Numeric = [CelType.Int, CelType.Uint, CelType.Double];

    public static IEnumerable<CelFunction> All { get; } =
    [
        Extreme("math.greatest", 1),
        Extreme("math.least", -1),
        Doubles("math.ceil", Math.Ceiling),
        Doubles("math.floor", Math.Floor),
        Doubles("math.round", value => Math.Round(value, MidpointRounding.AwayFromZero)),
        Doubles("math.trunc", Math.Truncate),
        Test("math.isNaN", double.IsNaN),
        Test("math.isInf", double.IsInfinity),
        Test("math.isFinite", double.IsFinite),
        new("math.sqrt", [.. Numeric.Select(t => Global(CelType.Double, (a, _) => CelValue.Of(Math.Sqrt(AsDouble(a[0]))), t))]),
        new("math.abs",
        [
            Global(CelType.Int, (a, _) => a[0].AsInt == long.MinValue ? CelValue.Fail("rules.eval.overflow", ("operation", "math.abs")) : CelValue.Of(Math.Abs(a[0].AsInt)), CelType.Int),
            Global(CelType.Uint, (a, _) => a[0], CelType.Uint),
            Global(CelType.Double, (a, _) => CelValue.Of(Math.Abs(a[0].AsDouble)), CelType.Double),
        ]),
        new("math.sign",
        [
            Global(CelType.Int, (a, _) => CelValue.Of((long)Math.Sign(a[0].AsInt)), CelType.Int),
            Global(CelType.Uint, (a, _) => CelValue.Of(Math.Min(a[0].AsUint, 1)), CelType.Uint),
            Global(CelType.Double, (a, _) => double.IsNaN(a[0].AsDouble) ? a[0] : CelValue.Of((double)Math.Sign(a[0].AsDouble)), CelType.Double),
        ]),
    ];

    private static CelFunction Doubles(string name, Func<double, double> of) => CelFunction.Of(name, CelType.Double, (a, _) => CelValue.Of(of(a[0].AsDouble)), CelType.Double);

    private static CelFunction Test(string name, Func<double, bool> of) => CelFunction.Of(name, CelType.Bool, (a, _) => CelValue.Of(of(a[0].AsDouble)), CelType.Double);

    private static CelFunction Extreme(string name, int sign) => new(name,
    [
        .. Numeric.Select(t => Global(t, (a, _) => a[0], t)),
        .. Numeric.SelectMany(x => Numeric.Select(y => Global(x == y ? x : CelType.Dyn, (a, _) => Better(a[0], a[1], sign), x, y))),
        .. Numeric.Select(t => Global(t, (a, meter) => Most(a[0].AsList, name, sign, meter), CelType.List(t))),
    ]);

    private static CelValue Most(CelList list, string name, int sign, CostMeter meter)
    {
        meter.Charge(list.Count);
        if (list.Count == 0)
            return CelValue.Fail("rules.eval.empty", ("function", name));
        var best = list[0];
        foreach (var item in list.Items)
        {
            if (!Numbers.Is(item))
                return CelValue.Fail("rules.eval.overload", ("function", name), ("types", ValueText.TypeName(item)));
            best = Better(best, item, sign);
        }

        return best;
    }

    /// <summary>The first unless the second is better: of two that are equal, the type of the first remains.</summary>
    private static CelValue Better(in CelValue a, in CelValue b, int sign) => Numbers.Compare(a, b) * sign < 0 ? b : a;

    private static double AsDouble(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt,
        CelKind.Uint => value.AsUint,
        _ => value.AsDouble,
    };
}
