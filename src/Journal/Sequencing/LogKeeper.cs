using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;
using Microsoft.Extensions.Logging;

namespace Cordon.Journal.Sequencing;

/// <summary>Carries sequenced log entries into tiles and signs checkpoints over them, beside the writer and never in its way.</summary>
internal sealed partial class LogKeeper : IAsyncDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly LogWriter _log;
    private readonly CheckpointPublisher _publisher;
    private readonly SignedHead _memory;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _interval;
    private readonly ILogger _logger;
    private readonly Lock _gate = new();
    private readonly List<SequencedRun> _waiting = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _published = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SignedCheckpoint? _current;

    private LogKeeper(LogWriter log, CheckpointPublisher publisher, SignedHead memory, SignedCheckpoint? current, TimeProvider clock, TimeSpan interval, ILogger logger)
    {
        (_log, _publisher, _memory, _current, _clock, _interval, _logger) = (log, publisher, memory, current, clock, interval, logger);
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Signs what recovery brought to light, then begins to listen.</summary>
    public static async Task<LogKeeper> StartAsync(LogWriter log, CheckpointPublisher publisher, SignedHead memory, TimeProvider clock, TimeSpan interval, ILogger logger, CancellationToken cancellation)
    {
        var current = await publisher.CurrentAsync(cancellation);
        if (log.Head.Size > 0 && (current is null || current.Checkpoint.Head != log.Head || await memory.ReadAsync(cancellation) != log.Head))
        {
            current = await publisher.PublishAsync(log.Head, clock.GetUtcNow(), cancellation);
            await memory.WriteAsync(current, cancellation);
        }

        return new LogKeeper(log, publisher, memory, current, clock, interval, logger);
    }

    /// <summary>The newest checkpoint; null before the first entry.</summary>
    public SignedCheckpoint? Current => Volatile.Read(ref _current);

    /// <summary>Why nothing is being signed any more; null while all is well.</summary>
    public Fault? Stopped { get; private set; }

    public void Take(SequencedRun run)
    {
        lock (_gate)
        {
            _waiting.Add(run);
            _arrived.TrySetResult();
        }
    }

    /// <summary>Waits until a signed checkpoint covers a position.</summary>
    public async Task<SignedCheckpoint> WaitForAsync(long position, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (_gate)
                next = _published.Task;
            if (Current is { } current && current.Checkpoint.Head.Size > position)
                return current;
            await next.WaitAsync(cancellation);
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
        while (await SomethingArrivesAsync())
        {
            try
            {
                var started = _clock.GetTimestamp();
                await PublishAsync();
                if (_interval - _clock.GetElapsedTime(started) is { Ticks: > 0 } rest && !_stop.IsCancellationRequested)
                    await Task.Delay(rest, _clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (FaultException refused)
            {
                // A log that cannot be continued consistently must not be signed again.
                Stopped = refused.Fault;
                LogStopped(refused.Fault.Code);
                lock (_gate)
                    _published.TrySetException(refused);
                return;
            }
            catch (IOException broken)
            {
                LogRetry(broken.GetType().Name);
                await Task.Delay(AfterFailure, _clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task PublishAsync()
    {
        List<SequencedRun> runs;
        lock (_gate)
        {
            runs = [.. _waiting];
            _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        // A run that was appended before a failure of signing is not appended again.
        var size = _log.Head.Size;
        await _log.AppendAsync(runs.Where(r => r.First >= size).SelectMany(r => r.Entries).Select(e => (ReadOnlyMemory<byte>)e.Commitment));
        var signed = await _publisher.PublishAsync(_log.Head, _clock.GetUtcNow());
        await _memory.WriteAsync(signed, CancellationToken.None);
        TaskCompletionSource published;
        lock (_gate)
        {
            _waiting.RemoveRange(0, runs.Count);
            if (_waiting.Count > 0)
                _arrived.TrySetResult();
            published = _published;
            _published = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _current, signed);
        }

        published.TrySetResult();
    }

    /// <summary>False when told to stop and nothing waits any more.</summary>
    private async Task<bool> SomethingArrivesAsync()
    {
        Task arrived;
        lock (_gate)
        {
            if (_waiting.Count > 0)
                return true;
            arrived = _arrived.Task;
        }

        await arrived.WaitAsync(_stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
            return _waiting.Count > 0;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "the log is not signed any more: {Code}")]
    private partial void LogStopped(string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "the log's files could not be written ({Error}); trying again")]
    private partial void LogRetry(string error);
}
