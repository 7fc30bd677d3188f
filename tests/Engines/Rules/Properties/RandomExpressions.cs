using CsCheck;
using Cordon.Engines.Rules.Syntax;
using Cordon.Engines.Rules.Values;

namespace Cordon.Tests.Engines.Rules.Properties;

/// <summary>Random expressions: well formed, seldom well typed.</summary>
internal static class RandomExpressions
{
    private static readonly string[] Variables = ["a", "b", "c", "d"];
    private static readonly string[] Signs = ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "in"];
    private static readonly string[] Members = ["size", "startsWith", "contains", "matches", "indexOf", "split", "format", "orValue", "getHours", "sort", "flatten"];
    private static readonly string[] Globals = ["size", "int", "uint", "double", "string", "bytes", "bool", "type", "dyn", "timestamp", "duration", "optional.of", "math.abs", "math.greatest"];

    private static readonly Gen<Expr> Literal = Gen.OneOf(
        Gen.Long[-3, 3].Select(CelValue.Of),
        Gen.ULong[0, 3].Select(CelValue.Of),
        Gen.Double[-2, 2].Select(CelValue.Of),
        Pick.Of("", "a", "é😀", "1", "\"\\\n", "%d").Select(CelValue.Of),
        Gen.Bool.Select(CelValue.Of),
        Pick.Of(CelValue.Null, CelValue.Of(long.MaxValue), CelValue.Of(long.MinValue), CelValue.Of(new byte[] { 0, 255 }))).Select(v => (Expr)new LiteralExpr(0, v));

    private static readonly Gen<Expr> Name = Pick.Of(Variables).Select(n => (Expr)new NameExpr(0, n));

    /// <summary>Expressions of at most so many levels.</summary>
    public static Gen<Expr> Of(int depth) => depth == 0 ? Gen.OneOf(Literal, Name) : Gen.Frequency((2, Literal), (2, Name), (6, Inner(Of(depth - 1))));

    private static Gen<Expr> Inner(Gen<Expr> part) => Gen.OneOf(
        Gen.Select(Pick.Of(Signs), part, part, (s, x, y) => (Expr)new CallExpr(0, s, null, [x, y])),
        Gen.Select(Pick.Of("!", "-"), part, (s, x) => (Expr)new CallExpr(0, s, null, [x])),
        Gen.Select(Gen.Bool, part.Array[2, 3], (and, x) => (Expr)new LogicExpr(0, and, x)),
        Gen.Select(part, part, part, (x, y, z) => (Expr)new ConditionalExpr(0, x, y, z)),
        part.Array[0, 3].Select(x => (Expr)new ListExpr(0, [.. x.Select(e => (e, false))])),
        Gen.Select(part, part, (x, y) => (Expr)new MapExpr(0, [(x, y, false)])),
        Gen.Select(part, Pick.Of("f", "g"), Pick.Of(Access.Plain, Access.Optional, Access.Presence), (x, f, access) => (Expr)new FieldExpr(0, x, f, access)),
        Gen.Select(part, part, Pick.Of(Access.Plain, Access.Optional), (x, i, access) => (Expr)new ElementExpr(0, x, i, access)),
        Gen.Select(part, Pick.Of(Members), part, (x, f, y) => (Expr)new CallExpr(0, f, x, [y])),
        Gen.Select(Pick.Of(Globals), part, (f, x) => Global(f, x)),
        Gen.Select(part, Pick.Of("all", "exists", "exists_one", "map", "filter", "sortBy"), part, (r, m, x) => (Expr)new LoopExpr(0, Kind(m), m, r, ["d"], [x])),
        Gen.Select(part, part, (v, x) => (Expr)new BindExpr(0, "d", v, x)),
        Gen.Select(part, Gen.Bool, part, (t, flat, x) => (Expr)new OptionalMapExpr(0, flat, t, "d", x)));

    private static CallExpr Global(string function, Expr argument) => function.Split('.') switch
    {
        [var space, var name] => new CallExpr(0, name, new NameExpr(0, space), [argument]),
        _ => new CallExpr(0, function, null, [argument]),
    };

    private static LoopKind Kind(string macro) => macro switch
    {
        "all" => LoopKind.All,
        "exists" => LoopKind.Exists,
        "exists_one" => LoopKind.ExistsOne,
        "map" => LoopKind.Map,
        "filter" => LoopKind.Filter,
        _ => LoopKind.SortBy,
    };
}
