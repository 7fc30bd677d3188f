using CsCheck;
using Cordon.Engines.Rules.Facts;
using Cordon.Engines.Rules.Values;

namespace Cordon.Tests.Engines.Rules.Properties;

/// <summary>Random facts for random expressions, whole and with some of them taken away.</summary>
internal static class RandomValues
{
    private static readonly Gen<CelValue> Scalar = Gen.OneOf(
        Gen.Long[-3, 3].Select(CelValue.Of), Gen.ULong[0, 3].Select(CelValue.Of), Gen.Double[-2, 2].Select(CelValue.Of), Gen.Bool.Select(CelValue.Of),
        Pick.Of("", "a", "1", "b").Select(CelValue.Of), Gen.Const(CelValue.Null));

    /// <summary>Facts, and the same facts with some missing.</summary>
    public static Gen<(GivenFacts Whole, GivenFacts Partial)> Facts { get; } =
        Gen.Select(Pair("a"), Pair("b"), Pair("c"), Pair("d")).Select(p => (
            new GivenFacts(new Dictionary<string, CelValue> { ["a"] = p.Item1.Whole, ["b"] = p.Item2.Whole, ["c"] = p.Item3.Whole, ["d"] = p.Item4.Whole }),
            new GivenFacts(new Dictionary<string, CelValue> { ["a"] = p.Item1.Partial, ["b"] = p.Item2.Partial, ["c"] = p.Item3.Partial, ["d"] = p.Item4.Partial })));

    private static Gen<(CelValue Whole, CelValue Partial)> Pair(string path) => Gen.OneOf(
        Leaf(path),
        Leaf(path + "[]").Array[0, 3].Select(l => (CelValue.List([.. l.Select(x => x.Whole)]), CelValue.List([.. l.Select(x => x.Partial)]))),
        Gen.Select(Leaf(path + ".f"), Leaf(path + ".g")).Select(r => (Record(path, r.Item1.Whole, r.Item2.Whole), Record(path, r.Item1.Partial, r.Item2.Partial))));

    private static Gen<(CelValue Whole, CelValue Partial)> Leaf(string path) =>
        Gen.Select(Scalar, Gen.Int[0, 2]).Select(x => (x.Item1, x.Item2 == 0 ? CelValue.Missing(path) : x.Item1));

    private static readonly RecordShape Shape = new("f", "g");

    private static CelValue Record(string path, CelValue f, CelValue g) => CelValue.Of(new FactRecord(path, Shape, [f, g], open: false));
}
