namespace Cordon.Modules.Exchange.Recalls;

/// <summary>When something that could not be done is tried again: soon at first, then after twice as long each time, and never after longer than the longest pause. It starts anew with the node.</summary>
internal sealed class GrowingPauses(TimeProvider clock)
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(10);

    /// <summary>How long something that is allowed again may wait for it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Dictionary<string, (DateTimeOffset Next, TimeSpan Pause)> _waiting = [];

    /// <summary>What is not to be tried yet.</summary>
    public IReadOnlyList<string> NotDue()
    {
        var now = clock.GetUtcNow();
        return [.. _waiting.Where(w => w.Value.Next > now).Select(w => w.Key)];
    }

    /// <summary>It was tried.</summary>
    /// <param name="id">What.</param>
    /// <param name="done">Whether it was done.</param>
    public void Tried(string id, bool done)
    {
        if (done)
        {
            _waiting.Remove(id);
            return;
        }

        var pause = _waiting.TryGetValue(id, out var before) ? before.Pause * 2 : First;
        pause = pause < Longest ? pause : Longest;
        _waiting[id] = (clock.GetUtcNow() + pause, pause);
    }
}
