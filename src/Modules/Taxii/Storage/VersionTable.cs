using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Journal.Writing;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Storage.Standings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Storage;

/// <summary>Changes the table of object versions inside a process.</summary>
internal sealed class VersionTable(SharedTables tables, int collection, CancellationToken cancellation)
{
    private const int AtOnce = 400;

    private readonly TaxiiContext _context = tables.Of<TaxiiContext>();

    public async Task AddAsync(IReadOnlyList<TaxiiAddedObject> objects)
    {
        var read = objects.Select(o => (o.Added.UnixMicroseconds, Object: StixReader.ReadKept(o.Json))).ToList();
        var reach = await new HeldDefinitions(_context, collection, cancellation).ForAsync([.. read.Select(r => r.Object)]);
        var known = await KnownAsync([.. read.Select(r => r.Object.Id).Distinct(StringComparer.Ordinal)]);
        var added = read.ToDictionary(r => r.UnixMicroseconds, r => Row(r.UnixMicroseconds, r.Object));
        var stand = NewestOf.Each([.. known.Values, .. read.Select(r => Of(added[r.UnixMicroseconds], null, reach.Of(r.Object)))]).Where(s => s.Standing != s.Version.Standing).ToList();
        var numbers = await StandingTable.NumbersAsync(_context, [.. stand.Select(s => s.Standing)], cancellation);
        foreach (var (version, standing) in stand.Where(s => s.Version.Standing is null))
            added[version.Added].Standing = numbers[standing];
        await tables.InsertAsync<TaxiiContext, VersionRow>(added.Values);
        await MarkAsync(read.Select(r => (r.UnixMicroseconds, r.Object)));
        await UpdateAsync(stand.Where(s => s.Version.Standing is not null).Select(s => (s.Version.Added, numbers[s.Standing])));
        // What is added here was looked at with these definitions already.
        await AgainAsync([.. read.Select(r => r.Object).Where(HeldDefinitions.Is).Select(o => o.Id)], read.Min(r => r.UnixMicroseconds));
    }

    public async Task DeleteAsync(string id, IReadOnlyCollection<long> moments)
    {
        await _context.Versions.Where(v => v.Collection == collection && moments.Contains(v.Added)).ExecuteDeleteAsync(cancellation);
        await _context.Marked.Where(m => m.Collection == collection && m.Object == id && moments.Contains(m.Added)).ExecuteDeleteAsync(cancellation);
        await AssessAsync([id]);
        await AgainAsync([id], long.MaxValue);
    }

    /// <summary>Every version there is of some objects, by when it was added.</summary>
    public async Task<Dictionary<long, KnownVersion>> KnownAsync(IReadOnlyList<string> ids)
    {
        var found = new List<VersionRow>();
        foreach (var some in ids.Chunk(AtOnce))
        {
            var rows = _context.Versions.AsNoTracking().Where(v => v.Collection == collection && some.Contains(v.Object));
            found.AddRange(await rows.Select(v => new VersionRow { Collection = collection, Added = v.Added, Object = v.Object, Type = "", Specification = v.Specification, Version = v.Version, Standing = v.Standing, Json = "" }).ToListAsync(cancellation));
        }

        if (found.Where(f => f.Standing == 0).Select(f => f.Object).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } fresh)
        {
            await AssessAsync(fresh);
            return await KnownAsync(ids);
        }

        var standings = await StandingTable.ReadAsync(_context, found.Select(f => f.Standing), cancellation);
        return found.ToDictionary(f => f.Added, f => Of(f, standings[f.Standing], standings[f.Standing].Reach));
    }

    /// <summary>Looks again at how far all versions of some objects may go, from their own words and those of the definitions that are held.</summary>
    public async Task AssessAsync(IReadOnlyList<string> ids)
    {
        foreach (var some in ids.Chunk(AtOnce))
        {
            var rows = await _context.Versions.AsNoTracking().Where(v => v.Collection == collection && some.Contains(v.Object)).ToListAsync(cancellation);
            var read = rows.Select(r => (Row: r, Object: StixReader.ReadKept(r.Json))).ToList();
            var reach = await new HeldDefinitions(_context, collection, cancellation).ForAsync([.. read.Select(r => r.Object)]);
            var stand = NewestOf.Each(read.Select(r => Of(r.Row, null, reach.Of(r.Object)))).ToList();
            var numbers = await StandingTable.NumbersAsync(_context, [.. stand.Select(s => s.Standing)], cancellation);
            var before = rows.ToDictionary(r => r.Added, r => r.Standing);
            await UpdateAsync(stand.Select(s => (s.Version.Added, Number: numbers[s.Standing])).Where(s => before[s.Added] != s.Number));
            await MarkAsync(read.Where(r => r.Row.Standing == 0).Select(r => (r.Row.Added, r.Object)));
        }
    }

    /// <summary>Looks again at what definitions mark, and at what that marks.</summary>
    private async Task AgainAsync(IReadOnlyList<string> definitions, long before)
    {
        var (next, met) = (definitions, new HashSet<string>(definitions, StringComparer.Ordinal));
        while (next.Count > 0)
        {
            var marked = new HashSet<string>(StringComparer.Ordinal);
            foreach (var some in next.Chunk(AtOnce))
                marked.UnionWith(await _context.Marked.Where(m => m.Collection == collection && some.Contains(m.Marking) && m.Added < before).Select(m => m.Object).Distinct().ToListAsync(cancellation));
            await AssessAsync([.. marked]);
            next = [.. marked.Where(m => m.StartsWith("marking-definition--", StringComparison.Ordinal) && met.Add(m))];
        }
    }

    private async Task UpdateAsync(IEnumerable<(long Added, int Standing)> changed)
    {
        foreach (var (standing, moments) in changed.GroupBy(c => c.Standing).SelectMany(g => g.Select(c => c.Added).Chunk(AtOnce).Select(m => (g.Key, m))))
            await _context.Versions.Where(v => v.Collection == collection && moments.Contains(v.Added)).ExecuteUpdateAsync(set => set.SetProperty(v => v.Standing, standing), cancellation);
    }

    private Task MarkAsync(IEnumerable<(long Added, StixObject Object)> objects) => tables.InsertAsync<TaxiiContext, MarkedRow>(
        [.. objects.SelectMany(o => HeldDefinitions.NeededBy(o.Object).Select(m => new MarkedRow { Collection = collection, Marking = m, Added = o.Added, Object = o.Object.Id }))]);

    private VersionRow Row(long added, StixObject read) => new()
    {
        Collection = collection, Added = added, Object = read.Id, Type = read.Type, Specification = read.Specification, Version = read.VersionMoment?.UnixMicroseconds ?? added, VersionText = read.Version, Standing = 0, Json = read.Json,
    };

    private static KnownVersion Of(VersionRow row, Standing? standing, Reach reach) => new(row.Added, row.Object, row.Specification, row.Version, standing, reach);
}
