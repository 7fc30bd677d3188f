using Cordon.Engines.Rules.Types;

namespace Cordon.Engines.Rules.Functions;

/// <summary>Types of the operators; what they do stands with their nodes.</summary>
internal static class Operators
{
    private static readonly CelType A = CelType.Parameter("A");
    private static readonly CelType B = CelType.Parameter("B");
    private static readonly CelType[] Numeric = [CelType.Int, CelType.Uint, CelType.Double];
    private static readonly CelType[] Ordered = [CelType.Bool, CelType.String, CelType.Bytes, CelType.Timestamp, CelType.Duration];

    public static IEnumerable<CelFunction> All { get; } =
    [
        new("==", [Form(CelType.Bool, A, A)]),
        new("!=", [Form(CelType.Bool, A, A)]),
        new("!", [Form(CelType.Bool, CelType.Bool)]),
        new("in", [Form(CelType.Bool, A, CelType.List(A)), Form(CelType.Bool, A, CelType.Map(A, B))]),
        .. new[] { "<", "<=", ">=", ">" }.Select(sign => new CelFunction(sign,
        [
            .. Ordered.Select(t => Form(CelType.Bool, t, t)),
            .. Numeric.SelectMany(a => Numeric.Select(b => Form(CelType.Bool, a, b))),
        ])),
        new("+",
        [
            .. Same(CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Duration),
            Form(CelType.Timestamp, CelType.Timestamp, CelType.Duration),
            Form(CelType.Timestamp, CelType.Duration, CelType.Timestamp),
            Form(CelType.List(A), CelType.List(A), CelType.List(A)),
        ]),
        new("-",
        [
            .. Same(CelType.Int, CelType.Uint, CelType.Double, CelType.Duration),
            Form(CelType.Timestamp, CelType.Timestamp, CelType.Duration),
            Form(CelType.Duration, CelType.Timestamp, CelType.Timestamp),
            Form(CelType.Int, CelType.Int),
            Form(CelType.Double, CelType.Double),
            Form(CelType.Duration, CelType.Duration),
        ]),
        new("*", [.. Same(CelType.Int, CelType.Uint, CelType.Double)]),
        new("/", [.. Same(CelType.Int, CelType.Uint, CelType.Double)]),
        new("%", [.. Same(CelType.Int, CelType.Uint)]),
    ];

    private static CelOverload Form(CelType result, params CelType[] parameters) => new(false, parameters, result, null);

    private static IEnumerable<CelOverload> Same(params CelType[] types) => types.Select(t => Form(t, t, t));
}
