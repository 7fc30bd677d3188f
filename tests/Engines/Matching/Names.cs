using CsCheck;
namespace Cordon.Tests.Engines.Matching;

/// <summary>Invented names for property tests.</summary>
internal static class Names
{
    private static readonly string[] Given = ["Tesmir", "Kadri", "Olbena", "Yaruk", "Mirette", "Sandor", "Halvek", "Ilmari", "Dovrena", "Petrik"];
    private static readonly string[] Family = ["Vorlan", "Harkonte", "Belmoruk", "Arvonin", "Korvalov", "Dastiri", "Quenby", "Ostrevar", "Lindqvar", "Marchetto"];

    private static readonly string[] Places = ["Arvonia", "Belmora", "Corvale", "Sarel", "Lorne"];
    private static readonly string[] Lines = ["Precision Works", "Trading", "General Shipping", "Vacuum Systems", "Institute of Metals"];

    public static Gen<string> Organisation { get; } = Gen.Select(
        Gen.OneOf(Places.Select(p => Gen.Const(p)).ToArray()), Gen.OneOf(Lines.Select(l => Gen.Const(l)).ToArray()), Gen.OneOf(Gen.Const(""), Gen.Const(" LLC"), Gen.Const(" Co., Ltd.")),
        (p, l, f) => $"{p} {l}{f}");

    public static Gen<string> Person { get; } = Gen.Select(Gen.OneOf(Given.Select(g => Gen.Const(g)).ToArray()), Gen.OneOf(Family.Select(f => Gen.Const(f)).ToArray()), (g, f) => $"{g} {f}");
}
