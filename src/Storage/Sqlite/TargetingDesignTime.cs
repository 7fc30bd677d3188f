using Cordon.Journal.Storage;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Sqlite;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class TargetingDesignTime : IDesignTimeDbContextFactory<TargetingContext>
{
    public TargetingContext CreateDbContext(string[] args) =>
        (TargetingContext)TableSet.Of("Targeting", (DbContextOptions<TargetingContext> options) => new TargetingContext(options)).Create(new SqliteDatabase("design-time.db"));
}
