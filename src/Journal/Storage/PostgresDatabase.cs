using System.Data.Common;
using Cordon.Kernel.Faults;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cordon.Journal.Storage;

/// <summary>PostgreSQL by connection string, with commits flushed.</summary>
internal sealed class PostgresDatabase(string connectionString) : IDatabase
{
    // Any number that no other use of advisory locks in this database takes: "CORDON" in ASCII.
    private const long SequencerLock = 0x434F52444F4E;

    private const int FewRows = 4;

    // Milliseconds.
    private const int LockPatience = 2000;

    private static readonly (string Setting, string Needed)[] Durability = [("fsync", "on"), ("full_page_writes", "on"), ("synchronous_commit", "on")];

    private readonly string _connection = new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = false, ApplicationName = "cordon", MaxAutoPrepare = 50 }.ToString();

    public string MigrationsAssembly => "Cordon.Storage.Postgres";

    public async Task<bool> ExistsAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(_connection);
        await OpenAsync(connection, cancellation);
        await using var command = new NpgsqlCommand("SELECT to_regclass('journal_meta') IS NOT NULL", connection);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public async Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        // Not from the pool: closing it must end the session, and with it the lock.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false }.ToString());
        await OpenAsync(connection, cancellation);
        // Tables here grow from nothing to millions of rows while a connection lives: a plan kept from the beginning must not be a scan.
        await using (var set = new NpgsqlCommand("SET synchronous_commit = on; SET enable_seqscan = off", connection))
            await set.ExecuteNonQueryAsync(cancellation);
        foreach (var (setting, needed) in Durability)
        {
            await using var show = new NpgsqlCommand($"SHOW {setting}", connection);
            var actual = (string?)await show.ExecuteScalarAsync(cancellation);
            if (actual != needed)
                throw new FaultException(Fault.Of("journal.database.unsafe", "PostgreSQL", ("setting", setting), ("value", actual), ("needed", needed)));
        }

        return connection;
    }

    public async Task<bool> TryHoldAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        // Who held it may have ended a moment ago, and the server has not seen it yet.
        command.CommandText = $"SET lock_timeout = {LockPatience}; SELECT pg_advisory_lock({SequencerLock}); RESET lock_timeout";
        try
        {
            await command.ExecuteNonQueryAsync(cancellation);
            return true;
        }
        catch (PostgresException held) when (held.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    public async Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) => await connection.BeginTransactionAsync(cancellation);

    public DbContextOptionsBuilder Use(DbContextOptionsBuilder options, DbConnection? connection, string historyTable) => connection is null
        ? options.UseNpgsql(_connection, o => o.MigrationsAssembly(MigrationsAssembly).MigrationsHistoryTable(historyTable))
        : options.UseNpgsql(connection, o => o.MigrationsAssembly(MigrationsAssembly).MigrationsHistoryTable(historyTable));

    public async Task InsertAsync(DbConnection connection, DbTransaction transaction, BulkTable table, IEnumerable<object> rows, CancellationToken cancellation)
    {
        if (rows is IReadOnlyCollection<object> { Count: <= FewRows } few)
        {
            await InsertFewAsync((NpgsqlConnection)connection, table, few, cancellation);
            return;
        }

        var copy = $"COPY {table.Name} ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)";
        await using var import = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(copy, cancellation);
        foreach (var row in rows)
        {
            await import.StartRowAsync(cancellation);
            foreach (var column in table.Columns)
                await WriteAsync(import, column.ValueOf(row), cancellation);
        }

        await import.CompleteAsync(cancellation);
    }

    public void Dispose()
    {
        using var kept = new NpgsqlConnection(_connection);
        NpgsqlConnection.ClearPool(kept);
    }

    private static async Task OpenAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.OpenAsync(cancellation);
        }
        catch (NpgsqlException refused)
        {
            // Host and database name the place; the rest of a connection string may hold a password.
            throw new FaultException(Fault.Of("journal.database.unreachable", $"{connection.Host}/{connection.Database}", ("problem", refused.Message)), refused);
        }
    }

    /// <summary>One statement in one turn: COPY takes three.</summary>
    private static async Task InsertFewAsync(NpgsqlConnection connection, BulkTable table, IReadOnlyCollection<object> rows, CancellationToken cancellation)
    {
        await using var insert = connection.CreateCommand();
        var width = table.Columns.Count;
        var values = Enumerable.Range(0, rows.Count).Select(row => $"({string.Join(", ", Enumerable.Range(1, width).Select(column => $"${(row * width) + column}"))})");
        insert.CommandText = $"INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) VALUES {string.Join(", ", values)}";
        foreach (var row in rows)
        {
            foreach (var column in table.Columns)
                insert.Parameters.Add(new NpgsqlParameter { Value = column.ValueOf(row) ?? DBNull.Value });
        }

        await insert.ExecuteNonQueryAsync(cancellation);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter import, object? value, CancellationToken cancellation) => value switch
    {
        null => import.WriteNullAsync(cancellation),
        long number => import.WriteAsync(number, cancellation),
        int number => import.WriteAsync(number, cancellation),
        string text => import.WriteAsync(text, cancellation),
        byte[] bytes => import.WriteAsync(bytes, cancellation),
        Guid id => import.WriteAsync(id, cancellation),
        bool flag => import.WriteAsync(flag, cancellation),
        double number => import.WriteAsync(number, cancellation),
        _ => throw new NotSupportedException($"the bulk path has no column of {value.GetType().Name}; store whole numbers, text, bytes, UUIDs, doubles or truth values"),
    };
}
