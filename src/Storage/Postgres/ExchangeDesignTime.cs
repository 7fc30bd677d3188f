using Cordon.Journal.Storage;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Postgres;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class ExchangeDesignTime : IDesignTimeDbContextFactory<ExchangeContext>
{
    public ExchangeContext CreateDbContext(string[] args) =>
        (ExchangeContext)TableSet.Of("Exchange", (DbContextOptions<ExchangeContext> options) => new ExchangeContext(options)).Create(new PostgresDatabase("Host=localhost"));
}
