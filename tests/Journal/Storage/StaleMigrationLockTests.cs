using Cordon.Tests.JournalChild;
using Microsoft.Data.Sqlite;

namespace Cordon.Tests.Journal.Storage;

public sealed class StaleMigrationLockTests
{
    [Fact]
    public async Task A_lock_that_a_killed_process_left_behind_does_not_keep_the_journal_closed()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using (await SampleJournal.OpenAsync(place.Options()))
        {
            // Made and closed.
        }

        await using (var connection = new SqliteConnection($"Data Source={Directory.EnumerateFiles(place.Folder, "*.db").Single()};Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = """CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');""";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var opening = SampleJournal.OpenAsync(place.Options());
        Assert.Same(opening, await Task.WhenAny(opening, Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)));
        await (await opening).DisposeAsync();
    }
}
