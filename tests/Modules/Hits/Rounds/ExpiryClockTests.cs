using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using static Cordon.Tests.Modules.Hits.HitNode;

namespace Cordon.Tests.Modules.Hits.Rounds;

public sealed class ExpiryClockTests
{
    [Theory, EachDatabase]
    public async Task A_false_match_is_open_again_on_the_day_its_time_is_over_and_not_before(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.FalseMatchAsync();
        node.Clock.Advance(Policy.FalseMatchLasts - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await node.Expiry.RunAsync(Stop));
        node.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await node.Expiry.RunAsync(Stop));
        Assert.Equal(0, await node.Expiry.RunAsync(Stop));
        var hit = await node.OnlyHitAsync();
        Assert.Equal((HitStatus.Open, ReopenedBecause.Expired), (hit.Status, hit.Why));
        Assert.Single(await node.WorkAsync());
    }

    [Fact]
    public async Task An_expired_one_that_is_seen_before_the_clock_looked_is_open_again_once()
    {
        await using var node = await NewAsync();
        await node.FalseMatchAsync();
        node.Clock.Advance(Policy.FalseMatchLasts);
        await node.AnswerAsync(Party("Ilja Barano", "1990-02-03"));
        Assert.Equal((HitStatus.Open, ReopenedBecause.Expired), ((await node.OnlyHitAsync()).Status, (await node.OnlyHitAsync()).Why));
        Assert.Equal(0, await node.Expiry.RunAsync(Stop));
    }
}
