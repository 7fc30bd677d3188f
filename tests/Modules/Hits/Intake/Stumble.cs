using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Modules.Hits.Contracts;

namespace Cordon.Tests.Modules.Hits.Intake;

/// <summary>A module whose table cannot be written just when a hit is: the transaction is undone after everything in it was done.</summary>
internal sealed class Stumble : IJournalModule, IProjection
{
    private readonly TaskCompletionSource _stumbled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Stumbled => _stumbled.Task;

    public string Name => "Stumble";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(HitOpened) };

    public void Describe(CatalogBuilder catalog) => catalog.Projection(this);

    public Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        _stumbled.TrySetResult();
        throw new InvalidOperationException("the disk is full");
    }

    public Task ClearAsync(SharedTables tables, CancellationToken cancellation) => Task.CompletedTask;
}
