using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Storage;

/// <summary>What differs between the two databases, and nothing else. Disposing it closes the connections it keeps for the next who reads; those in use close when they are done.</summary>
internal interface IDatabase : IDisposable
{
    /// <summary>The assembly that holds the migrations.</summary>
    string MigrationsAssembly { get; }

    /// <summary>Whether there is something to open.</summary>
    Task<bool> ExistsAsync(CancellationToken cancellation);

    /// <summary>A connection that acknowledges only what survives a loss of power; refused with <c>journal.database.unsafe</c> when the database is set up otherwise.</summary>
    Task<DbConnection> ConnectAsync(CancellationToken cancellation);

    /// <summary>Holds this database for one node as long as the connection lives; false when another holds it.</summary>
    Task<bool> TryHoldAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Begins a transaction that may write.</summary>
    Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>Points a context at this database, on a connection of its own when none is given.</summary>
    DbContextOptionsBuilder Use(DbContextOptionsBuilder options, DbConnection? connection, string historyTable);

    /// <summary>Inserts many rows of one table as fast as the database can.</summary>
    Task InsertAsync(DbConnection connection, DbTransaction transaction, BulkTable table, IEnumerable<object> rows, CancellationToken cancellation);
}
