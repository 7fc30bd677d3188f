using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Journal.Blobs;
using Cordon.Journal.Catalog;
using Cordon.Journal.Erasure;
using Cordon.Journal.Keys;
using Cordon.Journal.Outbox;
using Cordon.Journal.Replies;
using Cordon.Journal.Resumption;
using Cordon.Journal.Sequencing;
using Cordon.Journal.Storage;
using Cordon.Journal.Subscriptions;
using Cordon.Journal.Verification;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cordon.Journal;

/// <summary>Opens journals. Clock, randomness and the log for operators come from outside.</summary>
/// <param name="catalog">What the modules of this node have declared.</param>
/// <param name="clock">The clock.</param>
/// <param name="randomness">Where nonces, keys and ids come from.</param>
/// <param name="logger">Told of trouble, in codes and numbers only; null for nobody.</param>
public sealed class Journals(JournalCatalog catalog, TimeProvider clock, IRandomness randomness, ILogger? logger = null)
{
    private readonly ILogger _logger = logger ?? NullLogger.Instance;

    /// <summary>
    /// Opens a journal for writing, or makes it: takes the locks, migrates the tables, brings the log's files level with the
    /// database, makes good what a crash left over, and starts subscriptions and outbox.
    /// </summary>
    /// <exception cref="FaultException"><c>journal.locked</c>, <c>journal.locked.database</c>, <c>journal.database.*</c></exception>
    public async Task<JournalWriter> OpenAsync(JournalOptions options, CancellationToken cancellation = default)
    {
        var folder = new JournalFolder(options);
        folder.Make();
        var closing = new Closing();
        try
        {
            var held = closing.Add(FolderLock.Take(folder));
            var database = closing.Add(folder.OpenDatabaseForLong());
            var connection = closing.Add(await database.ConnectAsync(cancellation));
            if (!await database.TryHoldAsync(connection, cancellation))
                throw new FaultException(new Fault("journal.locked.database"));
            await MigrateAsync(database, cancellation);
            await using var context = (JournalContext)TableSet.Journal.Create(database);
            await RefuseOtherRealmAsync(context, options.Realm, cancellation);
            var files = await LogInForce.FilesAsync(context, folder, cancellation);
            var signer = await SigningKey.LoadOrMakeAsync(folder, files, randomness, cancellation);
            var keys = closing.Add(new KeyFile(folder.DataKeys, randomness, writable: true));
            var parts = new JournalParts(catalog, database, keys, folder, files.Store, signer.Key, options.Realm, clock);
            var publisher = new CheckpointPublisher(parts.Log, signer);
            var memory = new SignedHead(files, signer.Key);
            await Identity.CheckAsync(context, options.Realm, signer.Key, mayWrite: true, cancellation);
            var log = await LogRecovery.RecoverAsync(context, parts.Log, publisher, memory, cancellation);
            await Eraser.DestroyAsync(context, keys, cancellation);
            await RememberedReplies.SweepAsync(Instant.Now(clock), context, cancellation);
            var ids = new Uuid7Ids(clock, randomness);
            var blobs = new BlobStore(parts, ids, randomness);
            await blobs.SweepStagedAsync(cancellation);
            await blobs.SweepErasedAsync(cancellation);
            var keeper = await LogKeeper.StartAsync(log, publisher, memory, clock, options.CheckpointInterval, _logger, cancellation);
            var tools = new WritersTools(catalog, database, keys, new KeyRing(keys, randomness), new HandlingBook(), options.Realm, ids, randomness, clock);
            SubscriptionRunner[] subscriptions = [];
            var board = new PositionBoard();
            var sequencer = new Sequencer(log.Head.Size);
            var lane = new WriterLane(tools, connection, sequencer, (committed, run) =>
            {
                board.Committed(committed);
                board.Sequenced(run);
                if (run.Entries.Count == 0)
                    return;
                keeper.Take(run);
                foreach (var subscription in subscriptions)
                    subscription.Wake();
            }, _logger);
            await Resumption.Resumption.RecordAsync(context, lane, signer.Key.Name.Split('/')[0], cancellation);
            subscriptions = [.. catalog.Subscribers.Select(s => new SubscriptionRunner(s, parts, lane, sequencer, clock, _logger))];
            return new JournalWriter(parts, tools, held, lane, sequencer, keeper, board, blobs, new OutboxRunner(parts, lane, clock, _logger), subscriptions);
        }
        catch
        {
            await closing.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a journal for writing as <see cref="OpenAsync"/> does, but makes none where there is none.</summary>
    /// <exception cref="FaultException"><c>journal.database.missing</c>, and what <see cref="OpenAsync"/> refuses</exception>
    public async Task<JournalWriter> OpenExistingAsync(JournalOptions options, CancellationToken cancellation = default)
    {
        var folder = new JournalFolder(options);
        await RefuseMissingAsync(folder, folder.OpenDatabase(), cancellation);
        return await OpenAsync(options, cancellation);
    }

    /// <summary>What a journal that was put back from a backup has lost of what it signed.</summary>
    /// <exception cref="FaultException"><c>journal.resume.whole</c>, <c>journal.database.differs</c>, <c>journal.database.missing</c></exception>
    public async Task<LogLoss> FindLossAsync(JournalOptions options, CancellationToken cancellation = default)
    {
        var folder = new JournalFolder(options);
        await RefuseMissingAsync(folder, folder.OpenDatabase(), cancellation);
        return await new Resumer(folder, randomness).FindAsync(cancellation);
    }

    /// <summary>Goes on with such a journal in a new log, and opens it for writing. The old log has ended and stays as it is.</summary>
    /// <param name="options">Which journal.</param>
    /// <param name="lost">How many entries are given up: the number <see cref="FindLossAsync"/> gives, so that nobody gives up more than they know.</param>
    /// <param name="words">Who decides it and why; the type is <see cref="ResumeProcess.Name"/>.</param>
    /// <param name="cancellation">Stops before anything is changed.</param>
    /// <exception cref="FaultException"><c>journal.resume.count</c>, and what <see cref="FindLossAsync"/> and <see cref="OpenAsync"/> refuse</exception>
    public async Task<JournalWriter> ResumeAsync(JournalOptions options, long lost, ProcessWords words, CancellationToken cancellation = default)
    {
        var folder = new JournalFolder(options);
        await RefuseMissingAsync(folder, folder.OpenDatabase(), cancellation);
        await new Resumer(folder, randomness).ChangeOverAsync(lost, words, cancellation);
        return await OpenAsync(options, cancellation);
    }

    /// <summary>Opens a journal for reading only, until it is disposed; a node may be running on it.</summary>
    /// <exception cref="FaultException"><c>journal.database.missing</c>, <c>journal.database.*</c></exception>
    public async Task<JournalReader> OpenForReadingAsync(JournalOptions options, CancellationToken cancellation = default) =>
        new(await ReadingPartsAsync(options, cancellation));

    /// <summary>Recomputes every commitment of a journal; a node may be running on it.</summary>
    /// <exception cref="FaultException"><c>journal.database.missing</c>, <c>journal.database.*</c></exception>
    public async Task<JournalReport> VerifyAsync(JournalOptions options, CancellationToken cancellation = default)
    {
        var parts = await ReadingPartsAsync(options, cancellation);
        using var keys = parts.Keys;
        return await new JournalVerifier(parts).RunAsync(cancellation);
    }

    private async Task<JournalParts> ReadingPartsAsync(JournalOptions options, CancellationToken cancellation)
    {
        var folder = new JournalFolder(options);
        var database = folder.OpenDatabase();
        await RefuseMissingAsync(folder, database, cancellation);
        await using var context = (JournalContext)TableSet.Journal.Create(database);
        await RefuseOtherRealmAsync(context, options.Realm, cancellation);
        var files = folder.LogOf(await LogInForce.NumberAsync(context, cancellation));
        var signer = SigningKey.Load(folder, files);
        var parts = new JournalParts(catalog, database, new KeyFile(folder.DataKeys, randomness, writable: false), folder, files.Store, signer.Key, options.Realm, clock);
        if ((await context.Database.GetPendingMigrationsAsync(cancellation)).Any())
            throw new FaultException(new Fault("journal.database.schema"));
        await Identity.CheckAsync(context, options.Realm, signer.Key, mayWrite: false, cancellation);
        return parts;
    }

    /// <summary>Before the key is looked at: a live node in the folder of an exercise is told that, and not that its log has another name.</summary>
    private static async Task RefuseOtherRealmAsync(JournalContext context, Realm realm, CancellationToken cancellation)
    {
        if (await context.Meta.Where(m => m.Name == "realm").Select(m => m.Value).SingleOrDefaultAsync(cancellation) is { } actual && actual != realm.ToString())
            throw new FaultException(Fault.Of("journal.database.realm", "", ("actual", actual), ("expected", realm)));
    }

    private static async Task RefuseMissingAsync(JournalFolder folder, IDatabase database, CancellationToken cancellation)
    {
        if (!File.Exists(folder.DataKeys) || !folder.LogOf(1).HasKey || !await database.ExistsAsync(cancellation))
            throw new FaultException(Fault.Of("journal.database.missing", "", ("place", folder.Root)));
    }

    private async Task MigrateAsync(IDatabase database, CancellationToken cancellation)
    {
        foreach (var tables in catalog.TableSets.Prepend(TableSet.Journal))
        {
            await using var context = tables.Create(database);
            await context.Database.MigrateAsync(cancellation);
        }
    }

    /// <summary>What is open so far, to be closed in turn when opening fails half-way.</summary>
    private sealed class Closing : IAsyncDisposable
    {
        private readonly Stack<IDisposable> _open = new();

        public T Add<T>(T opened)
            where T : IDisposable
        {
            _open.Push(opened);
            return opened;
        }

        public ValueTask DisposeAsync()
        {
            while (_open.TryPop(out var opened))
                opened.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
