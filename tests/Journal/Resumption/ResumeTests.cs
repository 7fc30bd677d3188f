using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Verification;
using Cordon.Journal;
using Cordon.Journal.Reading;
using Cordon.Journal.Resumption;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Tests.JournalChild;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Journal.Resumption;

/// <summary>An older database under newer tiles: refused, until somebody answers for what was lost.</summary>
public sealed class ResumeTests
{
    private static readonly ProcessWords Words = new(ResumeProcess.Name, Actor.Person("p9"), "continuity of the journal", "Act 12, section 9", "the disk of the backups burnt too");

    [Theory, EachDatabase]
    public async Task It_goes_on_in_a_new_log_that_begins_with_what_is_left_and_the_old_one_still_verifies(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        var kept = await AppendAsync(place.Options());
        await AppendAsync(place.Options());
        await TakeBackAsync(place.Options(), 300);
        Assert.Equal("journal.database.behind", await RefusedAsync(() => SampleJournal.Of().OpenAsync(place.Options())));
        var loss = await SampleJournal.Of().FindLossAsync(place.Options());
        Assert.Equal((600L, 300L, 300L, 300L), (loss.SignedSize, loss.Held, loss.Lost, loss.Named));
        Assert.Equal("journal.resume.count", await RefusedAsync(() => SampleJournal.Of().ResumeAsync(place.Options(), 299, Words)));
        Assert.Equal("journal.database.behind", await RefusedAsync(() => SampleJournal.Of().OpenAsync(place.Options())));

        await using (var writer = await SampleJournal.Of().ResumeAsync(place.Options(), 300, Words))
        {
            Assert.Equal("localhost/cordon/2", writer.LogKey.Name);
            Assert.NotEqual(loss.Log, writer.LogKey.ToString());
        }

        var after = await AppendAsync(place.Options());
        await using (var again = await SampleJournal.OpenAsync(place.Options()))
        {
            Assert.Equal("localhost/cordon/2", again.LogKey.Name);
            var first = Assert.Single(await again.Reader.ReadAsync(new EntryFilter { Types = [nameof(LogResumed)] }, SampleModule.Viewer with { Purposes = new HashSet<string> { Words.Purpose }, Authority = "localhost" }));
            Assert.Equal((300L, new LogResumed(loss.Log, 600, loss.Root, 300, again.LogKey.ToString())), (first.Position!.Value, (LogResumed)first.Data));
            await again.Reader.ReceiptAsync(kept);
            await again.Reader.ReceiptAsync(after);
        }

        var report = await SampleJournal.Of().VerifyAsync(place.Options());
        Assert.Equal((null, 601L, 601L), (report.First, report.Entries, report.SignedSize));
        Assert.Equal([new(loss.Log, 600, 300, true)], report.EndedLogs);
        Assert.Equal(300, report.EndedLogs[0].Missing);
        Assert.Equal(600, (await new LogVerifier(new FileTileStore(Path.Combine(place.Folder, "log"))).VerifyAsync(VerifierKey.Parse(loss.Log), cancellation: TestContext.Current.CancellationToken)).Checkpoint.Checkpoint.Head.Size);
        Assert.Equal(601, (await new LogVerifier(new FileTileStore(Path.Combine(place.Folder, "log-2"))).VerifyAsync(null, cancellation: TestContext.Current.CancellationToken)).Checkpoint.Checkpoint.Head.Size);
    }

    [Theory, EachDatabase]
    public async Task A_crash_after_the_change_over_loses_neither_the_new_log_nor_the_reason(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await AppendAsync(place.Options());
        await TakeBackAsync(place.Options(), 100);
        await new Resumer(new JournalFolder(place.Options()), new SystemRandomness()).ChangeOverAsync(200, Words, TestContext.Current.CancellationToken);
        await AppendAsync(place.Options());
        await AppendAsync(place.Options());
        var report = await SampleJournal.Of().VerifyAsync(place.Options());
        Assert.Equal((null, 701L), (report.First, report.Entries));
        Assert.Equal(200, Assert.Single(report.EndedLogs).Missing);
    }

    [Fact]
    public async Task A_backup_from_before_the_new_log_is_refused_too_and_leads_to_a_third_log()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await AppendAsync(place.Options());
        await using var backup = await TestPlace.NewAsync(TestDatabase.SQLite);
        File.Copy(Path.Combine(place.Folder, "cordon.db"), Path.Combine(backup.Folder, "cordon.db"));
        await AppendAsync(place.Options());
        await TakeBackAsync(place.Options(), 300);
        await using (await SampleJournal.Of().ResumeAsync(place.Options(), 300, Words))
        {
        }

