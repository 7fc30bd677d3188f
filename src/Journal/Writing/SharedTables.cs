using System.Data.Common;
using Cordon.Journal.Storage;
using Cordon.Kernel.Markings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Writing;

/// <summary>The tables of modules as they can be changed inside a process: every context shares its connection and transaction.</summary>
public sealed class SharedTables
{
    private readonly Transaction _transaction;
    private readonly HandlingBook _handlings;
    private readonly CancellationToken _cancellation;

    internal SharedTables(Transaction transaction, HandlingBook handlings, CancellationToken cancellation) =>
        (_transaction, _handlings, _cancellation) = (transaction, handlings, cancellation);

    /// <summary>The module's context. Changes it still tracks when the process ends are saved.</summary>
    public TContext Of<TContext>()
        where TContext : DbContext => _transaction.Tables<TContext>();

    /// <summary>Inserts many rows past EF: prepared statements on SQLite, COPY on PostgreSQL. Columns the database fills are left to it.</summary>
    public Task InsertAsync<TContext, TRow>(IReadOnlyCollection<TRow> rows)
        where TContext : DbContext
        where TRow : class => _transaction.InsertAsync<TContext, TRow>(rows, _cancellation);

    /// <summary>The number of a handling in this database, to be kept beside a row so that queries can ask who may see it.</summary>
    public async Task<int> NumberOfAsync(Handling handling)
    {
        await _handlings.ResolveAsync([_handlings.Check(handling)], _transaction, _cancellation);
        return _handlings.NumberOf(handling);
    }

    /// <summary>The connection, for statements of one's own; commands take <see cref="Transaction"/>.</summary>
    public DbConnection Connection => _transaction.Connection;

    /// <summary>The transaction; committing or undoing it is the journal's business.</summary>
    public DbTransaction Transaction => _transaction.Raw;
}
