using Cordon.Journal.Storage;
using Cordon.Modules.JointCases.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Sqlite;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class JointCasesDesignTime : IDesignTimeDbContextFactory<JointContext>
{
    public JointContext CreateDbContext(string[] args) =>
        (JointContext)TableSet.Of("JointCases", (DbContextOptions<JointContext> options) => new JointContext(options)).Create(new SqliteDatabase("design-time.db"));
}
