using Cordon.Journal.Keys;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Cordon.Journal.Outbox;

/// <summary>Delivers what waits in the outbox, at least once. What fails is tried again, later each time, for ever: giving up is a person's decision.</summary>
internal sealed partial class OutboxRunner : IAsyncDisposable
{
    private const int AtOnce = 50;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private static readonly ProcessWords Words = new("journal.deliver", Actor.System("outbox"), "delivery", "that of the process that sent the message");

    private readonly JournalParts _parts;
    private readonly WriterLane _lane;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    // Never disposed: the writer may still wake a runner that has just stopped, and without its wait handle there is nothing to let go.
    private readonly SemaphoreSlim _news = new(1);
    private readonly Task _loop;

    public OutboxRunner(JournalParts parts, WriterLane lane, TimeProvider clock, ILogger logger)
    {
        (_parts, _lane, _clock, _logger) = (parts, lane, clock, logger);
        _loop = parts.Catalog.Channels.Count == 0 ? Task.CompletedTask : Task.Run(LoopAsync);
    }

    /// <summary>There may be new messages.</summary>
    public void Wake()
    {
        if (_news.CurrentCount == 0)
            _news.Release();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var pause = await StepAsync(_stop.Token);
                if (pause > TimeSpan.Zero)
                    await _news.WaitAsync(pause, _stop.Token);
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
                LogTrouble(failed is FaultException fault ? fault.Fault.Code : failed.GetType().Name);
                await Task.Delay(FirstPause, _clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Delivers what is due and says how long nothing else will be.</summary>
    private async Task<TimeSpan> StepAsync(CancellationToken cancellation)
    {
        await using var context = _parts.NewContext();
        var now = Instant.Now(_clock).UnixMicroseconds;
        var due = await context.Outbox.AsNoTracking().Where(m => m.DeliveredAt == null && m.NotBefore <= now).OrderBy(m => m.Number).Take(AtOnce).ToListAsync(cancellation);
        foreach (var message in due)
        {
            await DeliverAsync(message, cancellation);
            // Also when told to stop: what was delivered must not go out again for want of a note.
            await _lane.RunAsync(Words, process => SaveAsync(process, message), mayBeEmpty: true, CancellationToken.None);
        }

        if (due.Count > 0)
            return TimeSpan.Zero;
        var next = await context.Outbox.Where(m => m.DeliveredAt == null).MinAsync(m => (long?)m.NotBefore, cancellation);
        return next is { } soonest ? TimeSpan.FromMicroseconds(Math.Clamp(soonest - now, 1000, LongestPause.TotalMicroseconds)) : LongestPause;
    }

    private static Task SaveAsync(OpenProcess process, OutboxRow message)
    {
        process.Tables.Of<JournalContext>().Outbox.Update(message);
        return Task.CompletedTask;
    }

    private async Task DeliverAsync(OutboxRow message, CancellationToken cancellation)
    {
        message.Attempts++;
        try
        {
            if (Sealed.TryOpen(message.Sealed, OutboxMessage.Label(message.Id), message.Key, _parts.Keys) is { } body)
            {
                var channel = _parts.Catalog.Channels.GetValueOrDefault(message.Channel) ?? throw new FaultException(Fault.Of("journal.outbox.channel", "channel", ("channel", message.Channel)));
                await channel.DeliverAsync(new Delivery(message.Id, message.IdempotencyKey, body, message.Attempts), cancellation);
                message.LastFault = null;
            }
            else
            {
                message.LastFault = "journal.entry.erased";
            }

            message.DeliveredAt = Instant.Now(_clock).UnixMicroseconds;
        }
        catch (Exception failed) when (failed is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            message.LastFault = failed is FaultException fault ? fault.Fault.Code : failed.GetType().Name;
            var pause = TimeSpan.FromSeconds(Math.Min(FirstPause.TotalSeconds * Math.Pow(2, message.Attempts - 1), LongestPause.TotalSeconds));
            message.NotBefore = (Instant.Now(_clock) + pause).UnixMicroseconds;
            LogUndelivered(message.Id, message.Channel, message.Attempts, message.LastFault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "message {Id} to {Channel} was not delivered at attempt {Attempt}: {Code}")]
    private partial void LogUndelivered(Guid id, string channel, int attempt, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "the outbox could not be read: {Code}")]
    private partial void LogTrouble(string code);
}
