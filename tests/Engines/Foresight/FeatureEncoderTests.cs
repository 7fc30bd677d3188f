using Cordon.Engines.Foresight.History;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Foresight;

public sealed class FeatureEncoderTests
{
    private static readonly FeatureEncoder Encoder = new(Cases.Plan);

    [Fact]
    public void Outcomes_of_the_day_itself_or_later_change_no_feature() =>
        Gen.Select(Cases.InTime, Gen.Int[0, 59], Gen.Int[1, 10]).Sample((cases, pick, wait) =>
        {
            var plan = Cases.Plan with { DaysToOutcome = wait };
            var day = cases[pick % cases.Count].Declared.Day;
            var turned = cases.Select(c => c.Declared.Day.AddDays(wait) > day ? c with { Irregular = c.Irregular is not true } : c).ToList();
            var (before, after) = (Encode(plan, cases), Encode(plan, turned));
            return Enumerable.Range(0, cases.Count).Where(i => cases[i].Declared.Day <= day).All(i => before[i].SequenceEqual(after[i]));
        });

    [Fact]
    public void Declarations_of_the_same_day_or_later_change_no_feature() =>
        Gen.Select(Cases.InTime, Gen.Int[0, 59]).Sample((cases, pick) =>
        {
            var one = cases[pick % cases.Count];
            var earlier = cases.Where(c => c.Declared.Day < one.Declared.Day).Append(one).ToList();
            return Encode(Cases.Plan, cases)[cases.IndexOf(one)].SequenceEqual(Encode(Cases.Plan, earlier)[^1]);
        });

    [Fact]
    public void An_earlier_outcome_does_change_a_feature()
    {
        List<PastCase> With(bool irregular) => [new(Cases.Declared(0, 0), irregular), new(Cases.Declared(1, 1), null)];
        Assert.NotEqual(Encode(Cases.Plan, With(true))[1], Encode(Cases.Plan, With(false))[1]);
    }

    [Fact]
    public void Rates_are_those_counted_by_hand()
    {
        List<PastCase> cases =
        [
            new(Cases.Declared(0, 0), true), new(Cases.Declared(1, 0), false), new(Cases.Declared(2, 1), true),
            new(Cases.Declared(3, 1, importer: "importer-1"), false), new(Cases.Declared(4, 2), null),
        ];
        var row = Encode(Cases.Plan, cases)[4];
        const double Prior = 2.5 / 5;
        Assert.Equal((3 - 1 + (10 * Prior)) / 13, Feature(row, FeatureKind.Rate, "importer"), 6);
        Assert.Equal(Math.Log(4), Feature(row, FeatureKind.RateEvidence, "importer"), 6);
        Assert.Equal((2 + (10 * Prior)) / 14, Feature(row, FeatureKind.Rate, "office"), 6);
    }

    [Fact]
    public void What_nobody_has_outcomes_of_gets_the_prior()
    {
        var row = Encode(Cases.Plan, [new(Cases.Declared(0, 0), true), new(Cases.Declared(1, 5, importer: "never seen"), null)])[1];
        Assert.Equal(0.75, Feature(row, FeatureKind.Rate, "importer"), 6);
        Assert.Equal(0, Feature(row, FeatureKind.RateEvidence, "importer"));
    }

    [Fact]
    public void A_declaration_that_nobody_examined_says_nothing_about_rates_but_is_a_peer()
    {
        var row = Encode(Cases.Plan, [new(Cases.Declared(0, 0, price: 20), null), new(Cases.Declared(1, 1, price: 10), null)])[1];
        Assert.Equal(0, Feature(row, FeatureKind.RateEvidence, "office"));
        Assert.Equal(Math.Log(0.5), Feature(row, FeatureKind.Deviation, "unit value"), 6);
        Assert.Equal(Math.Log(2), Feature(row, FeatureKind.PeerEvidence, "unit value"), 6);
    }

    [Fact]
    public void A_ratio_without_its_mass_cannot_be_told()
    {
        foreach (double? mass in new double?[] { null, 0 })
            Assert.Equal(-1, Feature(Encode(Cases.Plan, [new(Cases.Declared(0, 0, mass: mass), null)])[0], FeatureKind.PeerEvidence, "unit value"));
    }

    [Fact]
    public void Time_does_not_run_backwards() =>
        Assert.Equal("ranker.history.order", Assert.Throws<FaultException>(() => Encode(Cases.Plan, [new(Cases.Declared(0, 3), null), new(Cases.Declared(1, 2), null)])).Fault.Code);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1.0)]
    public void A_number_that_cannot_be_is_refused(double mass) =>
        Assert.Equal("ranker.declaration.number", Assert.Throws<FaultException>(() => Encode(Cases.Plan, [new(Cases.Declared(0, 0, mass: mass), null)])).Fault.Code);

    [Fact]
    public void A_declaration_without_a_field_of_the_plan_is_refused() =>
        Assert.Equal("ranker.declaration.fields", Assert.Throws<FaultException>(() => Encode(Cases.Plan, [new(new Declared("D0", Cases.Start, ["office-0"], [1, 2]), null)])).Fault.Code);

    [Fact]
    public void A_plan_that_would_know_outcomes_on_the_day_itself_is_refused() =>
        Assert.Equal("ranker.plan.past", Assert.Throws<FaultException>(() => new CaseHistory(Cases.Plan with { DaysToOutcome = 0 })).Fault.Code);

    [Fact]
    public void A_plan_whose_keys_share_a_name_is_refused() =>
        Assert.Equal("ranker.plan.twice", Assert.Throws<FaultException>(() => new CaseHistory(Cases.Plan with { RiskKeys = [new RiskKey("office", [0]), new RiskKey("office", [1])] })).Fault.Code);

    private static IReadOnlyList<float[]> Encode(FeaturePlan plan, IReadOnlyList<PastCase> cases) => new FeatureEncoder(plan).EncodeInTime(new CaseHistory(plan), cases);

    private static double Feature(float[] row, FeatureKind kind, string subject) => row[Encoder.Features.ToList().IndexOf(new Feature(kind, subject))];
}
