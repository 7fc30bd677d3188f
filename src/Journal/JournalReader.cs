using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Receipts;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Reading;
using Cordon.Journal.Replies;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal;

/// <summary>Reads a journal. Whatever leaves through it to a person or a partner has passed <see cref="Visibility"/>.</summary>
public sealed class JournalReader : IDisposable
{
    private readonly JournalParts _parts;

    internal JournalReader(JournalParts parts) => _parts = parts;

    /// <summary>The published files of the log.</summary>
    public ITileSource Log => _parts.Log;

    /// <summary>The key by which the log is verified.</summary>
    public VerifierKey LogKey => _parts.LogKey;

    /// <summary>Writes the content of a file of the blob store to a stream.</summary>
    /// <exception cref="FaultException"><c>journal.blob.missing</c> (also where the viewer may not see it), <c>journal.blob.erased</c>, <c>journal.blob.damaged</c></exception>
    public Task ReadBlobAsync(ReadOnlyMemory<byte> sha256, Viewer viewer, Stream output, CancellationToken cancellation = default) =>
        BlobFiles.ReadAsync(_parts, sha256, viewer, output, cancellation);

    /// <summary>Entries the viewer may see, in the order of their positions.</summary>
    public async Task<IReadOnlyList<Entry>> ReadAsync(EntryFilter filter, Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = _parts.NewContext();
        var visible = context.Handlings.Where(VisibilityPredicate.Of(viewer)).Select(h => h.Id);
        var stored = EntryOpener.Stored(context).Where(s => s.Row.Position >= filter.From && visible.Contains(s.Row.Handling));
        if (filter.Stream?.ToString() is { } stream)
            stored = stored.Where(s => s.Row.Stream == stream);
        if (filter.Types is { } types)
            stored = stored.Where(s => types.Contains(s.Row.Type));
        var rows = await stored.OrderBy(s => s.Row.Position).Take(filter.Most).ToListAsync(cancellation);
        var entries = new List<Entry>(rows.Count);
        foreach (var row in rows)
            entries.Add(await _parts.Opener.ReadAsync(row, context, cancellation));
        return entries;
    }

    /// <summary>One entry, or why the viewer may not see it.</summary>
    /// <exception cref="FaultException"><c>journal.entry.missing</c></exception>
    public async Task<Sight> SeeAsync(Guid id, Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = _parts.NewContext();
        var stored = await FindAsync(context, id, cancellation);
        var entry = await _parts.Opener.ReadAsync(stored, context, cancellation);
        return new Sight(Visibility.Allows(viewer, entry.Handling) ? entry : null, Visibility.Explain(viewer, entry.Handling));
    }

    /// <summary>What was done, by whom and when, the newest first. It shows nothing of why and of what came of it.</summary>
    public Task<IReadOnlyList<ProcessLine>> ProcessesAsync(ProcessFilter filter, CancellationToken cancellation = default) => ProcessReading.ListAsync(_parts, filter, cancellation);

    /// <summary>One process with its entries, as far as the viewer may see them.</summary>
    /// <exception cref="FaultException"><c>journal.process.missing</c></exception>
    public Task<ProcessSight> SeeProcessAsync(Guid id, Viewer viewer, CancellationToken cancellation = default) => ProcessReading.SeeAsync(_parts, id, viewer, cancellation);

    /// <summary>A module's own tables, for queries; what is changed in them here is not saved.</summary>
    public TContext Tables<TContext>()
        where TContext : DbContext
    {
        var context = _parts.Catalog.TableSets.First(t => t.Context == typeof(TContext)).Create(_parts.Database);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return (TContext)context;
    }

    /// <summary>Numbers of the handlings whose entries and rows the viewer may see, for queries on a module's own tables that keep the number beside each row.</summary>
    public async Task<IReadOnlySet<int>> VisibleHandlingsAsync(Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = _parts.NewContext();
        return await context.Handlings.Where(VisibilityPredicate.Of(viewer)).Select(h => h.Id).ToHashSetAsync(cancellation);
    }

