using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Import;
using Cordon.Modules.Reference.Programmes;
using Cordon.Modules.Reference.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Reference.Versions;

/// <summary>The watchlists as the module's tables and the blob store have them.</summary>
internal sealed class JournalWatchlists(JournalReader reader, Func<ReadOnlyMemory<byte>, Stream, CancellationToken, Task> readBlob, TimeProvider clock) : IWatchlists
{
    public async Task<IReadOnlyList<WatchlistState>> StatesAsync(CancellationToken cancellation = default)
    {
        await using var tables = reader.Tables<ReferenceContext>();
        var rows = await tables.Watchlists.ToDictionaryAsync(w => w.Dataset, cancellation);
        var current = rows.Values.Where(r => r.Version is not null).Select(r => r.Version!.Value).ToList();
        var versions = (await tables.Versions.Where(v => current.Contains(v.Id)).ToListAsync(cancellation)).ToDictionary(v => v.Id, v => WatchlistProjection.Record<WatchlistVersion>(v.Json));
        return [.. Lists(rows).Select(list => State(list, rows.GetValueOrDefault(list.Dataset), versions))];
    }

    public async Task<WatchlistVersion> VersionAsync(Guid version, CancellationToken cancellation = default)
    {
        await using var tables = reader.Tables<ReferenceContext>();
        var row = await tables.Versions.SingleOrDefaultAsync(v => v.Id == version, cancellation)
            ?? throw new FaultException(new Fault("watchlist.version.missing", $"version/{version:D}"));
        return WatchlistProjection.Record<WatchlistVersion>(row.Json);
    }

    public async Task<IReadOnlyList<WatchlistVersion>> VersionsAsync(string dataset, CancellationToken cancellation = default)
    {
        await using var tables = reader.Tables<ReferenceContext>();
        var rows = await tables.Versions.Where(v => v.Dataset == dataset).OrderByDescending(v => v.Number).ToListAsync(cancellation);
        return [.. rows.Select(r => WatchlistProjection.Record<WatchlistVersion>(r.Json))];
    }

    public async Task<IReadOnlyList<ListedEntity>> EntitiesAsync(Guid version, CancellationToken cancellation = default)
    {
        var known = await VersionAsync(version, cancellation);
        using var content = new MemoryStream();
        await readBlob(Convert.FromHexString(known.EntitiesSha256), content, cancellation);
        var entities = ListContent.Read(InputFile.InMemory($"{known.Dataset}@{known.Number}", content.ToArray())).ToList();
        return ContentDigest.Of(entities).Hex == known.ContentDigest
            ? entities
            : throw new FaultException(new Fault("watchlist.version.altered", $"version/{version:D}"));
    }

    public async Task<IReadOnlyDictionary<string, EntitySighting>> SightingsAsync(Guid version, CancellationToken cancellation = default)
    {
        var known = await VersionAsync(version, cancellation);
        if (known.SightingsSha256 is { } sha256)
        {
            using var content = new MemoryStream();
            await readBlob(Convert.FromHexString(sha256), content, cancellation);
            return Sightings.Read(content.ToArray());
        }

        var before = known.Previous is { } previous ? await SightingsAsync(previous, cancellation) : Sightings.None;
        return Sightings.After(before, await EntitiesAsync(version, cancellation), await DeltaAsync(known.Previous, version, cancellation), known.RetrievedAt);
    }

    public async Task<WatchlistReport> ReportAsync(Guid version, CancellationToken cancellation = default)
    {
        if ((await VersionAsync(version, cancellation)).ReportSha256 is not { } sha256)
            return new([], []);
        using var json = new MemoryStream();
        await readBlob(Convert.FromHexString(sha256), json, cancellation);
        var report = ImportReport.Read(json.ToArray());
        return new([.. report.Rejected.Select(r => r.ToFault())], [.. report.Warnings.Select(w => new WatchlistNotice(w.Code, w.Count, [.. w.Examples.Select(e => e.ToFault())]))]);
    }

    public async Task<ListDelta> DeltaAsync(Guid? earlier, Guid later, CancellationToken cancellation = default)
    {
        IReadOnlyList<ListedEntity> before = [];
        if (earlier is { } one)
        {
            if ((await VersionAsync(one, cancellation)).Dataset != (await VersionAsync(later, cancellation)).Dataset)
                throw new FaultException(new Fault("watchlist.versions.apart", $"version/{later:D}"));
            before = await EntitiesAsync(one, cancellation);
        }

        return ListDiff.Between(before, await EntitiesAsync(later, cancellation));
    }

    public async Task<LegalEffect> EffectAsync(string dataset, string programme, CancellationToken cancellation = default)
    {
        await using var tables = reader.Tables<ReferenceContext>();
        var rows = await tables.Effects.Where(e => e.Dataset == dataset && (e.Programme == programme || e.Programme == "*")).ToListAsync(cancellation);
        var set = rows.Find(r => r.Programme == programme) ?? rows.Find(r => r.Programme == "*");
        var shipped = ShippedProgrammes.Find(dataset, programme);
        return set is null ? shipped : shipped with { Effect = Enum.Parse<Measure>(set.Effect), Provision = set.Provision };
    }

    /// <summary>The shipped lists, those that were configured, and those that were only ever imported.</summary>
    private static IEnumerable<Watchlist> Lists(Dictionary<string, WatchlistRow> rows)
    {
        var lists = KnownWatchlists.All.ToDictionary(l => l.Dataset);
        foreach (var row in rows.Values)
        {
            if (row.Configured is not null)
                lists[row.Dataset] = WatchlistProjection.Record<Watchlist>(row.Configured);
            else
                lists.TryAdd(row.Dataset, new() { Dataset = row.Dataset, Title = row.Dataset, Authority = "" });
        }

        return lists.Values.OrderBy(l => l.Dataset, StringComparer.Ordinal);
    }

    private WatchlistState State(Watchlist list, WatchlistRow? row, Dictionary<Guid, WatchlistVersion> versions)
    {
        var version = row?.Version is { } id ? versions[id] : null;
        Instant? checkedAt = row?.CheckedAt is { } at ? new(at) : null;
        var refusal = row is { Refusal: { } json, RefusedAt: { } refusedAt } && refusedAt > (row.CheckedAt ?? 0) ? WatchlistProjection.Record<ReportedFault>(json).ToFault().ToString() : null;
        return new(list, version, checkedAt, refusal, Staleness.Of(list, version, checkedAt, Instant.Now(clock)));
    }
}
