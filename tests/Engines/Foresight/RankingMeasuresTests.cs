using Cordon.Engines.Foresight.Measures;
using CsCheck;

namespace Cordon.Tests.Engines.Foresight;

public sealed class RankingMeasuresTests
{
    private static readonly Gen<List<(double Score, bool Irregular)>> Scored =
        Gen.Select(Gen.Int[0, 12].Select(i => i / 12.0), Gen.Bool, (s, b) => (s, b)).List[2, 60].Where(c => c.Any(x => x.Item2) && c.Any(x => !x.Item2));

    [Fact]
    public void Average_precision_is_the_mean_precision_at_each_find() =>
        Assert.Equal(((1.0 / 1) + (2.0 / 3) + (3.0 / 5)) / 3, RankingMeasures.AveragePrecision([(5, true), (4, false), (3, true), (2, false), (1, true)]), 12);

    [Fact]
    public void Scores_that_say_nothing_have_the_base_rate_and_half_the_area() => Scored.Sample(cases =>
    {
        List<(double, bool)> flat = [.. cases.Select(c => (0.0, c.Irregular))];
        var rate = cases.Average(c => c.Irregular ? 1.0 : 0);
        return Math.Abs(RankingMeasures.AveragePrecision(flat) - rate) < 1e-12 && RankingMeasures.AreaUnderCurve(flat) == 0.5
            && Math.Abs(RankingMeasures.PrecisionAtTop(flat, 0.3) - rate) < 1e-12;
    });

    [Fact]
    public void The_area_is_the_share_of_pairs_in_the_right_order() => Scored.Sample(cases =>
    {
        var pairs = cases.Where(c => c.Irregular).SelectMany(i => cases.Where(c => !c.Irregular).Select(r => i.Score > r.Score ? 1 : i.Score == r.Score ? 0.5 : 0));
        return Math.Abs(RankingMeasures.AreaUnderCurve(cases) - pairs.Average()) < 1e-12;
    });

    [Fact]
    public void The_order_of_the_file_counts_for_nothing() => Gen.Select(Scored, Gen.Int[0, 59]).Sample((cases, turn) =>
    {
        List<(double, bool)> turned = [.. cases.Skip(turn % cases.Count), .. cases.Take(turn % cases.Count)];
        return Math.Abs(RankingMeasures.AveragePrecision(cases) - RankingMeasures.AveragePrecision(turned)) < 1e-12
            && Math.Abs(RankingMeasures.PrecisionAtTop(cases, 0.2) - RankingMeasures.PrecisionAtTop(turned, 0.2)) < 1e-12;
    });

    [Fact]
    public void The_top_share_is_rounded_up_to_whole_cases() =>
        Assert.Equal(1.0 / 2, RankingMeasures.PrecisionAtTop([(3, true), (2, false), (1, true)], 0.5), 12);

    [Fact]
    public void Calibration_error_by_hand() =>
        Assert.Equal((0.125 + 0.1875 + (1.7 - 1)) / 4, RankingMeasures.CalibrationError([(0.125, false), (0.1875, false), (0.85, false), (0.85, true)]), 12);

    [Fact]
    public void Probabilities_that_come_true_have_no_calibration_error() =>
        Assert.Equal(0, RankingMeasures.CalibrationError([(0.5, true), (0.5, false), (0.25, true), (0.25, false), (0.25, false), (0.25, false)]), 12);

    /// <summary>Ends of the interval are the shares at which the found one lies 1.96 standard errors away.</summary>
    [Fact]
    public void Wilson_ends_solve_their_equation() => Gen.Int[1, 400].SelectMany(n => Gen.Int[0, n].Select(k => new Proportion(k, n))).Sample(p =>
        new[] { p.Low, p.High }.All(end => Math.Abs(Math.Pow(p.Share!.Value - end, 2) - (Math.Pow(1.959963984540054, 2) * end * (1 - end) / p.Of)) < 1e-9)
        && p.Low <= p.Share && p.Share <= p.High);

    [Fact]
    public void A_share_of_nothing_cannot_be_told() => Assert.Equal((null, 0.0, 1.0), (new Proportion(0, 0).Share, new Proportion(0, 0).Low, new Proportion(0, 0).High));
}
