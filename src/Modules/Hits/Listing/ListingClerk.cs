using System.Text.Json;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Faults;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Storage;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hits.Listing;

/// <summary>
/// Takes down what the list says of the entity of each new hit. The answer names it only, and reading a version of a list takes longer
/// than a process may: so it is done between processes, and again until every hit has it.
/// </summary>
internal sealed class ListingClerk(HitRecords records, IWatchlists lists)
{
    private const int AtOnce = 200;
    private volatile ReadVersion? _last;

    /// <summary>Describes all hits that wait for it; returns how many.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        for (var described = 0; ;)
        {
            await using var tables = records.Tables();
            var rows = await tables.Hits.Where(h => !h.Described).OrderBy(h => h.Hit).Take(AtOnce).ToListAsync(cancellation);
            if (rows.Count == 0)
                return described;
            var facts = new Dictionary<string, ListingDescribed>();
            foreach (var hits in rows.Select(HitProjection.Read).GroupBy(h => h.Judgement.List))
            {
                var version = await VersionAsync(hits.Key, cancellation);
                foreach (var hit in hits)
                    facts.Add(hit.Id, version is null ? new ListingDescribed(hit.Id, Unknown: "watchlist.version.missing") : await DescribeAsync(hit, version, cancellation));
            }

            if (!await records.InAsync(HitRecords.Words(HitsJournal.DescribeListing, HitRecords.System), (open, now) => RecordAsync(facts, rows, open, now, cancellation), cancellation))
                return described;
            described += rows.Count;
        }
    }

    /// <summary>What a version says of an entity.</summary>
    public async Task<HitListing> ListingAsync(ListedEntity entity, int version, CancellationToken cancellation)
    {
        var programmes = new List<ListingProgramme>();
        foreach (var programme in entity.Programmes.Count > 0 ? entity.Programmes : [""])
        {
            var effect = await lists.EffectAsync(entity.Dataset, programme, cancellation);
            programmes.Add(new ListingProgramme(programme, effect.Title, Camel(effect.Measure), effect.Effect is { } set ? Camel(set) : null, effect.Provision));
        }

        return new HitListing(version, ListedWords.Of(entity), programmes);
    }

    private static string Camel(Measure measure) => JsonNamingPolicy.CamelCase.ConvertName(measure.ToString());

    private async Task<ListingDescribed> DescribeAsync(Hit hit, WatchlistVersion version, CancellationToken cancellation)
    {
        try
        {
            var read = _last is { } last && last.Version == version.Id ? last : _last = new(version.Id, (await lists.EntitiesAsync(version.Id, cancellation)).ToDictionary(e => e.Id, StringComparer.Ordinal));
            return read.Entities.TryGetValue(hit.Judgement.Candidate.Id, out var entity)
                ? new ListingDescribed(hit.Id, await ListingAsync(entity, version.Number, cancellation))
                : new ListingDescribed(hit.Id, Unknown: "hits.listing.absent");
        }
        catch (FaultException unreadable)
        {
            return new ListingDescribed(hit.Id, Unknown: unreadable.Fault.Code);
        }
    }

    private async Task<WatchlistVersion?> VersionAsync(ScreenedList list, CancellationToken cancellation) =>
        (await lists.VersionsAsync(list.Dataset, cancellation)).FirstOrDefault(v => v.Number == list.Version && v.ContentDigest == list.ContentDigest);

    /// <summary>Only what still stands as it was read is described; the others come in the next round.</summary>
    private static async Task RecordAsync(Dictionary<string, ListingDescribed> facts, List<HitRow> read, OpenHits open, HitsContext tables, CancellationToken cancellation)
    {
        var ids = read.ConvertAll(r => r.Hit);
        var before = read.ToDictionary(r => r.Hit, r => r.Version);
        foreach (var row in await tables.Hits.AsNoTracking().Where(h => ids.Contains(h.Hit) && !h.Described).OrderBy(h => h.Hit).ToListAsync(cancellation))
        {
            if (row.Version != before[row.Hit])
                continue;
            var after = open.Record(HitProjection.Read(row), facts[row.Hit]);
            if (!after.IsClosed)
                open.PutWork(after);
        }
    }

    /// <summary>The version that was read last: hits of one answer mostly come from one.</summary>
    private sealed record ReadVersion(Guid Version, Dictionary<string, ListedEntity> Entities);
}
