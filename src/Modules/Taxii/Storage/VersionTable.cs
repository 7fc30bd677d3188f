using Cordon.Engines.Formats.Stix;
using Cordon.Journal.Writing;
using Cordon.Modules.Taxii.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Storage;

/// <summary>Changes the table of object versions inside a process.</summary>
internal sealed class VersionTable(SharedTables tables, int collection, CancellationToken cancellation)
{
    private const int IdsAtOnce = 400;

    private readonly TaxiiContext _context = tables.Of<TaxiiContext>();

    public async Task AddAsync(IReadOnlyList<TaxiiAddedObject> objects)
    {
        var read = objects.Select(o => (o.Added.UnixMicroseconds, Object: StixReader.ReadKept(o.Json))).ToList();
        var known = await KnownAsync([.. read.Select(r => r.Object.Id).Distinct(StringComparer.Ordinal)]);
        var added = read.ToDictionary(r => r.UnixMicroseconds, r => Row(r.UnixMicroseconds, r.Object));
        var changed = new List<KnownVersion>();
        foreach (var version in NewestOf.Each([.. known.Values, .. added.Values.Select(Of)]))
        {
            if (added.TryGetValue(version.Added, out var row))
                row.Until = version.Until;
            else if (known[version.Added].Until != version.Until)
                changed.Add(version);
        }

        await tables.InsertAsync<TaxiiContext, VersionRow>(added.Values);
        await UpdateAsync(changed);
    }

    public async Task DeleteAsync(string id, IReadOnlyCollection<long> moments)
    {
        await _context.Versions.Where(v => v.Collection == collection && moments.Contains(v.Added)).ExecuteDeleteAsync(cancellation);
        var left = await KnownAsync([id]);
        await UpdateAsync([.. NewestOf.Each(left.Values).Where(v => left[v.Added].Until != v.Until)]);
    }

    /// <summary>Every version there is of some objects, by when it was added.</summary>
    public async Task<Dictionary<long, KnownVersion>> KnownAsync(IReadOnlyList<string> ids)
    {
        var found = new Dictionary<long, KnownVersion>();
        foreach (var some in ids.Chunk(IdsAtOnce))
        {
            var rows = _context.Versions.AsNoTracking().Where(v => v.Collection == collection && some.Contains(v.Object)).Select(v => new KnownVersion(v.Added, v.Object, v.Specification, v.Version, v.Tlp, v.Until));
            foreach (var row in await rows.ToListAsync(cancellation))
                found.Add(row.Added, row);
        }

        return found;
    }

    private async Task UpdateAsync(IReadOnlyList<KnownVersion> changed)
    {
        foreach (var version in changed)
            await _context.Versions.Where(v => v.Collection == collection && v.Added == version.Added).ExecuteUpdateAsync(set => set.SetProperty(v => v.Until, version.Until), cancellation);
    }

    private VersionRow Row(long added, StixObject read) => new()
    {
        Collection = collection, Added = added, Object = read.Id, Type = read.Type, Specification = read.Specification, Version = read.VersionMoment?.UnixMicroseconds ?? added, VersionText = read.Version,
        Tlp = (int)ColourOf.Object(read), Until = VersionRow.NoNewer, Json = read.Json,
    };

    private static KnownVersion Of(VersionRow row) => new(row.Added, row.Object, row.Specification, row.Version, row.Tlp, row.Until);
}
