namespace Cordon.Tests.Node;

/// <summary>A clock that stands still until the test puts it forward or back. Timers run as always.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    /// <summary>In the middle of a time step of codes.</summary>
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 15, TimeSpan.Zero);

    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => Start + Shift;
}
