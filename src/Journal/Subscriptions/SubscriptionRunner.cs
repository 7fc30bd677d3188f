using Cordon.Journal.Entries;
using Cordon.Journal.Reading;
using Cordon.Journal.Sequencing;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cordon.Journal.Subscriptions;

/// <summary>Leads one subscriber through the sequenced entries. When it fails it stays where it is and is asked again: nothing is skipped.</summary>
internal sealed partial class SubscriptionRunner : IAsyncDisposable
{
    private const int AtOnce = 500;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly ISubscriber _subscriber;
    private readonly JournalParts _parts;
    private readonly WriterLane _lane;
    private readonly Sequencer _sequencer;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly string[] _types;
    private readonly CancellationTokenSource _stop = new();
    // Never disposed: the writer may still wake a runner that has just stopped, and without its wait handle there is nothing to let go.
    private readonly SemaphoreSlim _news = new(1);
    private readonly Task _loop;
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _done;

    public SubscriptionRunner(ISubscriber subscriber, JournalParts parts, WriterLane lane, Sequencer sequencer, TimeProvider clock, ILogger logger)
    {
        (_subscriber, _parts, _lane, _sequencer, _clock, _logger) = (subscriber, parts, lane, sequencer, clock, logger);
        _types = [.. parts.Catalog.EntryTypes.Where(t => subscriber.Types.Contains(t.Data)).Select(t => t.Name)];
        _loop = Task.Run(LoopAsync);
    }

    public string Name => _subscriber.Name;

    /// <summary>How far it has got: the first position not handled.</summary>
    public long Next { get; private set; }

    /// <summary>Why it does not get on; null while all is well.</summary>
    public string? Trouble { get; private set; }

    /// <summary>There may be new entries.</summary>
    public void Wake()
    {
        if (_news.CurrentCount == 0)
            _news.Release();
    }

    /// <summary>Waits until everything before a position is handled.</summary>
    public async Task WaitForAsync(long position, CancellationToken cancellation)
    {
        while (true)
        {
            var moved = Volatile.Read(ref _moved).Task;
            if (Volatile.Read(ref _done) >= position)
                return;
            await moved.WaitAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        var failures = 0;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var head = _sequencer.Next;
                while (await StepAsync(_stop.Token))
                    (failures, Trouble) = (0, null);
                Volatile.Write(ref _done, head);
                Interlocked.Exchange(ref _moved, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
                await _news.WaitAsync(_stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (FaultException closed) when (closed.Fault.Code == "journal.closed")
            {
                return;
            }
            catch (Exception failed)
            {
                Trouble = failed is FaultException fault ? fault.Fault.Code : failed.GetType().Name;
                LogTrouble(_subscriber.Name, Next, Trouble);
                var pause = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures++), LongestPause.TotalSeconds));
                await Task.Delay(pause, _clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Handles the next entries and saves the place in the same transaction; false when there are none.</summary>
    private async Task<bool> StepAsync(CancellationToken cancellation)
    {
        await using var context = _parts.NewContext();
        var from = await context.Subscriptions.Where(s => s.Name == _subscriber.Name).Select(s => (long?)s.Next).SingleOrDefaultAsync(cancellation) ?? 0;
        Next = from;
        var rows = await EntryOpener.Stored(context)
            .Where(s => s.Row.Position >= from && _types.Contains(s.Row.Type))
            .OrderBy(s => s.Row.Position).Take(AtOnce).ToListAsync(cancellation);
        if (rows.Count == 0)
            return false;
        var entries = new List<Entry>(rows.Count);
        foreach (var row in rows)
            entries.Add(await _parts.Opener.ReadAsync(row, context, cancellation));
        var next = entries[^1].Position!.Value + 1;
        await _lane.RunAsync(
            _subscriber.Words,
            async process =>
            {
                await MoveAsync(process, from, next, cancellation);
                await _subscriber.ReactAsync(entries, process, cancellation);
            },
            mayBeEmpty: true,
            cancellation);
        Next = next;
        return true;
    }

    private async Task MoveAsync(OpenProcess process, long from, long next, CancellationToken cancellation)
    {
        var places = process.Tables.Of<JournalContext>().Subscriptions;
        var place = await places.SingleOrDefaultAsync(s => s.Name == _subscriber.Name, cancellation);
        if ((place?.Next ?? 0) != from)
            throw new InvalidOperationException("the place of the subscription was moved by somebody else");
        if (place is null)
            places.Add(new SubscriptionRow { Name = _subscriber.Name, Next = next });
        else
            place.Next = next;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "subscription {Name} does not get past position {Position}: {Code}")]
    private partial void LogTrouble(string name, long position, string code);
}
