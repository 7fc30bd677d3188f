using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Nuclides;
using CsCheck;

namespace Cordon.Tests.Engines.Spectra.Identifying;

public sealed class JudgementTests
{
    private static readonly Gen<Nuclide> AnyNuclide = Gen.Int[0, NuclideLibrary.All.Length - 1].Select(i => NuclideLibrary.All[i]);

    private static readonly Gen<IdentifiedNuclide> Finding =
        Gen.Select(AnyNuclide, Gen.Double[0, 1], Gen.Bool, Gen.Double[0, 30]).Select((nuclide, probability, lead, density) =>
            new IdentifiedNuclide(nuclide, probability, [], 0.5, 50, new ShieldingEstimate(lead ? "lead" : "none", density), []));

    private static readonly Gen<Alternative> Other =
        Gen.Select(AnyNuclide, AnyNuclide, Gen.Double[-5, 50]).Select((nuclide, instead, worse) => new Alternative(nuclide, instead, worse));

    [Fact]
    public void Nothing_is_innocent_that_could_be_nuclear_or_is_unknown_or_has_neutrons() =>
        Gen.Select(Finding.Array[0, 4], Other.Array[0, 5], Gen.Bool, Gen.Bool, Gen.Int[0, 2], Gen.Bool).Sample(
            (found, others, unknown, background, neutrons, incomplete) =>
            {
                bool? alarm = neutrons == 2 ? null : neutrons == 1;
                var (outcome, reasons) = Judgement.Of(found, others, unknown, background, alarm, incomplete);
                Assert.NotEmpty(reasons);
                var grave = unknown || alarm == true || incomplete
                    || found.Any(f => Nuclear(f.Nuclide) || f.Probability < 0.9)
                    || others.Any(o => o.Worse < 10 && Nuclear(o.Nuclide))
                    || found.Any(f => f.Nuclide.Categories == SourceCategory.Industrial);
                if (grave)
                    Assert.Equal(Outcome.NeedsPerson, outcome);
            },
            iter: 20_000);

    [Fact]
    public void Innocent_of_nature_holds_only_what_is_in_goods_and_soil() =>
        Finding.Array[1, 3].Sample(found =>
        {
            var (outcome, _) = Judgement.Of(found, [], false, true, false, false);
            if (outcome == Outcome.InnocentNorm)
                Assert.All(found, f => Assert.True(f.Nuclide.Categories.HasFlag(SourceCategory.Norm)));
            if (outcome == Outcome.InnocentMedical)
                Assert.All(found, f => Assert.Equal(SourceCategory.Medical, f.Nuclide.Categories));
        });

    private static bool Nuclear(Nuclide nuclide) => nuclide.Categories.HasFlag(SourceCategory.Nuclear) && nuclide.Name != "Th232";
}
