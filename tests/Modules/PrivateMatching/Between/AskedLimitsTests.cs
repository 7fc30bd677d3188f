using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using CsCheck;

namespace Cordon.Tests.Modules.PrivateMatching.Between;

public sealed class AskedLimitsTests
{
    private static readonly MatchingPolicy Policy = new() { ADay = 20, AMinute = 5 };
    private static readonly Instant Start = Instant.Parse("2026-11-02T08:00:00Z");

    [Fact]
    public void Whenever_questions_come_never_more_than_the_limits_are_answered() => Gen.Select(Gen.Int[0, 4000].Array[1, 80], Gen.Bool.Select(large => large ? 8 : 1).Array[80]).Sample((gaps, costs) =>
    {
        var (at, asked) = (Start, new List<AskedTime>());
        foreach (var (i, gap) in gaps.Index())
        {
            at += TimeSpan.FromSeconds(gap);
            asked.Add(new AskedTime(at, costs[i], !AskedLimits.Allow(asked, costs[i], at, Policy)));
        }

        foreach (var one in asked.Where(a => !a.Beyond))
        {
            Assert.InRange(asked.Where(a => !a.Beyond && a.At <= one.At && a.At + TimeSpan.FromDays(1) > one.At).Sum(a => a.Cost), 0, Policy.ADay);
            Assert.InRange(asked.Where(a => !a.Beyond && a.At <= one.At && a.At + TimeSpan.FromMinutes(1) > one.At).Sum(a => a.Cost), 0, Policy.AMinute);
        }
    });

    [Fact]
    public void A_steady_trickle_shows_nothing_and_a_long_run_the_limit_day_after_day_and_going_beyond_do()
    {
        var trickle = Enumerable.Range(0, 100).Select(i => new AskedTime(Start + TimeSpan.FromHours(i * 1.5), 1, false)).ToList();
        Assert.Empty(AskedLimits.Signs(trickle, trickle[^1].At, Policy));
        var run = Enumerable.Range(0, AskedLimits.Run).Select(i => new AskedTime(Start + TimeSpan.FromSeconds(i * 55), 0, false)).ToList();
        Assert.Equal((EnumerationSign.LongRun, AskedLimits.Run), Assert.Single(AskedLimits.Signs(run, run[^1].At, Policy)));
        Assert.Empty(AskedLimits.Signs(run[1..], run[^1].At, Policy));
        var days = Enumerable.Range(0, 3).SelectMany(day => Enumerable.Range(0, 20).Select(i => new AskedTime(Start + TimeSpan.FromDays(day) + TimeSpan.FromMinutes(i * 10), 1, false))).ToList();
        Assert.Equal((EnumerationSign.AtTheLimit, 3), Assert.Single(AskedLimits.Signs(days, days[^1].At, Policy)));
        var beyond = Enumerable.Range(0, 10).Select(i => new AskedTime(Start + TimeSpan.FromMinutes(i * 10), 1, true)).ToList();
        Assert.Equal((EnumerationSign.BeyondTheLimit, 10), Assert.Single(AskedLimits.Signs(beyond, beyond[^1].At, Policy)));
    }
}
