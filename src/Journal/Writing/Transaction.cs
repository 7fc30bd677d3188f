using System.Data.Common;
using Cordon.Journal.Catalog;
using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Writing;

/// <summary>
/// The writer's connection with the contexts that share it. One transaction at a time; the contexts outlive it, since making
/// them anew for every process would cost more than most processes do.
/// </summary>
internal sealed class Transaction(IDatabase database, JournalCatalog catalog, DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<Type, DbContext> _contexts = [];
    private DbTransaction? _raw;

    public DbConnection Connection => connection;

    public DbTransaction Raw => _raw ?? throw new InvalidOperationException("no transaction is open");

    public async Task BeginAsync()
    {
        _raw = await database.BeginAsync(connection, CancellationToken.None);
        foreach (var context in _contexts.Values)
            await context.Database.UseTransactionAsync(_raw);
    }

    public async Task CommitAsync()
    {
        await Raw.CommitAsync();
        await EndAsync();
    }

    /// <summary>Undoes everything; does nothing when no transaction is open.</summary>
    public async Task UndoAsync()
    {
        if (_raw is null)
            return;
        Clear();
        await _raw.RollbackAsync();
        await EndAsync();
    }

    /// <summary>The context of that type.</summary>
    public TContext Tables<TContext>()
        where TContext : DbContext
    {
        if (!_contexts.TryGetValue(typeof(TContext), out var context))
        {
            var set = typeof(TContext) == typeof(JournalContext)
                ? TableSet.Journal
                : catalog.TableSets.FirstOrDefault(t => t.Context == typeof(TContext)) ?? throw new InvalidOperationException($"no module has declared the tables of {typeof(TContext).Name}");
            context = set.Create(database, connection);
            context.Database.AutoSavepointsEnabled = false;
            context.Database.UseTransaction(Raw);
            _contexts.Add(typeof(TContext), context);
        }

        return (TContext)context;
    }

    /// <summary>Inserts rows of the journal's own tables in bulk.</summary>
    public Task InsertAsync<TRow>(IReadOnlyCollection<TRow> rows, CancellationToken cancellation)
        where TRow : class => InsertAsync<JournalContext, TRow>(rows, cancellation);

    /// <summary>Inserts rows of a module's tables in bulk.</summary>
    public async Task InsertAsync<TContext, TRow>(IReadOnlyCollection<TRow> rows, CancellationToken cancellation)
        where TContext : DbContext
        where TRow : class
    {
        if (rows.Count == 0)
            return;
        var entity = Tables<TContext>().Model.FindEntityType(typeof(TRow)) ?? throw new ArgumentException($"{typeof(TRow).Name} is no entity of {typeof(TContext).Name}");
        await database.InsertAsync(connection, Raw, BulkTable.Of(entity), rows, cancellation);
    }

    /// <summary>Writes what the contexts still hold, so that the next process starts with clean ones.</summary>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        foreach (var context in _contexts.Values)
        {
            if (context.ChangeTracker.HasChanges())
                await context.SaveChangesAsync(cancellation);
        }

        Clear();
    }

    /// <summary>Forgets what the contexts hold.</summary>
    public void Clear()
    {
        foreach (var context in _contexts.Values)
            context.ChangeTracker.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts.Values)
            await context.DisposeAsync();
        if (_raw is not null)
            await _raw.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task EndAsync()
    {
        foreach (var context in _contexts.Values)
            await context.Database.UseTransactionAsync(null);
        await _raw!.DisposeAsync();
        _raw = null;
    }
}
