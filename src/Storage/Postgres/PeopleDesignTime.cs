using Cordon.Journal.Storage;
using Cordon.Modules.People.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Postgres;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class PeopleDesignTime : IDesignTimeDbContextFactory<PeopleContext>
{
    public PeopleContext CreateDbContext(string[] args) =>
        (PeopleContext)TableSet.Of("People", (DbContextOptions<PeopleContext> options) => new PeopleContext(options)).Create(new PostgresDatabase("Host=localhost"));
}