        await AppendAsync(place.Options());
        foreach (var extra in new[] { "cordon.db-wal", "cordon.db-shm" })
            File.Delete(Path.Combine(place.Folder, extra));
        File.Copy(Path.Combine(backup.Folder, "cordon.db"), Path.Combine(place.Folder, "cordon.db"), overwrite: true);
        Assert.Equal("journal.database.behind", await RefusedAsync(() => SampleJournal.Of().OpenAsync(place.Options())));
        Assert.Equal((601L, 300L), await SampleJournal.Of().FindLossAsync(place.Options()) is var loss ? (loss.SignedSize, loss.Held) : default);
        await using (var third = await SampleJournal.Of().ResumeAsync(place.Options(), 301, Words))
            Assert.Equal("localhost/cordon/3", third.LogKey.Name);
        Assert.Equal(["localhost/cordon/2"], (await SampleJournal.Of().VerifyAsync(place.Options())).EndedLogs.Select(l => VerifierKey.Parse(l.Log).Name));
    }

    [Fact]
    public async Task Without_the_logs_files_the_loss_is_still_counted_from_what_was_signed()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await AppendAsync(place.Options());
        await TakeBackAsync(place.Options(), 100);
        Directory.Delete(Path.Combine(place.Folder, "log"), recursive: true);
        var loss = await SampleJournal.Of().FindLossAsync(place.Options());
        Assert.Equal((300L, 100L, 0L), (loss.SignedSize, loss.Held, loss.Named));
        await using (await SampleJournal.Of().ResumeAsync(place.Options(), 200, Words))
        {
        }

        var report = await SampleJournal.Of().VerifyAsync(place.Options());
        Assert.Equal((null, false), (report.First, Assert.Single(report.EndedLogs).Compared));
    }

    [Theory, EachDatabase]
    public async Task A_whole_journal_and_one_with_another_past_do_not_go_on_that_way(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await AppendAsync(place.Options());
        Assert.Equal("journal.resume.whole", await RefusedAsync(() => SampleJournal.Of().FindLossAsync(place.Options())));
        await using (var context = (JournalContext)TableSet.Journal.Create(new JournalFolder(place.Options()).OpenDatabase()))
            await context.Database.ExecuteSqlRawAsync("UPDATE journal_entry SET position = -1 WHERE position = 2; UPDATE journal_entry SET position = 2 WHERE position = 4; UPDATE journal_entry SET position = 4 WHERE position = -1", TestContext.Current.CancellationToken);
        await TakeBackAsync(place.Options(), 100);
        Assert.Equal("journal.database.differs", await RefusedAsync(() => SampleJournal.Of().ResumeAsync(place.Options(), 200, Words)));
    }

    [Fact]
    public async Task Tiles_of_an_ended_log_that_were_changed_are_found()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await AppendAsync(place.Options());
        await TakeBackAsync(place.Options(), 100);
        await using (await SampleJournal.Of().ResumeAsync(place.Options(), 200, Words))
        {
        }

        var tile = Path.Combine(place.Folder, "log", "tile", "0", "000");
        var bytes = await File.ReadAllBytesAsync(tile, TestContext.Current.CancellationToken);
        bytes[5] ^= 1;
        await File.WriteAllBytesAsync(tile, bytes, TestContext.Current.CancellationToken);
        Assert.Equal("journal.verify.ended", (await SampleJournal.Of().VerifyAsync(place.Options())).First?.Code);
    }

    /// <summary>The database as an older backup has it.</summary>
    private static async Task TakeBackAsync(JournalOptions options, long size)
    {
        await using var context = (JournalContext)TableSet.Journal.Create(new JournalFolder(options).OpenDatabase());
        await context.Entries.Where(e => e.Position >= size).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<Guid> AppendAsync(JournalOptions options)
    {
        await using var writer = await SampleJournal.OpenAsync(options);
        var recorded = await writer.InProcessAsync(SampleModule.Words, process =>
        {
            process.Append(Enumerable.Range(0, 300).Select(i => SampleJournal.Note("party-1", i)));
            return Task.CompletedTask;
        });
        await writer.WaitForCheckpointAsync(recorded.Entries[^1].Id);
        return recorded.Entries[^1].Id;
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<FaultException>(act)).Fault.Code;
}
