using System.Collections.Concurrent;
using Cordon.Journal;

namespace Cordon.Bench.Journal;

/// <summary>Single entries, each its own process, arriving at an even rate whatever the journal does; measured from the call to the checkpoint that covers it.</summary>
internal sealed class SteadyLoad(JournalWriter writer, TimeProvider clock, int perSecond, TimeSpan duration)
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private readonly ConcurrentBag<TimeSpan> _waits = [];

    public async Task<TimeSpan> P95Async()
    {
        var running = new List<Task>();
        var started = clock.GetTimestamp();
        using var timer = new PeriodicTimer(Tick, clock);
        while (clock.GetElapsedTime(started) < duration && await timer.WaitForNextTickAsync())
        {
            var due = (int)(clock.GetElapsedTime(started).TotalSeconds * perSecond);
            while (running.Count < due)
                running.Add(OneAsync(10_000_000 + running.Count));
        }

        await Task.WhenAll(running);
        var sorted = _waits.Order().ToList();
        return sorted[(int)(sorted.Count * 0.95)];
    }

    private async Task OneAsync(long number)
    {
        var started = clock.GetTimestamp();
        var draft = BenchModule.Answer(number);
        var recorded = await writer.InProcessAsync(BenchModule.Words, process =>
        {
            process.Append(draft.Stream, draft.Data, draft.Handling, draft.Retention);
            return Task.CompletedTask;
        });
        await writer.WaitForCheckpointAsync(recorded.Entries[0].Id);
        _waits.Add(clock.GetElapsedTime(started));
    }
}
