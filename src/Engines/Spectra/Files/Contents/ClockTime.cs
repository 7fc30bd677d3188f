namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>What the clock of an instrument said, to 100 ns. Many files do not say which zone it was set to; then the moment is known only on that clock.</summary>
/// <param name="Clock">Day and time as written, without a kind.</param>
/// <param name="Offset">From UTC, where the file says it: −14 to +14 hours, whole minutes.</param>
public readonly record struct ClockTime(DateTime Clock, TimeSpan? Offset)
{
    /// <summary>The moment, where the offset is known.</summary>
    public DateTimeOffset? Moment => Offset is { } offset && Clock.Ticks - offset.Ticks is >= 0 and var utc && utc <= DateTime.MaxValue.Ticks ? new DateTimeOffset(Clock, offset) : null;
}
