using System.Data.Common;
using System.Threading.Channels;
using Cordon.Journal.Sequencing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Microsoft.Extensions.Logging;

namespace Cordon.Journal.Writing;

/// <summary>
/// The one way into the database. Processes queue here, run one after the other and commit in batches; what a batch has
/// committed, the next one sequences, so that a stream of batches costs one flush each.
/// </summary>
internal sealed partial class WriterLane : IAsyncDisposable
{
    private const int MostEntries = 20_000;
    private const int MostWaiting = 10_000;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromMilliseconds(500);
    private static readonly AsyncLocal<bool> Inside = new();

    private readonly WritersTools _tools;
    private readonly Transaction _transaction;
    private readonly ILogger _logger;
    private readonly Sequencer _sequencer;
    private readonly Action<IEnumerable<Guid>, SequencedRun> _committed;
    private readonly Channel<WorkItem> _waiting = Channel.CreateBounded<WorkItem>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Task _loop;

    /// <param name="tools">What the writer works with.</param>
    /// <param name="connection">The connection that holds the journal; the lane owns it from here on.</param>
    /// <param name="sequencer">Gives positions.</param>
    /// <param name="committed">Told after each commit which entries it brought, and which positions it gave to earlier ones.</param>
    /// <param name="logger">Told when the database fails.</param>
    public WriterLane(WritersTools tools, DbConnection connection, Sequencer sequencer, Action<IEnumerable<Guid>, SequencedRun> committed, ILogger logger)
    {
        (_tools, _sequencer, _committed, _logger) = (tools, sequencer, committed, logger);
        _transaction = new Transaction(tools.Database, tools.Catalog, connection);
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Why nothing can be written any more; null while it can.</summary>
    public Fault? Stopped { get; private set; }

    /// <summary>Runs a process and comes back when it is durable.</summary>
    public Task<Recorded> RunAsync(ProcessWords words, Func<OpenProcess, Task> body, bool mayBeEmpty, CancellationToken cancellation) =>
        RunAsync(new WorkItem(words, body, mayBeEmpty, cancellation));

    /// <summary>Runs a process in a transaction of its own, after everything before it is committed.</summary>
    public Task<Recorded> RunAloneAsync(ProcessWords words, Func<OpenProcess, Task> body, CancellationToken cancellation, bool mayBeEmpty = false) =>
        RunAsync(new WorkItem(words, body, mayBeEmpty, cancellation) { Alone = true });

    private async Task<Recorded> RunAsync(WorkItem item)
    {
        if (Inside.Value)
            throw new FaultException(new Fault("journal.process.nested", item.Words.Type));
        try
        {
            await _waiting.Writer.WriteAsync(item, item.Cancellation);
        }
        catch (ChannelClosedException closed)
        {
            throw new FaultException(new Fault("journal.closed"), closed);
        }

        return await item.Outcome;
    }

    /// <summary>Finishes what waits, then lets go of the database.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        await _transaction.DisposeAsync();
    }

    private async Task LoopAsync()
    {
        Inside.Value = true;
        try
        {
            while (_sequencer.HasWork || await _waiting.Reader.WaitToReadAsync())
            {
                if (!await BatchAsync())
                    await Task.Delay(AfterFailure, _tools.Clock);
            }
        }
        catch (Exception broken)
        {
            // Without its connection the node no longer holds the journal: it stops rather than guess.
            Stopped = new Fault("journal.closed");
            LogStopped(broken.GetType().Name);
            _waiting.Writer.TryComplete(broken);
            while (_waiting.Reader.TryRead(out var item))
                item.Fail(new FaultException(new Fault("journal.closed"), broken));
        }
    }

    private async Task FillAsync(Batch batch)
    {
        var started = _tools.Clock.GetTimestamp();
        while (batch.Entries < MostEntries && _tools.Clock.GetElapsedTime(started) < LongestBatch && _waiting.Reader.TryPeek(out var next))
        {
            if (next.Alone && !batch.IsEmpty)
                return;
            _waiting.Reader.TryRead(out var item);
            await batch.RunAsync(item!);
            if (next.Alone)
                return;
        }
    }

    private async Task<bool> BatchAsync()
    {
        var batch = new Batch(_tools, _transaction);
        SequencedRun run;
        try
        {
            await _transaction.BeginAsync();
            run = await _sequencer.SequenceAsync(_transaction, CancellationToken.None);
            await FillAsync(batch);
            await batch.StoreAsync(CancellationToken.None);
            await _transaction.CommitAsync();
        }
        catch (Exception failed)
        {
            LogUndone(failed.GetType().Name);
            _sequencer.Undo();
            batch.Fail(failed);
            await _transaction.UndoAsync();
            return false;
        }

        _sequencer.Committed(run, batch.Entries);
        try
        {
            _committed(batch.EntryIds, run);
        }
        finally
        {
            // It is durable, whatever becomes of those who are told.
            batch.Acknowledge();
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "the journal accepts nothing any more: {Error}")]
    private partial void LogStopped(string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "a batch of the journal was undone: {Error}")]
    private partial void LogUndone(string error);
}