    /// <summary>What shows the content behind an entry's log entry.</summary>
    /// <exception cref="FaultException"><c>journal.entry.missing</c>, <c>journal.entry.hidden</c>, <c>journal.entry.erased</c></exception>
    public async Task<EntryOpening> OpeningAsync(Guid id, Viewer viewer, CancellationToken cancellation = default)
    {
        await using var context = _parts.NewContext();
        var stored = await FindAsync(context, id, cancellation);
        var handling = await _parts.Opener.HandlingAsync(stored.Row.Handling, context, cancellation);
        if (!Visibility.Allows(viewer, handling))
        {
            var reasons = Visibility.Explain(viewer, handling).Where(f => !f.Holds).Select(f => FaultTexts.Say(f.Why));
            throw new FaultException(Fault.Of("journal.entry.hidden", $"entry/{id:D}", ("reasons", string.Join("; ", reasons))));
        }

        var process = await context.Processes.Where(p => p.Id == stored.Row.Process).Select(p => p.Commitment).SingleAsync(cancellation);
        return await _parts.Opener.OpeningAsync(stored, process, context, cancellation) ?? throw new FaultException(new Fault("journal.entry.erased", $"entry/{id:D}"));
    }

    /// <summary>The proof that an entry stands in the log, to be kept and checked offline. It shows nothing of the content.</summary>
    /// <exception cref="FaultException"><c>journal.entry.missing</c>; <c>journal.receipt.pending</c>: no signed checkpoint covers it yet</exception>
    public async Task<TlogProof> ReceiptAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var context = _parts.NewContext();
        var row = await context.Entries.AsNoTracking().Where(e => e.Id == id).Select(e => new { e.Position }).SingleOrDefaultAsync(cancellation)
            ?? throw new FaultException(new Fault("journal.entry.missing", $"entry/{id:D}"));
        if (row.Position is not { } position || await _parts.CheckpointAsync(cancellation) is not { } checkpoint || checkpoint.Checkpoint.Head.Size <= position)
            throw new FaultException(new Fault("journal.receipt.pending", $"entry/{id:D}"));
        return await TlogProof.MakeAsync(_parts.Log, checkpoint, position, cancellation);
    }

    /// <summary>The reply that was remembered for an idempotency key; null when the request is new.</summary>
    /// <param name="door">Who asked at which door.</param>
    /// <param name="idempotencyKey">As the request gave it.</param>
    /// <param name="bodyHash">SHA-256 of the request's body.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="FaultException"><c>journal.reply.mismatch</c>: the key was used for another request; <c>journal.entry.erased</c></exception>
    public async Task<byte[]?> FindReplyAsync(string door, string idempotencyKey, ReadOnlyMemory<byte> bodyHash, CancellationToken cancellation = default)
    {
        await using var context = _parts.NewContext();
        return await RememberedReplies.FindAsync(door, idempotencyKey, bodyHash, Instant.Now(_parts.Clock), context, _parts.Keys, cancellation);
    }

    /// <summary>Lets go of the key store. The reader of a <see cref="JournalWriter"/> needs no disposing: it ends with the writer.</summary>
    public void Dispose() => _parts.Keys.Dispose();

    /// <summary>An entry's index in the log; null when the sequencer has not seen it yet.</summary>
    internal async Task<long?> PositionAsync(Guid id, CancellationToken cancellation)
    {
        await using var context = _parts.NewContext();
        var row = await context.Entries.Where(e => e.Id == id).Select(e => new { e.Position }).SingleOrDefaultAsync(cancellation);
        return (row ?? throw new FaultException(new Fault("journal.entry.missing", $"entry/{id:D}"))).Position;
    }

    private static async Task<StoredEntry> FindAsync(JournalContext context, Guid id, CancellationToken cancellation) =>
        await EntryOpener.Stored(context).SingleOrDefaultAsync(s => s.Row.Id == id, cancellation)
        ?? throw new FaultException(new Fault("journal.entry.missing", $"entry/{id:D}"));
}
