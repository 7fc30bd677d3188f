using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>Whether a list has an element: one that is equal decides, then missing facts do.</summary>
internal static class Membership
{
    public static CelValue Of(in CelValue value, CelList list, CostMeter meter)
    {
        var open = default(Undecided);
        foreach (var item in list.Items)
        {
            meter.Charge(1);
            var same = Equality.Of(value, item, meter);
            if (same.IsTrue)
                return same;
            if (same.Kind == CelKind.Unknown)
                open.Add(same);
        }

        return open.Or(CelValue.False);
    }
}
