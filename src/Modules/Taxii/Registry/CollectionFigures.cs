using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Registry;

/// <summary>How much a collection holds.</summary>
/// <param name="Number">The collection.</param>
/// <param name="Versions">Object versions.</param>
/// <param name="Objects">Objects of which a newest version is held.</param>
/// <param name="Last">When the last was added, Unix microseconds; null when it is empty.</param>
internal sealed record CollectionFigure(int Number, long Versions, long Objects, long? Last);

/// <summary>Counts what collections hold.</summary>
internal sealed class CollectionFigures(TaxiiRecords records)
{
    public async Task<IReadOnlyDictionary<int, CollectionFigure>> AllAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var counted = await tables.Versions.GroupBy(v => v.Collection)
            .Select(g => new CollectionFigure(g.Key, g.LongCount(), g.LongCount(v => v.Until == Storage.VersionRow.NoNewer), g.Max(v => (long?)v.Added))).ToListAsync(cancellation);
        return counted.ToDictionary(c => c.Number);
    }
}
