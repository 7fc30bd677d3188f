using System.Security.Cryptography;
using Cordon.Engines.Foresight.Inspection;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Foresight;

public sealed class InspectionDrawTests
{
    private static readonly List<(string Id, double Score)> Scores = [.. Enumerable.Range(0, 200).Select(i => ($"D{i}", (double)i))];

    [Fact]
    public void Whoever_knows_the_root_draws_the_same_in_whatever_order_the_declarations_come() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Int[0, 199], Gen.Int[0, 200], Gen.Double[0.01, 1]).Sample((root, turn, capacity, share) =>
            InspectionDraw.Draw(Scores, capacity, share, root).SequenceEqual(InspectionDraw.Draw([.. Scores.Skip(turn), .. Scores.Take(turn)], capacity, share, root)));

    [Fact]
    public void Capacity_is_used_up_and_the_random_part_is_what_was_stated() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Int[0, 300], Gen.Int[1, 100]).Sample((root, capacity, percent) =>
        {
            var chosen = InspectionDraw.Draw(Scores, capacity, percent / 100.0, root);
            var all = Math.Min(capacity, Scores.Count);
            return chosen.Count == all && chosen.DistinctBy(i => i.Id).Count() == all && chosen.Count(i => i.Ground == Ground.Random) == ((all * percent) + 99) / 100;
        });

    [Fact]
    public void The_rest_goes_to_the_highest_ranks_that_were_not_drawn() =>
        Gen.Byte.Array[32].Sample(root =>
        {
            var chosen = InspectionDraw.Draw(Scores, 40, 0.25, root);
            var drawn = chosen.Where(i => i.Ground == Ground.Random).Select(i => i.Id).ToHashSet();
            return chosen.Where(i => i.Ground == Ground.Ranking).Select(i => i.Id).SequenceEqual(Scores.OrderByDescending(s => s.Score).Select(s => s.Id).Where(i => !drawn.Contains(i)).Take(30));
        });

    [Fact]
    public void How_a_declaration_scores_has_no_part_in_the_draw() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Double[-5, 5].Array[200]).Sample((root, other) =>
            Random(Scores, root).SetEquals(Random([.. Scores.Select((s, i) => (s.Id, other[i]))], root)));

    /// <summary>Over 2,000 roots every declaration is drawn about equally often, and the mean of the estimates is the truth: 20 of 200 are irregular, all of them at the top.</summary>
    [Fact]
    public void The_estimate_is_unbiased_although_the_ranking_is_not()
    {
        const int Draws = 2000;
        var times = new Dictionary<string, int>();
        var shares = new List<double>();
        for (var d = 0; d < Draws; d++)
        {
            var chosen = InspectionDraw.Draw(Scores, 50, 0.4, SHA256.HashData(BitConverter.GetBytes(d)));
            foreach (var random in chosen.Where(i => i.Ground == Ground.Random))
                times[random.Id] = times.GetValueOrDefault(random.Id) + 1;
            shares.Add(InspectionEstimate.From(chosen.Select(i => (i, Irregular: Scores.First(s => s.Id == i.Id).Score >= 180)), 50).Irregular.Share!.Value);
        }

        // Five standard errors: 20 of 200 without replacement has a variance of 0.1 · 0.9 / 20 · 180 / 199.
        Assert.Equal(0.1, shares.Average(), 5 * Math.Sqrt(0.1 * 0.9 / 20 * 180 / 199 / Draws));
        Assert.All(Scores, s => Assert.InRange(times[s.Id], 200 - (5 * Math.Sqrt(180)), 200 + (5 * Math.Sqrt(180))));
    }

    [Fact]
    public void Only_random_inspections_measure()
    {
        (Inspection, bool) Result(int rank, Ground ground, bool irregular) => (new Inspection($"D{rank}", rank, ground), irregular);
        var estimate = InspectionEstimate.From(
            [Result(1, Ground.Ranking, true), Result(2, Ground.Random, true), Result(3, Ground.Random, false), Result(50, Ground.Random, true), Result(60, Ground.Random, false)], 10);
        Assert.Equal((2, 4), (estimate.Irregular.Found, estimate.Irregular.Of));
        Assert.Equal((1, 2), (estimate.PrecisionAtTop.Found, estimate.PrecisionAtTop.Of));
        Assert.Equal((1, 2), (estimate.FoundByTop.Found, estimate.FoundByTop.Of));
    }

    [Theory]
    [InlineData(-1, 0.1, 32, "ranker.draw.capacity")]
    [InlineData(10, 0.0, 32, "ranker.draw.share")]
    [InlineData(10, 1.1, 32, "ranker.draw.share")]
    [InlineData(10, double.NaN, 32, "ranker.draw.share")]
    [InlineData(10, 0.1, 31, "ranker.draw.root")]
    public void What_would_not_be_a_draw_is_refused(int capacity, double share, int bytes, string code) =>
        Assert.Equal(code, Assert.Throws<FaultException>(() => InspectionDraw.Draw(Scores, capacity, share, new byte[bytes])).Fault.Code);

    [Fact]
    public void A_declaration_twice_or_without_a_score_is_refused()
    {
        Assert.Equal("ranker.draw.twice", Assert.Throws<FaultException>(() => InspectionDraw.Draw([("D1", 1), ("D1", 2)], 1, 1, new byte[32])).Fault.Code);
        Assert.Equal("ranker.draw.score", Assert.Throws<FaultException>(() => InspectionDraw.Draw([("D1", double.NaN)], 1, 1, new byte[32])).Fault.Code);
    }

    private static HashSet<string> Random(List<(string, double)> scores, byte[] root) =>
        [.. InspectionDraw.Draw(scores, 40, 0.25, root).Where(i => i.Ground == Ground.Random).Select(i => i.Id)];
}
