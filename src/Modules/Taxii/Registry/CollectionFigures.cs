using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Modules.Taxii.Storage;
using Cordon.Modules.Taxii.Storage.Standings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Registry;

/// <summary>How much a collection holds.</summary>
/// <param name="Number">The collection.</param>
/// <param name="Versions">Object versions.</param>
/// <param name="Objects">Objects of which a newest version is held.</param>
/// <param name="Last">When the last was added, Unix microseconds; null when it is empty.</param>
internal sealed record CollectionFigure(int Number, long Versions, long Objects, long? Last);

/// <summary>How much of a collection a client is not shown.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Versions">Object versions by why they are withheld; those that are shown among them.</param>
internal sealed record WithheldFigure(KnownCollection Collection, IReadOnlyDictionary<Withheld, long> Versions)
{
    public long Of(Withheld why) => Versions.GetValueOrDefault(why);
}

/// <summary>Counts what collections hold.</summary>
internal sealed class CollectionFigures(TaxiiRecords records)
{
    public async Task<IReadOnlyDictionary<int, CollectionFigure>> AllAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var counted = await CountedAsync(tables, cancellation);
        var standings = await StandingTable.ReadAsync(tables, counted.Select(c => c.Standing), cancellation);
        return counted.GroupBy(c => c.Collection).ToDictionary(
            g => g.Key, g => new CollectionFigure(g.Key, g.Sum(c => c.Count), g.Where(c => standings.GetValueOrDefault(c.Standing)?.IsLast == true).Sum(c => c.Count), g.Max(c => c.Last)));
    }

    /// <summary>What is withheld from a client, by collection that it reads and by why.</summary>
    public async Task<IReadOnlyList<WithheldFigure>> WithheldAsync(KnownClient client, IReadOnlyList<KnownCollection> collections, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var counted = await CountedAsync(tables, cancellation);
        var standings = await StandingTable.ReadAsync(tables, counted.Select(c => c.Standing), cancellation);
        return
        [
            .. from collection in collections
               where client.In(collection) is { Read: true }
               let reader = client.ReaderOf(collection)
               let whys = counted.Where(c => c.Collection == collection.Number).Select(c => (Why: standings.TryGetValue(c.Standing, out var stands) ? reader.Why(stands.Reach) : Withheld.Unassessed, c.Count))
               select new WithheldFigure(collection, whys.GroupBy(w => w.Why).ToDictionary(w => w.Key, w => w.Sum(c => c.Count))),
        ];
    }

    private static async Task<List<Counted>> CountedAsync(TaxiiContext tables, CancellationToken cancellation) =>
        await tables.Versions.GroupBy(v => new { v.Collection, v.Standing }).Select(g => new Counted(g.Key.Collection, g.Key.Standing, g.LongCount(), g.Max(v => v.Added))).ToListAsync(cancellation);

    private sealed record Counted(int Collection, int Standing, long Count, long Last);
}
