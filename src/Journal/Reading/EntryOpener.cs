using System.Collections.Concurrent;
using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Keys;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Reading;

/// <summary>An entry as it is stored, with what its key serves.</summary>
internal sealed record StoredEntry
{
    public required EntryRow Row { get; init; }

    public required string Class { get; init; }

    public required string Subject { get; init; }

    public Retention Retention => new(Class, Subject.Length == 0 ? null : Subject);
}

/// <summary>Makes entries of stored rows: finds the handling, opens the seal.</summary>
internal sealed class EntryOpener(JournalCatalog catalog, IKeyStore keys, Realm realm)
{
    private readonly ConcurrentDictionary<int, Handling> _handlings = [];

    /// <summary>Stored entries with their keys' class and subject, to be filtered and ordered.</summary>
    public static IQueryable<StoredEntry> Stored(JournalContext context) =>
        context.Entries.AsNoTracking().Join(context.Keys.AsNoTracking(), e => e.Key, k => k.Slot, (e, k) => new StoredEntry { Row = e, Class = k.Class, Subject = k.Subject });

    public async Task<Entry> ReadAsync(StoredEntry stored, JournalContext context, CancellationToken cancellation)
    {
        var row = stored.Row;
        var plain = Open(row);
        return new Entry(catalog.Type(row.Type), row.Version, plain?[EntryOpening.NonceLength..])
        {
            Id = row.Id,
            Position = row.Position,
            Stream = StreamName.Parse(row.Stream),
            Process = row.Process,
            At = new Instant(row.At),
            Handling = await HandlingAsync(row.Handling, context, cancellation),
            Retention = stored.Retention,
            Commitment = row.Commitment,
        };
    }

    /// <summary>Nonce and envelope; null when the content is erased.</summary>
    public async Task<EntryOpening?> OpeningAsync(StoredEntry stored, byte[] processCommitment, JournalContext context, CancellationToken cancellation)
    {
        var row = stored.Row;
        if (Open(row) is not { } plain)
            return null;
        var envelope = new Envelope
        {
            Id = row.Id,
            Process = row.Process,
            ProcessCommitment = processCommitment,
            Realm = realm,
            Stream = row.Stream,
            Type = row.Type,
            Version = row.Version,
            At = new Instant(row.At),
            Handling = CanonicalJson.OfRecord(await HandlingAsync(row.Handling, context, cancellation)),
            Retention = stored.Retention,
            Data = plain[EntryOpening.NonceLength..],
        };
        return new EntryOpening(plain.AsMemory(0, EntryOpening.NonceLength), envelope.ToBytes());
    }

    public async Task<Handling> HandlingAsync(int number, JournalContext context, CancellationToken cancellation)
    {
        if (_handlings.TryGetValue(number, out var known))
            return known;
        var row = await context.Handlings.AsNoTracking().Include(h => h.Caveats).Include(h => h.Recipients).SingleAsync(h => h.Id == number, cancellation);
        return _handlings[number] = row.ToHandling();
    }

    private byte[]? Open(EntryRow row) => Sealed.TryOpen(row.Sealed, PendingEntry.Label(row.Id), row.Key, keys);
}
