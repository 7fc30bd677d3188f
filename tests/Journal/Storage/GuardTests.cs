using Cordon.Journal;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Tests.JournalChild;
using Microsoft.Data.Sqlite;

namespace Cordon.Tests.Journal.Storage;

/// <summary>What the journal refuses to open, and why.</summary>
public sealed class GuardTests
{
    [Theory, EachDatabase]
    public async Task Every_connection_that_writes_flushes_its_commits(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        await using var connection = await new JournalFolder(place.Options()).OpenDatabase().ConnectAsync(default);
        await using var command = connection.CreateCommand();
        (string Question, string Answer)[] expected = database == TestDatabase.SQLite
            ? [("PRAGMA journal_mode", "wal"), ("PRAGMA synchronous", "2"), ("PRAGMA secure_delete", "1")]
            : [("SHOW fsync", "on"), ("SHOW synchronous_commit", "on"), ("SHOW full_page_writes", "on")];
        foreach (var (question, answer) in expected)
        {
            command.CommandText = question;
            Assert.Equal(answer, (await command.ExecuteScalarAsync())?.ToString());
        }
    }

    [Fact]
    public async Task A_database_that_cannot_keep_what_it_acknowledges_is_refused() =>
        Assert.Equal("journal.database.unsafe", (await Assert.ThrowsAsync<FaultException>(() => new SqliteDatabase(":memory:").ConnectAsync(default))).Fault.Code);

    [Fact]
    public async Task A_second_node_on_the_same_folder_is_refused()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        Assert.Equal("journal.locked", await RefusedAsync(place.Options()));
    }

    [Fact]
    public async Task A_second_node_on_the_same_database_is_refused_until_the_first_lets_go()
    {
        Assert.SkipWhen(EachDatabaseAttribute.MissingPostgres is not null, EachDatabaseAttribute.MissingPostgres ?? "");
        await using var place = await TestPlace.NewAsync(TestDatabase.PostgreSQL);
        await using var elsewhere = await TestPlace.NewAsync(TestDatabase.SQLite);
        var first = await SampleJournal.OpenAsync(place.Options());
        Assert.Equal("journal.locked.database", await RefusedAsync(place.Options() with { Folder = elsewhere.Folder }));
        await first.DisposeAsync();
        // The database is free now, but it is signed with the key of another folder.
        Assert.Equal("journal.database.signer", await RefusedAsync(place.Options() with { Folder = elsewhere.Folder }));
    }

    [Theory, EachDatabase]
    public async Task A_database_is_never_opened_as_that_of_another_realm_or_log(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await (await SampleJournal.OpenAsync(place.Options())).DisposeAsync();
        Assert.Equal("journal.database.origin", await RefusedAsync(place.Options() with { Origin = "other.example/cordon" }));
        var exercise = place.Options() with { Realm = Realm.Exercise("spring") };
        if (database == TestDatabase.SQLite)
        {
            await using var separate = await SampleJournal.OpenAsync(exercise);
            Assert.Equal("localhost/cordon/exercise/spring", separate.LogKey.Name);
            Assert.True(File.Exists(Path.Combine(place.Folder, "exercise", "spring", "cordon.db")));
        }
        else
        {
            Assert.Equal("journal.database.realm", await RefusedAsync(exercise));
        }
    }

    [Fact]
    public async Task A_database_older_than_what_was_signed_is_refused_even_when_the_log_was_taken_back_with_it()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var backup = await TestPlace.NewAsync(TestDatabase.SQLite);
        await AppendAsync(place.Options());
        CopyExceptKeys(place.Folder, backup.Folder);
        await AppendAsync(place.Options());

        CopyExceptKeys(backup.Folder, place.Folder, "log");
        Assert.Equal("journal.database.behind", await RefusedAsync(place.Options()));
        Assert.Equal("journal.database.behind", (await SampleJournal.Of().VerifyAsync(place.Options())).First?.Code);

        Directory.Delete(Path.Combine(place.Folder, "log"), recursive: true);
        CopyExceptKeys(backup.Folder, place.Folder);
        Assert.Equal("journal.database.behind", await RefusedAsync(place.Options()));
    }

    [Fact]
    public async Task A_database_with_another_past_is_refused()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var backup = await TestPlace.NewAsync(TestDatabase.SQLite);
        await AppendAsync(place.Options());
        CopyExceptKeys(place.Folder, backup.Folder);
        await AppendAsync(place.Options());
        // Taken back, and grown again to the old size with other entries, by a node that had lost its memory of what it signed.
        await using var fork = await TestPlace.NewAsync(TestDatabase.SQLite);
        CopyExceptKeys(backup.Folder, fork.Folder);
        Directory.CreateDirectory(Path.Combine(fork.Folder, "keys"));
        foreach (var key in new[] { "data.keys", "log.key", "log.vkey" })
            File.Copy(Path.Combine(place.Folder, "keys", key), Path.Combine(fork.Folder, "keys", key));
        await AppendAsync(fork.Options());
        CopyExceptKeys(fork.Folder, place.Folder, "log");
        Assert.Equal("journal.database.differs", await RefusedAsync(place.Options()));
    }

    [Fact]
    public async Task A_lost_log_folder_is_made_again_from_the_database()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await AppendAsync(place.Options());
        await AppendAsync(place.Options());
        var log = Path.Combine(place.Folder, "log");
        var before = File.ReadAllText(Path.Combine(log, "checkpoint"));
        Directory.Delete(log, recursive: true);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        Assert.Equal(before, File.ReadAllText(Path.Combine(log, "checkpoint")));
        Assert.Null((await SampleJournal.Of().VerifyAsync(place.Options())).First);
    }

    [Fact]
    public async Task A_place_without_a_journal_is_named_when_it_is_to_be_read()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        Assert.Equal("journal.database.missing", (await Assert.ThrowsAsync<FaultException>(() => SampleJournal.Of().VerifyAsync(place.Options()))).Fault.Code);
    }

    private static async Task AppendAsync(JournalOptions options)
    {
        await using var writer = await SampleJournal.OpenAsync(options);
        var recorded = await writer.InProcessAsync(SampleModule.Words, process =>
        {
            process.Append(Enumerable.Range(0, 300).Select(i => SampleJournal.Note("party-1", i)));
            return Task.CompletedTask;
        });
        await writer.WaitForCheckpointAsync(recorded.Entries[^1].Id);
    }

    private static async Task<string> RefusedAsync(JournalOptions options) =>
        (await Assert.ThrowsAsync<FaultException>(() => SampleJournal.Of().OpenAsync(options))).Fault.Code;

    private static void CopyExceptKeys(string from, string to, params string[] alsoExcept)
    {
        SqliteConnection.ClearAllPools();
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(from, path);
            if (alsoExcept.Append("keys").Append("lock").Contains(relative.Split(Path.DirectorySeparatorChar)[0]))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, relative))!);
            File.Copy(path, Path.Combine(to, relative), overwrite: true);
        }

        foreach (var extra in new[] { "cordon.db-wal", "cordon.db-shm" }.Where(f => !File.Exists(Path.Combine(from, f))))
            File.Delete(Path.Combine(to, extra));
    }
}
