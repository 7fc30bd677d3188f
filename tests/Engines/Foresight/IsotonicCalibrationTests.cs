using Cordon.Engines.Foresight.Calibration;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Foresight;

public sealed class IsotonicCalibrationTests
{
    private static readonly Gen<List<(double, bool)>> Scored = Gen.Select(Gen.Int[-20, 20].Select(i => i / 4.0), Gen.Bool, (s, b) => (s, b)).List[1, 80];

    [Fact]
    public void A_higher_score_never_means_less() =>
        Gen.Select(Scored, Gen.Double[-6, 6], Gen.Double[-6, 6]).Sample((cases, a, b) =>
            new IsotonicCalibration(cases) is var curve && curve.Probability(Math.Min(a, b)) <= curve.Probability(Math.Max(a, b)));

    [Fact]
    public void Nothing_is_certain() =>
        Gen.Select(Scored, Gen.Double[-6, 6]).Sample((cases, score) => new IsotonicCalibration(cases).Probability(score) is > 0 and < 1);

    [Fact]
    public void Steps_in_the_right_order_stay_and_violators_are_pooled()
    {
        List<(double, bool)> Step(double score, int irregular, int regular) => [.. Enumerable.Repeat((score, true), irregular), .. Enumerable.Repeat((score, false), regular)];
        var curve = new IsotonicCalibration([.. Step(0, 1, 98), .. Step(1, 60, 40), .. Step(3, 40, 60), .. Step(4, 98, 1)]);
        Assert.Equal(1.5 / 100, curve.Probability(0), 9);
        Assert.Equal(100.5 / 201, curve.Probability(2), 9);
        Assert.Equal(98.5 / 100, curve.Probability(4), 9);
        Assert.Equal(((1.5 / 100) + (100.5 / 201)) / 2, curve.Probability(1), 9);
    }

    [Fact]
    public void Without_cases_there_is_no_calibration() =>
        Assert.Equal("ranker.calibration.cases", Assert.Throws<FaultException>(() => new IsotonicCalibration([])).Fault.Code);
}
