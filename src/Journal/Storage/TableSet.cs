using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Storage;

/// <summary>The tables of one module: how to make a context for them.</summary>
internal sealed class TableSet
{
    private readonly Func<Action<DbContextOptionsBuilder>, DbContext> _create;

    private TableSet(string module, Type context, Func<Action<DbContextOptionsBuilder>, DbContext> create) =>
        (Module, Context, _create) = (module, context, create);

    public string Module { get; }

    public Type Context { get; }

    public static TableSet Journal { get; } = Of("journal", (DbContextOptions<JournalContext> options) => new JournalContext(options));

    public static TableSet Of<TContext>(string module, Func<DbContextOptions<TContext>, TContext> create)
        where TContext : DbContext =>
        new(module, typeof(TContext), configure =>
        {
            var options = new DbContextOptionsBuilder<TContext>();
            configure(options);
            return create(options.Options);
        });

    /// <summary>A context on its own connection.</summary>
    public DbContext Create(IDatabase database) => _create(options => Shape(database.Use(options, null, HistoryTable)));

    /// <summary>A context on a connection that is open already.</summary>
    public DbContext Create(IDatabase database, DbConnection connection) => _create(options => Shape(database.Use(options, connection, HistoryTable)));

    private string HistoryTable => $"migrations_{Module.ToLowerInvariant()}";

    private static void Shape(DbContextOptionsBuilder options) => options.UseSnakeCaseNamingConvention();
}
