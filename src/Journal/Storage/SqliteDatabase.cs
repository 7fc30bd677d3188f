using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Cordon.Kernel.Faults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Storage;

/// <summary>SQLite in a file of the data folder: write-ahead log, flushed at every commit.</summary>
/// <param name="path">The file.</param>
/// <param name="keepsConnections">Whether connections of readers are kept for the next reader, until this is disposed: a new one first parses the definitions of all tables.</param>
internal sealed class SqliteDatabase(string path, bool keepsConnections = false) : IDatabase
{
    private const int BusySeconds = 30;

    private readonly string _connection = Connection(path, keepsConnections);

    // Statements stay prepared as long as their connection lives, which closes them.
    private readonly ConditionalWeakTable<DbConnection, ConcurrentDictionary<BulkTable, SqliteCommand>> _inserts = [];

    public string MigrationsAssembly => "Cordon.Storage.Sqlite";

    public Task<bool> ExistsAsync(CancellationToken cancellation) => Task.FromResult(File.Exists(path));

    public async Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        // Never one that is kept: closing it must let go of the file.
        var connection = new SqliteConnection(Connection(path, isKept: false));
        try
        {
            await connection.OpenAsync(cancellation);
            await PragmaAsync(connection, "journal_mode", "wal", cancellation);
        }
        catch (SqliteException refused)
        {
            throw new FaultException(Fault.Of("journal.database.unreachable", path, ("problem", refused.Message)), refused);
        }

        await PragmaAsync(connection, "synchronous", "2", cancellation);
        // Deleted rows are overwritten: what is erased must not linger in free pages.
        await PragmaAsync(connection, "secure_delete", "1", cancellation);
        return connection;
    }

    /// <summary>The lock on the data folder, which holds the file, is the lock on the database. So the row by which EF keeps others from migrating is a dead process's: EF would wait for it for ever.</summary>
    public async Task<bool> TryHoldAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """DROP TABLE IF EXISTS "__EFMigrationsLock";""";
        await command.ExecuteNonQueryAsync(cancellation);
        return true;
    }

    public Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: false));

    public DbContextOptionsBuilder Use(DbContextOptionsBuilder options, DbConnection? connection, string historyTable) => connection is null
        ? options.UseSqlite(_connection, o => o.MigrationsAssembly(MigrationsAssembly).MigrationsHistoryTable(historyTable))
        : options.UseSqlite(connection, o => o.MigrationsAssembly(MigrationsAssembly).MigrationsHistoryTable(historyTable));

    public Task InsertAsync(DbConnection connection, DbTransaction transaction, BulkTable table, IEnumerable<object> rows, CancellationToken cancellation)
    {
        var insert = _inserts.GetValue(connection, _ => []).GetOrAdd(table, _ => Prepare((SqliteConnection)connection, table));
        insert.Transaction = (SqliteTransaction)transaction;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < table.Columns.Count; i++)
                insert.Parameters[i].Value = table.Columns[i].ValueOf(row) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    public void Dispose()
    {
        using var kept = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(kept);
    }

    private static string Connection(string path, bool isKept) => new SqliteConnectionStringBuilder { DataSource = path, Pooling = isKept, DefaultTimeout = BusySeconds }.ToString();

    private static SqliteCommand Prepare(SqliteConnection connection, BulkTable table)
    {
        var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => "@p" + i))})";
        insert.Parameters.AddRange(table.Columns.Select((_, i) => new SqliteParameter("@p" + i, null)));
        return insert;
    }

    private static async Task PragmaAsync(SqliteConnection connection, string setting, string needed, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {setting} = {needed}; PRAGMA {setting};";
        string? actual = null;
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            do
            {
                while (await reader.ReadAsync(cancellation))
                    actual = reader.GetString(0);
            }
            while (await reader.NextResultAsync(cancellation));
        }

        if (!string.Equals(actual, needed, StringComparison.OrdinalIgnoreCase))
            throw new FaultException(Fault.Of("journal.database.unsafe", "SQLite", ("setting", setting), ("value", actual), ("needed", needed)));
    }
}
