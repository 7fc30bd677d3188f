using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;
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

    [Theory]
    [InlineData("Ba133", 25, LineState.Found, Outcome.InnocentMedical)]
    [InlineData("Ba133", 15, LineState.Found, Outcome.NeedsPerson)]
    [InlineData("Ba133", 25, LineState.Hidden, Outcome.NeedsPerson)]
    [InlineData("Ba133", 25, LineState.Missing, Outcome.NeedsPerson)]
    [InlineData("In111", 1, LineState.Found, Outcome.InnocentMedical)]
    [InlineData("K40", 1, LineState.Found, Outcome.InnocentMedical)]
    public void Medicine_is_medicine_where_it_shows_its_lines_and_no_source_of_industry_would_do(string other, double worse, LineState state, Outcome expected)
    {
        var iodine = NuclideLibrary.Find("I131")!;
        var found = new IdentifiedNuclide(iodine, 0.95, [new LineFinding(364.5, 10, 11, state)], 0.5, 150, new ShieldingEstimate("none", 0), []);
        Assert.Equal(expected, Judgement.Of([found], [new Alternative(NuclideLibrary.Find(other)!, iodine, worse)], false, true, false, false).Outcome);
    }

    [Theory]
    [InlineData(0.85, 25, LineState.Found, Outcome.InnocentNorm)]
    [InlineData(0.85, 15, LineState.Found, Outcome.NeedsPerson)]
    [InlineData(0.85, 25, LineState.Hidden, Outcome.NeedsPerson)]
    [InlineData(0.85, 25, LineState.Missing, Outcome.NeedsPerson)]
    [InlineData(0.75, 25, LineState.Found, Outcome.NeedsPerson)]
    public void Goods_of_nature_are_innocent_where_they_show_their_lines_and_nothing_else_would_do(double probability, double worse, LineState state, Outcome expected)
    {
        var (potassium, caesium) = (NuclideLibrary.Find("K40")!, NuclideLibrary.Find("Cs137")!);
        var found = new IdentifiedNuclide(potassium, probability, [new LineFinding(1460.8, 10, 11, state)], 0.5, 150, new ShieldingEstimate("its own load", 70), []);
        Assert.Equal(expected, Judgement.Of([found], [new Alternative(caesium, potassium, worse)], false, true, false, false).Outcome);
    }

    [Fact]
    public void A_patient_s_nuclide_that_is_only_likely_stays_uncertain_whatever_else_would_do()
    {
        var found = new IdentifiedNuclide(NuclideLibrary.Find("I131")!, 0.75, [new LineFinding(364.5, 10, 11, LineState.Found)], 0.5, 150, new ShieldingEstimate("none", 0), []);
        Assert.Contains(OutcomeReason.Uncertain, Judgement.Of([found], [], false, true, false, false).Reasons);
    }

    [Theory]
    [InlineData("Cu67", 184.6, true)]
    [InlineData("Ga67", 184.6, true)]
    [InlineData("Tc99m", 140.5, false)]
    [InlineData("I131", 364.5, false)]
    [InlineData("In111", 171.3, false)]
    [InlineData("Tl201", 70.8, false)]
    public void What_looks_like_enriched_uranium_does_not_exclude_it(string nuclide, double energy, bool person)
    {
        var found = new IdentifiedNuclide(NuclideLibrary.Find(nuclide)!, 0.97, [new LineFinding(energy, 10, 11, LineState.Found)], 0.5, 150, new ShieldingEstimate("none", 0), []);
        var (outcome, reasons) = Judgement.Of([found], [], false, true, false, false);
        Assert.Equal(person ? Outcome.NeedsPerson : Outcome.InnocentMedical, outcome);
        Assert.Equal(person, reasons.Contains(OutcomeReason.NuclearNotExcluded));
    }

    [Theory]
    [InlineData(911.2, Outcome.InnocentNorm)]
    [InlineData(2614.5, Outcome.NeedsPerson)]
    public void Thorium_is_of_nature_where_actinium_shows(double energy, Outcome expected)
    {
        var found = new IdentifiedNuclide(NuclideLibrary.Find("Th232")!, 0.97, [new LineFinding(energy, 10, 11, LineState.Found)], 0.5, 150, new ShieldingEstimate("none", 0), []);
        Assert.Equal(expected, Judgement.Of([found], [], false, true, false, false).Outcome);
    }

    private static bool Nuclear(Nuclide nuclide) => nuclide.Categories.HasFlag(SourceCategory.Nuclear) && nuclide.Name != "Th232";
}
