using Cordon.Journal.Storage;
using Cordon.Modules.Detection.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Postgres;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class DetectionDesignTime : IDesignTimeDbContextFactory<DetectionContext>
{
    public DetectionContext CreateDbContext(string[] args) =>
        (DetectionContext)TableSet.Of("Detection", (DbContextOptions<DetectionContext> options) => new DetectionContext(options)).Create(new PostgresDatabase("Host=localhost"));
}
