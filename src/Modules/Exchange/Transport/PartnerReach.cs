using System.Collections.Concurrent;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>Whether partners are reached, as it was found since the node started.</summary>
internal sealed class PartnerReach(TimeProvider clock)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, Reached> _found = new();

    public Reached? Of(string partner) => _found.GetValueOrDefault(partner);

    /// <summary>Whether it may be tried again: after each failure a little later, never later than a recall can wait.</summary>
    public bool MayTry(string partner) => Of(partner) is not { Trouble: not null } found || Instant.Now(clock) >= found.NotBefore;

    public void Succeeded(string partner) => _found[partner] = new Reached(Instant.Now(clock), null, 0, default);

    public void Failed(string partner, Fault trouble)
    {
        var (now, failures) = (Instant.Now(clock), Math.Min((Of(partner)?.Failures ?? 0) + 1, 10));
        var pause = FirstPause * Math.Pow(2, failures - 1);
        _found[partner] = new Reached(now, trouble, failures, now + (pause < LongestPause ? pause : LongestPause));
    }

    /// <summary>A partner that has just been heard is there.</summary>
    public void Heard(string partner)
    {
        if (Of(partner) is { Trouble: not null } found)
            _found[partner] = found with { NotBefore = Instant.Now(clock) };
    }
}

/// <summary>What came of trying last.</summary>
/// <param name="At">When.</param>
/// <param name="Trouble">What was wrong; null when nothing was.</param>
/// <param name="Failures">How often in a row.</param>
/// <param name="NotBefore">When it is tried again.</param>
internal sealed record Reached(Instant At, Fault? Trouble, int Failures, Instant NotBefore);
