using Cordon.Modules.Exchange.Recalls;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.Exchange.Recalls;

public sealed class GrowingPausesTests
{
    [Fact]
    public void What_cannot_be_done_is_tried_seldom_and_never_later_than_the_longest_pause()
    {
        var clock = new FakeTimeProvider();
        var pauses = new GrowingPauses(clock);
        var (tries, last, gaps) = (0, clock.GetUtcNow(), new List<TimeSpan>());
        for (var second = 0; second < 24 * 60 * 60; second++, clock.Advance(TimeSpan.FromSeconds(1)))
        {
            if (pauses.NotDue().Contains("held"))
                continue;
            if (tries++ > 0)
                gaps.Add(clock.GetUtcNow() - last);
            last = clock.GetUtcNow();
            pauses.Tried("held", done: false);
        }

        // Ten doublings to the hour, and then each hour.
        Assert.InRange(tries, 24, 40);
        Assert.Equal(GrowingPauses.First, gaps[0]);
        Assert.Equal(gaps.Order(), gaps);
        Assert.Equal(GrowingPauses.Longest, gaps[^1]);
    }

    /// <summary>Whatever is tried when: it waits only for itself, and begins anew once it was done.</summary>
    [Fact]
    public void One_that_waits_keeps_no_other_waiting() => Gen.Select(Gen.Int[0, 2], Gen.Bool, Gen.Int[0, 5_000]).Array[1, 60].Sample(steps =>
    {
        var clock = new FakeTimeProvider();
        var pauses = new GrowingPauses(clock);
        var (next, pause) = (new Dictionary<int, DateTimeOffset>(), new Dictionary<int, double>());
        foreach (var (which, done, seconds) in steps)
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
            var due = !next.TryGetValue(which, out var at) || at <= clock.GetUtcNow();
            Assert.Equal(due, !pauses.NotDue().Contains($"{which}"));
            if (!due)
                continue;
            pauses.Tried($"{which}", done);
            next.Remove(which);
            if (done)
            {
                pause.Remove(which);
                continue;
            }

            pause[which] = Math.Min(3600, pause.TryGetValue(which, out var before) ? before * 2 : 10);
            next[which] = clock.GetUtcNow() + TimeSpan.FromSeconds(pause[which]);
        }
    }, iter: 2_000);
}
