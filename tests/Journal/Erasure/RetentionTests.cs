using System.Text;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Reading;
using Cordon.Journal.Replies;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Tests.Journal.Projections;
using Cordon.Tests.JournalChild;

namespace Cordon.Tests.Journal.Erasure;

/// <summary>What is past its retain-until goes on its date, and nothing else does.</summary>
public sealed class RetentionTests
{
    private static readonly ProcessWords Holding = new(HoldProcess.Place, Actor.Person("p9"), "holds", "order 7/2026", "a case is pending");

    [Theory, EachDatabase]
    public async Task On_the_last_day_it_is_still_there_and_on_the_next_it_is_gone_for_good(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        var clock = new TurnedClock();
        Guid note;
        await using (var writer = await OpenAsync(place, clock))
        {
            note = await NoteAsync(writer, "party-1", clock.Today.AddDays(30));
            await NoteAsync(writer, "party-1", clock.Today.AddDays(3));
            var stays = await NoteAsync(writer, "party-2", null);
            clock.Shift = TimeSpan.FromDays(30);
            Assert.Equal(0, await EraseAsync(writer));
            Assert.False((await writer.Reader.SeeAsync(note, Viewer(clock))).Entry!.IsErased);
            clock.Shift = TimeSpan.FromDays(31);
            Assert.Equal(1, await EraseAsync(writer));
            Assert.Equal(0, await EraseAsync(writer));
            await using (var tables = SampleJournal.Tables(place.Options()))
                Assert.Equal(["party-2"], tables.Notes.Select(n => n.Subject).ToList());
            Assert.False((await writer.Reader.SeeAsync(stays, Viewer(clock))).Entry!.IsErased);
            var marker = await NoteAsync(writer, "party-3", null);
            await writer.WaitForCheckpointAsync(marker);
            var erased = Assert.Single(await writer.Reader.ReadAsync(new EntryFilter { Types = ["Erased"] }, Viewer(clock)));
            Assert.Equal(new Erased("sample", "party-1", "retention ended", 1, 2), erased.Data);
            var grown = await NotesAsync(place);
            await writer.RebuildAsync(RebuildProperties.Rebuilding, SampleModule.Open);
            Assert.Equal(grown, await NotesAsync(place));
            await writer.Reader.ReceiptAsync(note);
        }

        var report = await SampleJournal.Of().VerifyAsync(place.Options());
        Assert.Equal((null, 2L), (report.First, report.Erased));
    }

    [Theory, EachDatabase]
    public async Task What_anything_still_needs_stays_until_nothing_does(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        var clock = new TurnedClock();
        await using var writer = await OpenAsync(place, clock);
        var past = clock.Today.AddDays(1);
        await NoteAsync(writer, "another-entry", past);
        await NoteAsync(writer, "another-entry", clock.Today.AddDays(60));
        await NoteAsync(writer, "no-end", past);
        await NoteAsync(writer, "no-end", null);
        await NoteAsync(writer, "goes", past);
        // The words of a process are about one subject, what it records is about another and lives longer.
        await NoteAsync(writer, "words", past);
        await NoteAsync(writer, "longer", clock.Today.AddDays(60), SampleModule.Words with { About = new Retention("sample", "words") });
        await NoteAsync(writer, "file", past, also: async process => await process.AttachAsync(
            await writer.Blobs.StageAsync(new MemoryStream(Encoding.UTF8.GetBytes("a file"))), "text/plain", Until(clock.Today.AddDays(60)), new Retention("sample", "file")));
        await NoteAsync(writer, "reply", past, also: process => process.RememberAsync(
            new Reply("door", "key-1", new byte[32], Encoding.UTF8.GetBytes("reply"), new Retention("sample", "reply"), Cordon.Kernel.Time.Instant.Now(clock) + TimeSpan.FromDays(60))));

        clock.Shift = TimeSpan.FromDays(10);
        Assert.Equal(["goes"], await ErasedAsync(writer, clock));
        clock.Shift = TimeSpan.FromDays(61);
        Assert.Equal(["another-entry", "file", "goes", "longer", "reply", "words"], await ErasedAsync(writer, clock));
        Assert.Null((await SampleJournal.Of().VerifyAsync(place.Options())).First);
    }

