using Cordon.Journal.Storage;
using Cordon.Modules.Screening.Standing.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Sqlite;

/// <summary>For the tool that writes migrations: see docs/handbook/migrations.md.</summary>
internal sealed class ScreeningDesignTime : IDesignTimeDbContextFactory<StandingContext>
{
    public StandingContext CreateDbContext(string[] args) =>
        (StandingContext)TableSet.Of("Screening", (DbContextOptions<StandingContext> options) => new StandingContext(options)).Create(new SqliteDatabase("design-time.db"));
}
