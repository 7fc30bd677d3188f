using Cordon.Engines.Rules.Evaluation;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using static Cordon.Engines.Rules.Functions.Library;

namespace Cordon.Engines.Rules.Functions;

/// <summary>The lists extension.</summary>
internal static class ListFunctions
{
    private static readonly CelType A = CelType.Parameter("A");
    private static readonly CelType ListA = CelType.List(A);

    public static IEnumerable<CelFunction> All { get; } =
    [
        new("slice", [Member(ListA, (a, meter) => Slice(a[0].AsList, a[1].AsInt, a[2].AsInt, meter), ListA, CelType.Int, CelType.Int) with { Lazy = true }]),
        new("flatten",
        [
            Member(CelType.List(CelType.Dyn), (a, meter) => Flatten(a[0].AsList, 1, meter), CelType.List(CelType.Dyn)),
            Member(CelType.List(CelType.Dyn), (a, meter) => Flatten(a[0].AsList, a[1].AsInt, meter), CelType.List(CelType.Dyn), CelType.Int),
        ]),
        new("distinct", [Member(ListA, (a, meter) => Distinct(a[0].AsList, meter), ListA)]),
        new("reverse",
        [
            Member(ListA, (a, meter) => Made([.. a[0].AsList.Items.ToArray().Reverse()], meter), ListA) with { Lazy = true },
            Member(CelType.String, (a, meter) =>
            {
                meter.Make(a[0].AsString.Length);
                return CelValue.Of(CodePoints.Reversed(a[0].AsString));
            }, CelType.String),
        ]),
        new("sort", [Member(ListA, (a, meter) => Sorting.By([.. a[0].AsList.Items.ToArray().Select(i => (i, i))], meter), ListA)]),
        new("first", [Member(CelType.Optional(A), (a, _) => a[0].AsList.Count == 0 ? CelValue.None : Held(a[0].AsList[0]), ListA) with { Lazy = true }]),
        new("last", [Member(CelType.Optional(A), (a, _) => a[0].AsList.Count == 0 ? CelValue.None : Held(a[0].AsList[a[0].AsList.Count - 1]), ListA) with { Lazy = true }]),
        CelFunction.Of("lists.range", CelType.List(CelType.Int), (a, meter) => Range(a[0].AsInt, meter), CelType.Int),
    ];

    private static CelValue Held(in CelValue value) => value.Kind == CelKind.Unknown ? value : CelValue.Some(value);

    private static CelValue Made(CelValue[] items, CostMeter meter)
    {
        meter.Make(items.Length, 1);
        return CelValue.List(items);
    }

    private static CelValue Slice(CelList list, long from, long to, CostMeter meter) =>
        from < 0 || to > list.Count || from > to
            ? CelValue.Fail("rules.eval.index", ("index", $"{from}..{to}"), ("size", list.Count))
            : Made(list.Items[(int)from..(int)to].ToArray(), meter);

    private static CelValue Flatten(CelList list, long depth, CostMeter meter)
    {
        if (depth < 0)
            return CelValue.Fail("rules.eval.index", ("index", depth), ("size", "any"));
        var flat = new List<CelValue>();
        Flatten(list, depth, flat, meter);
        return CelValue.List([.. flat]);
    }

    private static void Flatten(CelList list, long depth, List<CelValue> flat, CostMeter meter)
    {
        foreach (var item in list.Items)
        {
            meter.Make(flat.Count, int.MaxValue);
            if (item.Kind == CelKind.List && depth > 0)
                Flatten(item.AsList, depth - 1, flat, meter);
            else
                flat.Add(item);
        }
    }

    private static CelValue Distinct(CelList list, CostMeter meter)
    {
        var keys = new HashSet<CelValue>();
        var kept = new List<CelValue>();
        foreach (var item in list.Items)
        {
            meter.Charge(1);
            if (MapKeys.IsKey(item) || item.Kind == CelKind.Double ? keys.Add(item) : !Membership.Of(item, new CelList([.. kept]), meter).IsTrue)
                kept.Add(item);
            if (!MapKeys.IsKey(item))
                meter.Charge(kept.Count);
        }

        return CelValue.List([.. kept]);
    }

    private static CelValue Range(long count, CostMeter meter)
    {
        meter.Make(Math.Max(0, count), 1);
        var items = new CelValue[Math.Max(0, count)];
        for (var i = 0; i < items.Length; i++)
            items[i] = CelValue.Of((long)i);
        return CelValue.List(items);
    }
}
