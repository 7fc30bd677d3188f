using Cordon.Journal.Storage;
using Cordon.Modules.Cases.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Sqlite;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class CasesDesignTime : IDesignTimeDbContextFactory<CasesContext>
{
    public CasesContext CreateDbContext(string[] args) =>
        (CasesContext)TableSet.Of("Cases", (DbContextOptions<CasesContext> options) => new CasesContext(options)).Create(new SqliteDatabase("design-time.db"));
}
