using Cordon.Journal.Storage;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Postgres;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class PrivateMatchingDesignTime : IDesignTimeDbContextFactory<MatchingContext>
{
    public MatchingContext CreateDbContext(string[] args) =>
        (MatchingContext)TableSet.Of("PrivateMatching", (DbContextOptions<MatchingContext> options) => new MatchingContext(options)).Create(new PostgresDatabase("Host=localhost"));
}
