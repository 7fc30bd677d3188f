using Cordon.Journal.Storage;
using Cordon.Modules.Desk.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Sqlite;

/// <summary>For the tool that writes migrations: see docs/handbook/migrations.md.</summary>
internal sealed class DeskDesignTime : IDesignTimeDbContextFactory<DeskContext>
{
    public DeskContext CreateDbContext(string[] args) =>
        (DeskContext)TableSet.Of("Desk", (DbContextOptions<DeskContext> options) => new DeskContext(options)).Create(new SqliteDatabase("design-time.db"));
}
