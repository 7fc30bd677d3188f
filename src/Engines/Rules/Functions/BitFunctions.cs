using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using static Cordon.Engines.Rules.Functions.Library;

namespace Cordon.Engines.Rules.Functions;

/// <summary>The bitwise part of the math extension.</summary>
internal static class BitFunctions
{
    public static IEnumerable<CelFunction> All { get; } =
    [
        Both("math.bitAnd", (a, b) => a & b),
        Both("math.bitOr", (a, b) => a | b),
        Both("math.bitXor", (a, b) => a ^ b),
        new("math.bitNot",
        [
            Global(CelType.Int, (a, _) => CelValue.Of(~a[0].AsInt), CelType.Int),
            Global(CelType.Uint, (a, _) => CelValue.Of(~a[0].AsUint), CelType.Uint),
        ]),
        Shift("math.bitShiftLeft", (bits, by) => bits << by),
        Shift("math.bitShiftRight", (bits, by) => bits >> by),
    ];

    private static CelFunction Both(string name, Func<ulong, ulong, ulong> of) => new(name,
    [
        Global(CelType.Int, (a, _) => CelValue.Of((long)of((ulong)a[0].AsInt, (ulong)a[1].AsInt)), CelType.Int, CelType.Int),
        Global(CelType.Uint, (a, _) => CelValue.Of(of(a[0].AsUint, a[1].AsUint)), CelType.Uint, CelType.Uint),
    ]);

    /// <summary>Bits shifted in are zero, for signed integers too.</summary>
    private static CelFunction Shift(string name, Func<ulong, int, ulong> of)
    {
        CelValue Shifted(ulong bits, long by, Func<ulong, CelValue> make) =>
            by < 0 ? CelValue.Fail("rules.eval.shift", ("by", by)) : make(by > 63 ? 0 : of(bits, (int)by));
        return new(name,
        [
            Global(CelType.Int, (a, _) => Shifted((ulong)a[0].AsInt, a[1].AsInt, bits => CelValue.Of((long)bits)), CelType.Int, CelType.Int),
            Global(CelType.Uint, (a, _) => Shifted(a[0].AsUint, a[1].AsInt, CelValue.Of), CelType.Uint, CelType.Int),
        ]);
    }
}
