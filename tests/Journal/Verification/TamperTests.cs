using Cordon.Journal;
using Cordon.Journal.Storage;
using Cordon.Kernel.Markings;
using Cordon.Tests.Journal.Projections;
using Cordon.Tests.JournalChild;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Journal.Verification;

public sealed class TamperTests
{
    /// <summary>What somebody with the rights of a database administrator might do, and how it shows.</summary>
    public static TheoryData<string, string> Tamperings => new()
    {
        { "UPDATE journal_entry SET at = at + 1 WHERE position = 2", "journal.verify.commitment" },
        { "UPDATE journal_entry SET stream = 'note/other' WHERE position = 2", "journal.verify.commitment" },
        { "UPDATE journal_entry SET type = 'Reacted' WHERE position = 2", "journal.verify.commitment" },
        { "UPDATE journal_entry SET version = 1 WHERE position = 2", "journal.verify.commitment" },
        { "UPDATE journal_entry SET process = (SELECT process FROM journal_entry WHERE position = 4) WHERE position = 2", "journal.verify.commitment" },
        { "UPDATE journal_entry SET commitment = (SELECT commitment FROM journal_entry WHERE position = 4) WHERE position = 2", "journal.verify.commitment" },
        { "UPDATE journal_entry SET sealed = (SELECT sealed FROM journal_entry WHERE position = 4) WHERE position = 2", "journal.key.wrong" },
        { "UPDATE journal_entry SET key = (SELECT key FROM journal_entry WHERE position = 3) WHERE position = 2", "journal.key.wrong" },
        { "UPDATE journal_handling SET originator = 'belmora'", "journal.verify.commitment" },
        { "UPDATE journal_handling SET level = 0, tlp = 1", "journal.verify.commitment" },
        { "INSERT INTO journal_handling_recipient (handling, recipient) SELECT id, 'authority/corvale' FROM journal_handling", "journal.verify.commitment" },
        { "UPDATE journal_key SET subject = 'party-x' WHERE subject = 'party-1'", "journal.verify.commitment" },
        { "UPDATE journal_process SET actor = 'person/p2' WHERE id = (SELECT process FROM journal_entry WHERE position = 2)", "journal.verify.process" },
        { "UPDATE journal_process SET at = at + 1 WHERE id = (SELECT process FROM journal_entry WHERE position = 2)", "journal.verify.process" },
        { "DELETE FROM journal_process WHERE id = (SELECT process FROM journal_entry WHERE position = 2)", "journal.verify.process" },
        { "DELETE FROM journal_entry WHERE position = 2", "journal.verify.gap" },
        { "DELETE FROM journal_entry WHERE position = 5", "journal.database.behind" },
        { "DELETE FROM journal_entry WHERE position = 2; UPDATE journal_entry SET position = 2 WHERE position = 5", "journal.verify.published" },
        { "UPDATE journal_entry SET position = -1 WHERE position = 2; UPDATE journal_entry SET position = 2 WHERE position = 4; UPDATE journal_entry SET position = 4 WHERE position = -1", "journal.verify.published" },
    };

    [Theory, MemberData(nameof(Tamperings))]
    public async Task A_change_behind_the_journals_back_is_found_and_named(string sql, string code)
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await FilledAsync(place.Options());
        Assert.Null((await SampleJournal.Of().VerifyAsync(place.Options())).First);
        await using (var context = (JournalContext)TableSet.Journal.Create(new JournalFolder(place.Options()).OpenDatabase()))
            Assert.NotEqual(0, await context.Database.ExecuteSqlRawAsync(sql));

        var first = (await SampleJournal.Of().VerifyAsync(place.Options())).First;
        Assert.Equal(code, first?.Code);
        Assert.DoesNotContain("{", first!.ToString(), StringComparison.Ordinal);
        if (code is not ("journal.database.behind" or "journal.verify.gap"))
            Assert.Matches("^position [0-2]", first.Where);
    }

    [Theory, EachDatabase]
    public async Task The_first_of_several_is_named_with_its_position(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await FilledAsync(place.Options());
        await using (var context = (JournalContext)TableSet.Journal.Create(new JournalFolder(place.Options()).OpenDatabase()))
            await context.Entries.Where(e => e.Position >= 3).ExecuteUpdateAsync(set => set.SetProperty(e => e.At, e => e.At + 1));
        var report = await SampleJournal.Of().VerifyAsync(place.Options());
        Assert.StartsWith("position 3, ", report.First!.Where, StringComparison.Ordinal);
        Assert.Equal(3, report.Held);
    }

    [Fact]
    public async Task A_key_destroyed_without_an_entry_that_says_why_is_found()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using (var writer = await FilledAsync(place.Options()))
            await writer.EraseAsync(new Retention("sample", "party-2"), "order", RebuildProperties.Erasing, SampleModule.Open);
        Assert.Null((await SampleJournal.Of().VerifyAsync(place.Options())).First);
        await using var context = (JournalContext)TableSet.Journal.Create(new JournalFolder(place.Options()).OpenDatabase());
        var slot = (await context.Keys.SingleAsync(k => k.Subject == "party-1")).Slot;
        using (var keys = new Cordon.Journal.Keys.KeyFile(Path.Combine(place.Folder, "keys", "data.keys"), new Cordon.Kernel.Ids.SystemRandomness(), writable: true))
            keys.Destroy([slot]);
        Assert.Equal("journal.verify.ground", (await SampleJournal.Of().VerifyAsync(place.Options())).First?.Code);
        // Pointing at somebody else's erasure does not help.
        await context.Database.ExecuteSqlRawAsync("UPDATE journal_key SET erased_by = (SELECT erased_by FROM journal_key WHERE subject = 'party-2') WHERE subject = 'party-1'");
        Assert.Equal("journal.verify.ground", (await SampleJournal.Of().VerifyAsync(place.Options())).First?.Code);
    }

    [Fact]
    public async Task A_flipped_bit_of_the_key_store_is_found()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await (await FilledAsync(place.Options())).DisposeAsync();
        var keys = Path.Combine(place.Folder, "keys", "data.keys");
        var bytes = File.ReadAllBytes(keys);
        bytes[^1] ^= 1;
        File.WriteAllBytes(keys, bytes);
        Assert.Equal("journal.key.wrong", (await SampleJournal.Of().VerifyAsync(place.Options())).First?.Code);
    }

    private static async Task<JournalWriter> FilledAsync(JournalOptions options)
    {
        var writer = await SampleJournal.OpenAsync(options);
        for (var i = 0; i < 6; i++)
        {
            var recorded = await writer.InProcessAsync(SampleModule.Words, process =>
            {
                process.Append([SampleJournal.Note($"party-{i % 3}", i)]);
                return Task.CompletedTask;
            });
            await writer.WaitForCheckpointAsync(recorded.Entries[0].Id);
        }

        return writer;
    }
}
