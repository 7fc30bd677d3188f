using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Microsoft.Extensions.Time.Testing;

namespace Cordon.Tests.Modules.People.SignIn;

public sealed class CountersTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Attempts_are_counted_by_key_and_minute_also_when_the_clock_is_set_back()
    {
        var attempts = new Attempts(_clock);
        for (var i = 0; i < 10; i++)
            Assert.True(attempts.Allow("ada", 10));
        Assert.False(attempts.Allow("ada", 10));
        Assert.True(attempts.Allow("bob", 10));
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(attempts.Allow("ada", 10));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(attempts.Allow("ada", 10));
    }

    [Fact]
    public void More_names_than_can_be_counted_make_everybody_wait_and_no_memory_grow()
    {
        var attempts = new Attempts(_clock);
        Assert.True(attempts.Allow("ada", 10));
        for (var i = 0; i < 30_000; i++)
            attempts.Allow($"made-up-{i}", 10);
        Assert.False(attempts.Allow("bob", 10));
        Assert.True(attempts.Allow("ada", 10));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(attempts.Allow("bob", 10));
    }

    [Fact]
    public void What_happens_often_is_recorded_at_once_and_then_as_a_number_and_nothing_is_lost()
    {
        var tally = new Tally<string>(_clock);
        var recorded = 0;
        for (var i = 0; i < 1_000; i++)
        {
            recorded += tally.Note("door") ? 1 : 0;
            _clock.Advance(TimeSpan.FromSeconds(1));
            recorded += tally.Take().Sum(t => t.Times);
        }

        Assert.Equal(1_000, recorded + tally.Take(all: true).Sum(t => t.Times));
        Assert.Empty(tally.Take(all: true));
    }

    [Fact]
    public void A_person_waits_a_quarter_of_an_hour_after_five_failures_in_a_row_and_nobody_else_does()
    {
        var lockouts = new Lockouts(_clock);
        for (var i = 0; i < 4; i++)
            lockouts.Fail("ada");
        lockouts.Succeed("ada");
        for (var i = 0; i < 5; i++)
        {
            Assert.False(lockouts.IsWaiting("ada"));
            lockouts.Fail("ada");
        }

        Assert.True(lockouts.IsWaiting("ada"));
        Assert.False(lockouts.IsWaiting("bob"));
        _clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        Assert.True(lockouts.IsWaiting("ada"));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.False(lockouts.IsWaiting("ada"));
        lockouts.Fail("ada");
        Assert.False(lockouts.IsWaiting("ada"));
    }
}
