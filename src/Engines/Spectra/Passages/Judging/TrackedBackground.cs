using Cordon.Engines.Spectra.Passages.Series;

namespace Cordon.Engines.Spectra.Passages.Judging;

/// <summary>
/// An exponentially weighted mean of the counts while nothing stands in the portal, frozen while something does. It stays a little behind, so that a source that comes near is not taken into it, and for
/// a while passes over what stands out; what then stays is the new background.
/// </summary>
/// <param name="settings">Times.</param>
/// <param name="spread">By how much the ground changes, relative; 0 where the instrument stands still.</param>
internal sealed class TrackedBackground(PassageSettings settings, double spread)
{
    private const double StandsOut = 3;

    /// <summary>After so long what stands out is no source that passes by.</summary>
    private const double HoldSeconds = 30;

    private readonly Queue<(SampleCounts Counts, double Length)> _waiting = new();
    private double _waitingSeconds;
    private double _rate;
    private double _seconds;
    private double _held;

    /// <summary>Null until enough was measured. An exponential mean of time constant τ is worth one of 2 τ.</summary>
    public KnownBackground? Now => _seconds >= settings.LeastBackgroundSeconds ? new KnownBackground(_rate, Math.Min(_seconds, 2 * settings.BackgroundSeconds)) : null;

    public void Take(SampleCounts counts, double length)
    {
        _waiting.Enqueue((counts, length));
        _waitingSeconds += length;
        while (_waitingSeconds - _waiting.Peek().Length >= settings.LagSeconds)
        {
            var (first, seconds) = _waiting.Dequeue();
            _waitingSeconds -= seconds;
            Learn(first, seconds);
        }
    }

    /// <summary>Something stands in the portal: what waits was measured while it came near.</summary>
    public void Freeze()
    {
        _waiting.Clear();
        _waitingSeconds = 0;
    }

    private void Learn(SampleCounts counts, double seconds)
    {
        if (Now is { } now && _held < HoldSeconds && Significance.Of(counts.Counts, counts.Seconds, now, spread) > StandsOut)
        {
            _held += seconds;
            return;
        }

        _held = 0;
        _seconds += seconds;
        _rate += (counts.Rate - _rate) * Math.Max(seconds / _seconds, 1 - Math.Exp(-seconds / settings.BackgroundSeconds));
    }
}
