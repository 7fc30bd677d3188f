using Cordon.Engines.Rules.Evaluation;
using Cordon.Engines.Rules.Patterns;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using static Cordon.Engines.Rules.Functions.Library;

namespace Cordon.Engines.Rules.Functions;

/// <summary>Size, parts and patterns of texts, bytes, lists and maps.</summary>
internal static class TextFunctions
{
    private static readonly CelType A = CelType.Parameter("A");
    private static readonly CelType B = CelType.Parameter("B");

    public static IEnumerable<CelFunction> All { get; } =
    [
        new("size",
        [
            .. Either(CelType.Int, (a, meter) => CelValue.Of(Counted(a[0].AsString, meter)), CelType.String),
            .. Either(CelType.Int, (a, _) => CelValue.Of((long)a[0].AsBytes.Length), CelType.Bytes),
            .. Either(CelType.Int, (a, _) => CelValue.Of((long)a[0].AsList.Count), CelType.List(A)).Select(o => o with { Lazy = true }),
            .. Either(CelType.Int, (a, _) => a[0].AsMap.Rest ?? CelValue.Of((long)a[0].AsMap.Count), CelType.Map(A, B)).Select(o => o with { Lazy = true }),
        ]),
        new("contains", [Texts((a, b) => a.Contains(b, StringComparison.Ordinal))]),
        new("startsWith", [Texts((a, b) => a.StartsWith(b, StringComparison.Ordinal))]),
        new("endsWith", [Texts((a, b) => a.EndsWith(b, StringComparison.Ordinal))]),
        new("matches", [.. Either(CelType.Bool, (a, meter) => LinearPattern.Matches(a[0].AsString, a[1].AsString, meter), CelType.String, CelType.String)]),
    ];

    private static long Counted(string text, CostMeter meter)
    {
        meter.Charge(text.Length / 16);
        return CodePoints.Count(text);
    }

    private static CelOverload Texts(Func<string, string, bool> holds) => Member(CelType.Bool, (a, meter) =>
    {
        // The search is quadratic at worst; what it is charged with is, too.
        var (text, part) = (a[0].AsString, a[1].AsString);
        meter.Charge(1 + ((long)text.Length * (1 + (part.Length / 64)) / 16));
        return CelValue.Of(holds(text, part));
    }, CelType.String, CelType.String);
}
