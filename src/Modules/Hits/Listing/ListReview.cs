using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Storage;
using Cordon.Modules.Reference.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hits.Listing;

/// <summary>
/// When a new version of a list is in force, every hit whose entity changed materially since is opened again, with the change; where it left the list, what waits is marked, and a true match is opened again, since its hold may end.
/// How far a list was looked at is recorded with it, so that nothing is left out and nothing done twice, whatever stops in between.
/// </summary>
internal sealed class ListReview(HitRecords records, IWatchlists lists, ListingClerk clerk)
{
    /// <summary>Looks at all lists; returns how many hits were opened again.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var reopened = 0;
        foreach (var current in (await lists.StatesAsync(cancellation)).Select(s => s.Current).OfType<WatchlistVersion>())
        {
            await using var tables = records.Tables();
            var reviewed = await tables.Reviews.Where(r => r.Dataset == current.Dataset).Select(r => (int?)r.Version).SingleOrDefaultAsync(cancellation);
            if (reviewed != current.Number)
                reopened += await ReviewAsync(current, reviewed, tables, cancellation);
        }

        return reopened;
    }

    private async Task<int> ReviewAsync(WatchlistVersion current, int? reviewed, HitsContext tables, CancellationToken cancellation)
    {
        var oldest = await tables.Hits.Where(h => h.Dataset == current.Dataset).MinAsync(h => (int?)h.Version, cancellation);
        var changes = oldest is null ? [] : await ChangesAsync(current, Math.Min(reviewed ?? oldest.Value, current.Number), cancellation);
        var reopened = 0;
        await records.InAsync(HitRecords.Words(HitsJournal.Review, HitRecords.System), async (open, now) =>
        {
            reopened = 0;
            var hits = await now.Hits.AsNoTracking().Where(h => h.Dataset == current.Dataset && h.Version < current.Number).OrderBy(h => h.Hit).ToListAsync(cancellation);
            foreach (var row in hits)
            {
                if (!changes.TryGetValue(row.Entity, out var change))
                    continue;
                var hit = HitProjection.Read(row);
                if (After(hit, change, current.Number, open) is not { } after)
                    continue;
                open.PutWork(after);
                reopened += after.Why == change.Why ? 1 : 0;
            }

            open.Review(new HitsReviewed(current.Dataset, current.Number, await now.Hits.CountAsync(h => h.Dataset == current.Dataset, cancellation), reopened));
        }, cancellation);
        return reopened;
    }

    /// <summary>The hit after the change of its entity; null when that changes nothing about it.</summary>
    private static Hit? After(Hit hit, MaterialChange change, int version, OpenHits open) => (hit.Status, change.Listing) switch
    {
        (HitStatus.TrueMatch, null) => open.Record(hit, new HitReopened(hit.Id, change.Why, [])),
        (HitStatus.TrueMatch, _) or (HitStatus.FalseMatch, null) => null,
        (_, null) => hit.Ceased is { Why: CeasedBecause.EntityRemoved } ? null : open.Record(hit, new HitCeased(hit.Id, CeasedBecause.EntityRemoved, version)),
        (_, { } listing) => open.Record(open.Record(hit, new HitReopened(hit.Id, change.Why, change.Changes)), new ListingDescribed(hit.Id, listing)),
    };

    private async Task<Dictionary<string, MaterialChange>> ChangesAsync(WatchlistVersion current, int from, CancellationToken cancellation)
    {
        if (from == current.Number)
            return [];
        var earlier = (await lists.VersionsAsync(current.Dataset, cancellation)).First(v => v.Number == from);
        var delta = await lists.DeltaAsync(earlier.Id, current.Id, cancellation);
        var changes = new Dictionary<string, MaterialChange>();
        foreach (var changed in delta.Changed.Where(c => c.IsMaterial))
            changes.Add(changed.After.Id, new(ReopenedBecause.EntityChanged, [.. changed.Fields.Where(f => f.IsMaterial).Select(Change)], await clerk.ListingAsync(changed.After, current.Number, cancellation)));
        foreach (var returned in delta.Added)
            changes.Add(returned.Id, new(ReopenedBecause.EntityReturned, [], await clerk.ListingAsync(returned, current.Number, cancellation)));
        foreach (var removed in delta.Removed)
            changes.Add(removed.Id, new(ReopenedBecause.EntityRemoved, [], null));
        return changes;
    }

    private static HitChange Change(FieldChange field) => new(field.Field, field.Removed, field.Added);

    /// <summary>What became of an entity; no listing when it has left the list.</summary>
    private sealed record MaterialChange(ReopenedBecause Why, IReadOnlyList<HitChange> Changes, HitListing? Listing);
}
