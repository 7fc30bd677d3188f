using Cordon.Engines.Rules.Evaluation;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using static Cordon.Engines.Rules.Functions.Library;

namespace Cordon.Engines.Rules.Functions;

/// <summary>The sets extension: lists taken as sets.</summary>
internal static class SetFunctions
{
    private static readonly CelType ListA = CelType.List(CelType.Parameter("A"));

    public static IEnumerable<CelFunction> All { get; } =
    [
        new("sets.contains", [Global(CelType.Bool, (a, meter) => CelValue.Of(Contains(a[0].AsList, a[1].AsList, meter)), ListA, ListA)]),
        new("sets.equivalent", [Global(CelType.Bool, (a, meter) => CelValue.Of(Contains(a[0].AsList, a[1].AsList, meter) && Contains(a[1].AsList, a[0].AsList, meter)), ListA, ListA)]),
        new("sets.intersects", [Global(CelType.Bool, (a, meter) => CelValue.Of(Intersects(a[0].AsList, a[1].AsList, meter)), ListA, ListA)]),
    ];

    private static bool Contains(CelList list, CelList all, CostMeter meter)
    {
        foreach (var item in all.Items)
        {
            if (!Membership.Of(item, list, meter).IsTrue)
                return false;
        }

        return true;
    }

    private static bool Intersects(CelList list, CelList any, CostMeter meter)
    {
        foreach (var item in any.Items)
        {
            if (Membership.Of(item, list, meter).IsTrue)
                return true;
        }

        return false;
    }
}
