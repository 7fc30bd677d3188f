using Cordon.Journal.Storage;
using Cordon.Modules.Taxii.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Postgres;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class TaxiiDesignTime : IDesignTimeDbContextFactory<TaxiiContext>
{
    public TaxiiContext CreateDbContext(string[] args) =>
        (TaxiiContext)TableSet.Of("Taxii", (DbContextOptions<TaxiiContext> options) => new TaxiiContext(options)).Create(new PostgresDatabase("Host=localhost"));
}
