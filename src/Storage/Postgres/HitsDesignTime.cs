using Cordon.Journal.Storage;
using Cordon.Modules.Hits.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Postgres;

/// <summary>For the tool that writes migrations: see docs/handbook/migrations.md.</summary>
internal sealed class HitsDesignTime : IDesignTimeDbContextFactory<HitsContext>
{
    public HitsContext CreateDbContext(string[] args) =>
        (HitsContext)TableSet.Of("Hits", (DbContextOptions<HitsContext> options) => new HitsContext(options)).Create(new PostgresDatabase("Host=localhost"));
}
