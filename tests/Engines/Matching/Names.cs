using CsCheck;
namespace Cordon.Tests.Engines.Matching;

/// <summary>Invented names for property tests.</summary>
internal static class Names
{
    private static readonly string[] Given = ["Tesmir", "Kadri", "Olbena", "Yaruk", "Mirette", "Sandor", "Halvek", "Ilmari", "Dovrena", "Petrik"];
    private static readonly string[] Family = ["Vorlan", "Harkonte", "Belmoruk", "Arvonin", "Korvalov", "Dastiri", "Quenby", "Ostrevar", "Lindqvar", "Marchetto"];

    public static Gen<string> Person { get; } = Gen.Select(Gen.OneOf(Given.Select(g => Gen.Const(g)).ToArray()), Gen.OneOf(Family.Select(f => Gen.Const(f)).ToArray()), (g, f) => $"{g} {f}");
}
