namespace Cordon.Tests.Journal.Erasure;

/// <summary>The clock of this machine, put forward by the test. Timers run as always.</summary>
internal sealed class TurnedClock : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public DateOnly Today => DateOnly.FromDateTime(GetUtcNow().UtcDateTime);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
