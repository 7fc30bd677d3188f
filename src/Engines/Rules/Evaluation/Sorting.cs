using System.Numerics;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>Sorting by keys of one type that has an order; stable.</summary>
internal static class Sorting
{
    public static CelValue By(List<(CelValue Key, CelValue Item)> keyed, CostMeter meter)
    {
        meter.Charge((long)keyed.Count * (1 + BitOperations.Log2((uint)keyed.Count | 1)));
        if (keyed.Count == 0)
            return CelValue.Of(CelList.Empty);
        var kind = keyed[0].Key.Kind;
        foreach (var (key, _) in keyed)
        {
            if (key.Kind != kind || Ordering.Compare(key, key, meter) is null && !(key.Kind == CelKind.Double))
                return CelValue.Fail("rules.eval.overload", ("function", "sort"), ("types", ValueText.TypeName(key)));
        }

        return CelValue.List([.. keyed.OrderBy(k => k.Key, Comparer<CelValue>.Create((a, b) => Ordering.Compare(a, b, meter) ?? a.AsDouble.CompareTo(b.AsDouble))).Select(k => k.Item)]);
    }
}
