using Cordon.Journal.Storage;
using Cordon.Modules.Hotline.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Sqlite;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class HotlineDesignTime : IDesignTimeDbContextFactory<HotlineContext>
{
    public HotlineContext CreateDbContext(string[] args) =>
        (HotlineContext)TableSet.Of("Hotline", (DbContextOptions<HotlineContext> options) => new HotlineContext(options)).Create(new SqliteDatabase("design-time.db"));
}
