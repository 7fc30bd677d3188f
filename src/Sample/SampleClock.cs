using System.Diagnostics;

namespace Cordon.Sample;

/// <summary>
/// The clock of a node while its sample State is being filled: it begins weeks ago, goes on as all clocks do, and is put forward from one
/// scene to the next. Timers run as always. It never goes back.
/// </summary>
public sealed class SampleClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _at = start;
    private long _since = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _at + Stopwatch.GetElapsedTime(_since);
    }

    /// <summary>Puts the clock forward; does nothing when it is later already.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (_gate)
        {
            if (instant <= _at + Stopwatch.GetElapsedTime(_since))
                return;
            (_at, _since) = (instant, Stopwatch.GetTimestamp());
        }
    }
}
