using System.Diagnostics.CodeAnalysis;

namespace Cordon.Journal.Sequencing;

/// <summary>Where recent entries got to, so that whoever waits for one need not ask the database again and again.</summary>
internal sealed class PositionBoard
{
    private const int MostRemembered = 100_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, TaskCompletionSource<long>?> _waiting = [];
    private readonly Dictionary<Guid, long> _known = [];
    private readonly Queue<Guid> _oldest = [];

    /// <summary>Entries were committed and have no position yet.</summary>
    public void Committed(IEnumerable<Guid> entries)
    {
        lock (_gate)
        {
            foreach (var entry in entries)
                _waiting.TryAdd(entry, null);
        }
    }

    public void Sequenced(SequencedRun run)
    {
        lock (_gate)
        {
            for (var i = 0; i < run.Entries.Count; i++)
            {
                var (entry, position) = (run.Entries[i].Id, run.First + i);
                if (_waiting.Remove(entry, out var waiter))
                    waiter?.TrySetResult(position);
                if (_known.TryAdd(entry, position))
                    _oldest.Enqueue(entry);
            }

            while (_oldest.Count > MostRemembered)
                _known.Remove(_oldest.Dequeue());
        }
    }

    /// <summary>The position, now or when it is given; false for an entry of long ago, or none.</summary>
    public bool TryFind(Guid entry, [NotNullWhen(true)] out Task<long>? position)
    {
        lock (_gate)
        {
            position = null;
            if (_known.TryGetValue(entry, out var known))
                position = Task.FromResult(known);
            else if (_waiting.TryGetValue(entry, out var waiter))
                position = (_waiting[entry] = waiter ?? new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            return position is not null;
        }
    }
}
