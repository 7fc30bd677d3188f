using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Notes;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Outbox;
using Cordon.Journal.Projections;
using Cordon.Journal.Sequencing;
using Cordon.Journal.Storage;
using Cordon.Journal.Subscriptions;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal;

/// <summary>The one open journal of a realm that may be written to. It holds database and data folder for itself until it is disposed.</summary>
public sealed class JournalWriter : IAsyncDisposable
{
    private static readonly StreamName Erasures = new("journal", "erasures");

    private readonly JournalParts _parts;
    private readonly WritersTools _tools;
    private readonly FolderLock _lock;
    private readonly WriterLane _lane;
    private readonly Sequencer _sequencer;
    private readonly LogKeeper _keeper;
    private readonly PositionBoard _board;
    private readonly OutboxRunner _outbox;
    private readonly IReadOnlyList<SubscriptionRunner> _subscriptions;
    private int _closed;

    internal JournalWriter(JournalParts parts, WritersTools tools, FolderLock held, WriterLane lane, Sequencer sequencer, LogKeeper keeper, PositionBoard board, BlobStore blobs, OutboxRunner outbox, IReadOnlyList<SubscriptionRunner> subscriptions)
    {
        (_parts, _tools, _lock, _lane, _sequencer, _keeper, _board, _outbox, _subscriptions) = (parts, tools, held, lane, sequencer, keeper, board, outbox, subscriptions);
        (Reader, Blobs) = (new JournalReader(parts), blobs);
    }

    /// <summary>Reads the same journal.</summary>
    public JournalReader Reader { get; }

    /// <summary>Files.</summary>
    public BlobStore Blobs { get; }

    /// <summary>The key by which anybody verifies the log's checkpoints.</summary>
    public VerifierKey LogKey => _parts.LogKey;

    /// <summary>The newest signed checkpoint; null before the first entry.</summary>
    public SignedCheckpoint? Checkpoint => _keeper.Current;

    /// <summary>What keeps the journal from doing all its work, for the page of the node's health; empty when all is well.</summary>
    public IReadOnlyList<Fault> Troubles =>
    [
        .. new[] { _lane.Stopped, _keeper.Stopped }.OfType<Fault>(),
        .. _subscriptions.Where(s => s.Trouble is not null).Select(s => Fault.Of("journal.subscription.stuck", s.Name, ("position", s.Next), ("code", s.Trouble))),
    ];

    /// <summary>Opens a process, runs what is to be done in it, and comes back when all of it is durable.</summary>
    /// <exception cref="FaultException">what the body refused; or <c>journal.commit.failed</c>, <c>journal.closed</c></exception>
    public async Task<Recorded> InProcessAsync(ProcessWords words, Func<OpenProcess, Task> body, CancellationToken cancellation = default)
    {
        var recorded = await _lane.RunAsync(words, body, mayBeEmpty: false, cancellation);
        _outbox.Wake();
        return recorded;
    }

    /// <summary>Changes rows that follow from no entry and are not worth one, such as when a session was used last; durable when it comes back. Its process type records nothing.</summary>
    /// <exception cref="FaultException">what the body refused; or <c>journal.commit.failed</c>, <c>journal.closed</c></exception>
    public Task NoteAsync(ProcessWords words, Func<SharedTables, Task> body, CancellationToken cancellation = default) =>
        _lane.RunAsync(words, open => body(open.Tables), mayBeEmpty: true, cancellation);

    /// <summary>Waits until a signed checkpoint covers an entry.</summary>
    /// <exception cref="FaultException"><c>journal.entry.missing</c>, or why the log is not signed any more</exception>
    public async Task<SignedCheckpoint> WaitForCheckpointAsync(Guid entry, CancellationToken cancellation = default)
    {
        if (_board.TryFind(entry, out var coming))
            return await _keeper.WaitForAsync(await coming.WaitAsync(cancellation), cancellation);
        var position = await Reader.PositionAsync(entry, cancellation) ?? throw new FaultException(new Fault("journal.receipt.pending", $"entry/{entry:D}"));
        return await _keeper.WaitForAsync(position, cancellation);
    }

    /// <summary>Waits until every subscriber has handled what is sequenced now.</summary>
    public Task WaitForSubscribersAsync(CancellationToken cancellation = default)
    {
        var head = _sequencer.Next;
        return Task.WhenAll(_subscriptions.Select(s => s.WaitForAsync(head, cancellation)));
    }

