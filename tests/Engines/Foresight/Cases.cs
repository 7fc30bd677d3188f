using Cordon.Engines.Foresight.History;
using CsCheck;

namespace Cordon.Tests.Engines.Foresight;

/// <summary>Small invented worlds of declarations.</summary>
internal static class Cases
{
    public static readonly DateOnly Start = new(2026, 1, 1);

    public static FeaturePlan Plan { get; } = new(["office", "importer", "goods"], ["mass", "price"],
        [new RiskKey("office", [0]), new RiskKey("importer", [1]), new RiskKey("office and importer", [0, 1])],
        [new PeerRatio("unit value", 1, 0, [2]), new PeerRatio("mass of the importer", 0, null, [1])]);

    /// <summary>Several a day over up to thirty days, in the order of time; some not examined, some without a mass.</summary>
    public static Gen<List<PastCase>> InTime { get; } =
        Gen.Select(Gen.Int[0, 29], Gen.Int[0, 2], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Double[0.1, 100], Gen.Double[1, 1000], Gen.Int[0, 3])
            .List[2, 60].Select(raw => raw.OrderBy(r => r.Item1).Select((r, i) => new PastCase(
                Declared(i, r.Item1, $"office-{r.Item2}", $"importer-{r.Item3}", $"goods-{r.Item4}", r.Item7 == 3 ? null : r.Item5, r.Item6),
                r.Item7 == 0 ? null : r.Item7 == 1)).ToList());

    public static Declared Declared(int number, int day, string office = "office-0", string importer = "importer-0", string goods = "goods-0", double? mass = 1, double? price = 10) =>
        new($"D{number}", Start.AddDays(day), [office, importer, goods], [mass, price]);
}
