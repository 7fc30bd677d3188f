using Cordon.Journal.Storage;
using Cordon.Modules.Incidents.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Postgres;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class IncidentsDesignTime : IDesignTimeDbContextFactory<IncidentsContext>
{
    public IncidentsContext CreateDbContext(string[] args) =>
        (IncidentsContext)TableSet.Of("Incidents", (DbContextOptions<IncidentsContext> options) => new IncidentsContext(options)).Create(new PostgresDatabase("Host=localhost"));
}
