using Cordon.Journal;
using Cordon.Journal.Reading;
using Cordon.Tests.JournalChild;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Journal.Crash;

public sealed class KillTests
{
    private const int Kills = 3;

    [Theory, EachDatabase]
    public async Task A_kill_during_bulk_append_loses_no_acknowledged_entry_and_repeats_no_effect(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        var moments = new Random(20260301);
        var next = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = await KilledChild.RunAsync(place, next, moments.Next(1, 40));
            next = await ReviveAsync(place.Options(), acknowledged);
        }
    }

    /// <summary>Opens what the killed node left, and says how many notes there are.</summary>
    private static async Task<int> ReviveAsync(JournalOptions options, int acknowledged)
    {
        int notes;
        await using (var writer = await SampleJournal.OpenAsync(options, new SampleModule { Subscribes = true }))
        {
            // One more note, so that what the crash left unsequenced is surely behind it.
            await using (var before = SampleJournal.Tables(options))
                notes = await before.Notes.CountAsync();
            Assert.True(notes >= acknowledged, $"{acknowledged} were acknowledged, {notes} are there");
            var last = await writer.InProcessAsync(SampleModule.Words, process =>
            {
                process.Append([SampleJournal.Note("last", notes)]);
                return Task.CompletedTask;
            });
            await writer.WaitForCheckpointAsync(last.Entries[0].Id);
            await writer.WaitForSubscribersAsync();
        }

        await using var tables = SampleJournal.Tables(options);
        Assert.Equal(Enumerable.Range(0, notes + 1), await tables.Notes.Select(n => n.Number).Order().ToListAsync());
        Assert.Equal(Enumerable.Range(0, notes + 1), await tables.Reactions.Select(r => r.Number).Order().ToListAsync());

        var report = await SampleJournal.Of().VerifyAsync(options);
        Assert.Null(report.First);
        Assert.Equal(notes + 1 + (notes / 2) + 1, report.Entries);
        var reader = await SampleJournal.Of().OpenForReadingAsync(options);
        var reactions = await reader.ReadAsync(new EntryFilter { Types = ["Reacted"], Most = int.MaxValue }, SampleModule.Viewer);
        Assert.Equal(Enumerable.Range(0, notes + 1).Where(n => n % 2 == 0), reactions.Select(e => ((Reacted)e.Data).Number));
        return notes + 1;
    }
}
