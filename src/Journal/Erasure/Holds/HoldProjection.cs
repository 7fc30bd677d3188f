using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Erasure;

/// <summary>The holds in force, from their entries.</summary>
internal sealed class HoldProjection : IProjection
{
    public string Name => "journal.holds";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(HoldPlaced), typeof(HoldLifted) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<JournalContext>();
        foreach (var entry in entries)
        {
            switch (entry.Data)
            {
                case HoldPlaced placed:
                    context.Holds.Add(new() { Class = placed.Class, Subject = placed.Subject });
                    await context.SaveChangesAsync(cancellation);
                    break;
                case HoldLifted lifted:
                    await context.Holds.Where(h => h.Class == lifted.Class && h.Subject == lifted.Subject).ExecuteDeleteAsync(cancellation);
                    context.ChangeTracker.Clear();
                    break;
            }
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation) => await tables.Of<JournalContext>().Holds.ExecuteDeleteAsync(cancellation);
}
