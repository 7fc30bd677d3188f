using Cordon.Journal.Entries;
using Cordon.Journal.Reading;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Projections;

/// <summary>Applies every entry to emptied projections, inside one transaction: readers see the old rows until the new ones are whole.</summary>
internal sealed class Rebuild(JournalParts parts)
{
    private const int AtOnce = 2_000;

    public async Task RunAsync(OpenProcess process, StreamName stream, Handling handling, CancellationToken cancellation)
    {
        var projections = parts.Catalog.Projections;
        foreach (var projection in projections)
            await projection.ClearAsync(process.Tables, cancellation);
        long read = 0;
        // The writer runs this alone, after everything before was committed: arrival is here the order of commits, and of positions.
        for (long last = -1; ;)
        {
            var context = process.Tables.Of<JournalContext>();
            var rows = await EntryOpener.Stored(context).Where(s => s.Row.Arrival > last).OrderBy(s => s.Row.Arrival).Take(AtOnce).ToListAsync(cancellation);
            if (rows.Count == 0)
                break;
            last = rows[^1].Row.Arrival;
            read += rows.Count;
            var entries = new List<Entry>(rows.Count);
            foreach (var row in rows)
                entries.Add(await parts.Opener.ReadAsync(row, context, cancellation));
            foreach (var projection in projections)
                await ApplyAsync(projection, entries, process.Tables, cancellation);
        }

        process.Append(stream, new ProjectionsRebuilt([.. projections.Select(p => p.Name)], read), handling, new Retention("journal"));
    }

    private async Task ApplyAsync(IProjection projection, List<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var its = entries.Where(e => projection.Types.Contains(parts.Catalog.Type(e.Type).Data)).ToList();
        if (its.Count > 0)
            await projection.ApplyAsync(its, tables, cancellation);
    }
}
