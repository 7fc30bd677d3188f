namespace Cordon.Tests.Node.People;

/// <summary>The real clock, put forward: cookies of a browser end by the real one.</summary>
internal sealed class MovedClock : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