    [Theory, EachDatabase]
    public async Task A_hold_keeps_everything_by_date_and_by_order_until_it_is_lifted(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        var clock = new TurnedClock();
        await using var writer = await OpenAsync(place, clock);
        var held = new Retention("sample", "party-1");
        await NoteAsync(writer, "party-1", clock.Today);
        await NoteAsync(writer, "party-2", clock.Today);
        await writer.HoldAsync(held, "order 7/2026", Holding, SampleModule.Open);
        Assert.Equal("journal.hold.present", await RefusedAsync(() => writer.HoldAsync(held, "order 8/2026", Holding, SampleModule.Open)));
        clock.Shift = TimeSpan.FromDays(2);
        Assert.Equal(["party-2"], await ErasedAsync(writer, clock));
        Assert.Equal("journal.erase.held", await RefusedAsync(() => writer.EraseAsync(held, "order", RebuildProperties.Erasing, SampleModule.Open)));
        await writer.RebuildAsync(RebuildProperties.Rebuilding, SampleModule.Open);
        Assert.Equal(["party-2"], await ErasedAsync(writer, clock));
        var lifting = Holding with { Type = HoldProcess.Lift };
        await writer.LiftHoldAsync(held, "the case is closed", lifting, SampleModule.Open);
        Assert.Equal("journal.hold.absent", await RefusedAsync(() => writer.LiftHoldAsync(held, "again", lifting, SampleModule.Open)));
        Assert.Equal(["party-1", "party-2"], await ErasedAsync(writer, clock));
    }

    [Theory, EachDatabase]
    public async Task Many_go_in_bounded_batches_and_a_crash_between_entry_and_key_is_made_good(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        var clock = new TurnedClock();
        var keys = Path.Combine(place.Folder, "keys", "data.keys");
        byte[] before;
        await using (var writer = await OpenAsync(place, clock))
        {
            for (var i = 0; i < 25; i++)
                await NoteAsync(writer, $"party-{i}", clock.Today);
            clock.Shift = TimeSpan.FromDays(1);
            before = await File.ReadAllBytesAsync(keys);
            foreach (var batch in new[] { 10, 10, 5, 0 })
                Assert.Equal(batch, await writer.EraseExpiredAsync(10, RebuildProperties.Erasing, SampleModule.Open));
        }

        // As if the keys had not gone: those made since stay.
        var now = await File.ReadAllBytesAsync(keys);
        before.CopyTo(now, 0);
        await File.WriteAllBytesAsync(keys, now);
        await using (await OpenAsync(place, clock))
        {
        }

        var report = await SampleJournal.Of().VerifyAsync(place.Options());
        Assert.Equal((null, 25L), (report.First, report.Erased));
    }

    private static async Task<JournalWriter> OpenAsync(TestPlace place, TimeProvider clock)
    {
        await using (var tables = SampleJournal.Tables(place.Options()))
            await tables.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        return await new Journals(JournalCatalog.Of(new SampleModule()), clock, new SystemRandomness()).OpenAsync(place.Options());
    }

    private static Task<int> EraseAsync(JournalWriter writer) => writer.EraseExpiredAsync(100, RebuildProperties.Erasing, SampleModule.Open);

    /// <summary>Erases what can go, and says whose content has gone so far.</summary>
    private static async Task<List<string>> ErasedAsync(JournalWriter writer, TurnedClock clock)
    {
        while (await EraseAsync(writer) > 0)
        {
        }

        await writer.WaitForCheckpointAsync(await NoteAsync(writer, "marker", null));
        return [.. (await writer.Reader.ReadAsync(new EntryFilter { Types = ["Erased"] }, Viewer(clock))).Select(e => ((Erased)e.Data).Subject).Order(StringComparer.Ordinal)];
    }

    private static Viewer Viewer(TurnedClock clock) => SampleModule.Viewer with { Today = clock.Today };

    private static Handling Until(DateOnly? last) => SampleModule.Open with { RetainUntil = last };

    private static async Task<Guid> NoteAsync(JournalWriter writer, string subject, DateOnly? until, ProcessWords? words = null, Func<Cordon.Journal.Writing.OpenProcess, Task>? also = null) =>
        (await writer.InProcessAsync(words ?? SampleModule.Words, async process =>
        {
            process.Append(new StreamName("note", subject), new Noted(subject, 1, "text"), Until(until), new Retention("sample", subject));
            if (also is not null)
                await also(process);
        })).Entries[0].Id;

    private static async Task<List<string>> NotesAsync(TestPlace place)
    {
        await using var tables = SampleJournal.Tables(place.Options());
        return [.. tables.Notes.Select(n => $"{n.Entry} {n.Subject} {n.Number} {n.Text}").ToList().Order(StringComparer.Ordinal)];
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<FaultException>(act)).Fault.Code;
}
