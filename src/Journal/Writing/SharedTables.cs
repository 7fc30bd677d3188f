using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Writing;

/// <summary>The tables of modules as they can be changed inside a process: every context shares its connection and transaction.</summary>
public sealed class SharedTables
{
    private readonly Transaction _transaction;
    private readonly CancellationToken _cancellation;

    internal SharedTables(Transaction transaction, CancellationToken cancellation) => (_transaction, _cancellation) = (transaction, cancellation);

    /// <summary>The module's context. Changes it still tracks when the process ends are saved.</summary>
    public TContext Of<TContext>()
        where TContext : DbContext => _transaction.Tables<TContext>();

    /// <summary>Inserts many rows past EF: prepared statements on SQLite, COPY on PostgreSQL. Columns the database fills are left to it.</summary>
    public Task InsertAsync<TContext, TRow>(IReadOnlyCollection<TRow> rows)
        where TContext : DbContext
        where TRow : class => _transaction.InsertAsync<TContext, TRow>(rows, _cancellation);

    /// <summary>The connection, for statements of one's own; commands take <see cref="Transaction"/>.</summary>
    public DbConnection Connection => _transaction.Connection;

    /// <summary>The transaction; committing or undoing it is the journal's business.</summary>
    public DbTransaction Transaction => _transaction.Raw;
}
