using Cordon.Journal.Storage;
using Microsoft.EntityFrameworkCore.Design;

namespace Cordon.Storage.Sqlite;

/// <summary>For the tool that writes migrations: see docs/handbook/journal.md.</summary>
internal sealed class JournalDesignTime : IDesignTimeDbContextFactory<JournalContext>
{
    public JournalContext CreateDbContext(string[] args) => (JournalContext)TableSet.Journal.Create(new SqliteDatabase("design-time.db"));
}
