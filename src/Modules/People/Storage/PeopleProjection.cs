using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;

namespace Cordon.Modules.People.Storage;

/// <summary>Applies entries one by one, each saved before the next: what an entry changes may have come with the one before it.</summary>
internal abstract class PeopleProjection : IProjection
{
    public abstract string Name { get; }

    public abstract IReadOnlySet<Type> Types { get; }

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<PeopleContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            await ApplyAsync(entry, context, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<PeopleContext>();
        await ClearAsync(context, cancellation);
        context.ChangeTracker.Clear();
    }

    protected abstract Task ApplyAsync(Entry entry, PeopleContext context, CancellationToken cancellation);

    protected abstract Task ClearAsync(PeopleContext context, CancellationToken cancellation);
}
