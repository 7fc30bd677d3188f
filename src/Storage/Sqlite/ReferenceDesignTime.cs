using Cordon.Journal.Storage;
using Cordon.Modules.Reference.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Sqlite;

/// <summary>For the tool that writes migrations: see docs/handbook/migrations.md.</summary>
internal sealed class ReferenceDesignTime : IDesignTimeDbContextFactory<ReferenceContext>
{
    public ReferenceContext CreateDbContext(string[] args) =>
        (ReferenceContext)TableSet.Of("Reference", (DbContextOptions<ReferenceContext> options) => new ReferenceContext(options)).Create(new SqliteDatabase("design-time.db"));
}
