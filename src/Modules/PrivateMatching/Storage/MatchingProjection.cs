using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>What the tables of this module have in common: entries are put in one after the other.</summary>
/// <param name="name">Its name.</param>
/// <param name="types">Entries it follows from.</param>
internal abstract class MatchingProjection(string name, IEnumerable<Type> types) : IProjection
{
    public string Name => name;

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>([.. types, typeof(Erased)]);

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<MatchingContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (entry.Data is Erased erased)
            {
                await EraseAsync(erased, entry.At, context, cancellation);
                context.ChangeTracker.Clear();
                continue;
            }

            await ApplyAsync(entry, context, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<MatchingContext>();
        await ClearAsync(context, cancellation);
        context.ChangeTracker.Clear();
    }

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, StrictJson.Options)!;

    protected abstract Task ApplyAsync(Entry entry, MatchingContext context, CancellationToken cancellation);

    protected abstract Task ClearAsync(MatchingContext context, CancellationToken cancellation);

    /// <summary>Takes out what was erased.</summary>
    protected virtual Task EraseAsync(Erased erased, Instant at, MatchingContext context, CancellationToken cancellation) => Task.CompletedTask;
}