    /// <summary>Erases what is kept under a class and subject: the keys are destroyed when it returns.</summary>
    /// <param name="target">Class and subject.</param>
    /// <param name="ground">The provision, the order, or that its time had passed.</param>
    /// <param name="words">Who erases and why; the type is <see cref="EraseProcess.Name"/>.</param>
    /// <param name="handling">How the entry that says so must be handled.</param>
    /// <param name="cancellation">Stops before anything is erased.</param>
    /// <exception cref="FaultException"><c>journal.erase.nothing</c>, <c>journal.erase.subject</c>, <c>journal.erase.held</c></exception>
    public async Task<Recorded> EraseAsync(Retention target, string ground, ProcessWords words, Handling handling, CancellationToken cancellation = default)
    {
        var recorded = await _lane.RunAloneAsync(words, process => new Eraser(_tools).EraseAsync(process, target, ground, Erasures, handling, cancellation), cancellation);
        await DestroyAsync(recorded);
        return recorded;
    }

    /// <summary>Erases what is past its retain-until, subject by subject: some of it, so that others get their turn. Nothing that a hold or an entry still needs.</summary>
    /// <param name="most">Subjects at once, 1 or more; when so many are past their time there may be more.</param>
    /// <param name="words">Who erases and why; the type is <see cref="EraseProcess.Name"/>.</param>
    /// <param name="handling">How the entries that say so must be handled.</param>
    /// <param name="cancellation">Stops before anything is erased.</param>
    /// <returns>How many subjects were found past their time.</returns>
    public async Task<int> EraseExpiredAsync(int most, ProcessWords words, Handling handling, CancellationToken cancellation = default)
    {
        await using var context = _parts.NewContext();
        var now = Instant.Now(_parts.Clock);
        if (!await PastRetention.IsPossibleAsync(context, now, cancellation))
            return 0;
        var found = await PastRetention.Keys(context, now).Select(k => k.Slot).Take(most).ToListAsync(cancellation);
        if (found.Count > 0)
            await DestroyAsync(await _lane.RunAloneAsync(words, process => new Eraser(_tools).EraseExpiredAsync(process, found, Erasures, handling, cancellation), cancellation, mayBeEmpty: true));
        return found.Count;
    }

    /// <summary>Holds what is kept under a class and subject: it is not erased, on whatever ground, until <see cref="LiftHoldAsync"/>.</summary>
    /// <param name="target">Class and subject.</param>
    /// <param name="ground">The provision or the order.</param>
    /// <param name="words">Who holds it and why; the type is <see cref="HoldProcess.Place"/>.</param>
    /// <param name="handling">How the entry that says so must be handled.</param>
    /// <param name="cancellation">Stops before anything is held.</param>
    /// <exception cref="FaultException"><c>journal.hold.present</c>, <c>journal.erase.subject</c></exception>
    public Task<Recorded> HoldAsync(Retention target, string ground, ProcessWords words, Handling handling, CancellationToken cancellation = default) =>
        _lane.RunAsync(words, process => Holder.PlaceAsync(process, target, ground, handling, cancellation), mayBeEmpty: false, cancellation);

    /// <summary>Ends a hold; the type of the words is <see cref="HoldProcess.Lift"/>.</summary>
    /// <exception cref="FaultException"><c>journal.hold.absent</c>, <c>journal.erase.subject</c></exception>
    public Task<Recorded> LiftHoldAsync(Retention target, string ground, ProcessWords words, Handling handling, CancellationToken cancellation = default) =>
        _lane.RunAsync(words, process => Holder.LiftAsync(process, target, ground, handling, cancellation), mayBeEmpty: false, cancellation);

    /// <summary>Builds every projection again from the entries, in one transaction.</summary>
    /// <param name="words">Who asks for it and why; the type is <see cref="RebuildProcess.Name"/>.</param>
    /// <param name="handling">How the entry that says so must be handled.</param>
    /// <param name="cancellation">Stops it; the rows stay as they were.</param>
    public Task<Recorded> RebuildAsync(ProcessWords words, Handling handling, CancellationToken cancellation = default) =>
        _lane.RunAloneAsync(words, process => new Rebuild(_parts).RunAsync(process, new StreamName("journal", "projections"), handling, cancellation), cancellation);

    private async Task DestroyAsync(Recorded erasures)
    {
        await using var context = _parts.NewContext();
        foreach (var erased in erasures.Entries)
            await Eraser.DestroyAsync(context, _tools.KeyStore, erased.Id, CancellationToken.None);
        await Blobs.SweepErasedAsync(CancellationToken.None);
    }

    /// <summary>Finishes what waits, signs what was sequenced, and lets go.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, 1) != 0)
            return;
        foreach (var subscription in _subscriptions)
            await subscription.DisposeAsync();
        await _outbox.DisposeAsync();
        await _lane.DisposeAsync();
        await _keeper.DisposeAsync();
        _parts.Database.Dispose();
        _parts.Keys.Dispose();
        _lock.Dispose();
    }
}
