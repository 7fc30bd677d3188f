using System.Text;
using Cordon.Journal;
using Cordon.Journal.Erasure;
using Cordon.Journal.Keys;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Tests.Journal.Projections;
using Cordon.Tests.JournalChild;

namespace Cordon.Tests.Journal.Erasure;

public sealed class EraseTests
{
    private const string Canary = "canary-7b1e";

    [Theory, EachDatabase]
    public async Task What_is_erased_can_be_read_by_nobody_and_the_log_still_holds(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var words = SampleModule.Words with { Reason = Canary, About = new Retention("sample", "party-1") };
        var first = await NoteAsync(writer, words, "party-1", 1, Canary);
        var other = await NoteAsync(writer, SampleModule.Words, "party-2", 2, "stays");

        var erased = await writer.EraseAsync(new Retention("sample", "party-1"), "Act 30, section 2", RebuildProperties.Erasing, SampleModule.Open);
        var afterwards = await NoteAsync(writer, SampleModule.Words, "party-1", 3, "came back");
        await writer.WaitForCheckpointAsync(afterwards);

        var sight = await writer.Reader.SeeAsync(first, SampleModule.Viewer);
        Assert.True(sight.Entry!.IsErased);
        Assert.Equal("journal.entry.erased", Assert.Throws<FaultException>(() => sight.Entry.Data).Fault.Code);
        Assert.Equal("journal.entry.erased", (await Assert.ThrowsAsync<FaultException>(() => writer.Reader.OpeningAsync(first, SampleModule.Viewer))).Fault.Code);
        Assert.Equal("stays", ((Noted)(await writer.Reader.SeeAsync(other, SampleModule.Viewer)).Entry!.Data).Text);
        Assert.Equal("came back", ((Noted)(await writer.Reader.SeeAsync(afterwards, SampleModule.Viewer)).Entry!.Data).Text);
        Assert.Equal(new Erased("sample", "party-1", "Act 30, section 2", 1, 1), (await writer.Reader.SeeAsync(erased.Entries[0].Id, SampleModule.Viewer)).Entry!.Data);

        var report = await SampleJournal.Of().VerifyAsync(place.Options());
        Assert.Equal((null, 4L, 3L, 1L), (report.First, report.Entries, report.Held, report.Erased));
        await writer.Reader.ReceiptAsync(first);
    }

    [Fact]
    public async Task The_plain_text_lies_nowhere_in_the_data_folder_before_or_after()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using (var writer = await new Journals(Cordon.Journal.Catalog.JournalCatalog.Of(new Plain()), TimeProvider.System, new SystemRandomness()).OpenAsync(place.Options()))
        {
            await writer.InProcessAsync(SampleModule.Words with { Reason = Canary }, process =>
            {
                process.Append([SampleJournal.Note("party-1", 1, Canary)]);
                return Task.CompletedTask;
            });
        }

        var files = Directory.GetFiles(place.Folder, "*", SearchOption.AllDirectories);
        Assert.Contains(files, f => f.EndsWith("cordon.db", StringComparison.Ordinal));
        Assert.All(files, f => Assert.Equal(-1, File.ReadAllBytes(f).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary))));
    }

    [Fact]
    public async Task What_a_crash_left_undestroyed_or_a_restored_key_store_brought_back_is_destroyed_at_the_next_start()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        var keys = Path.Combine(place.Folder, "keys", "data.keys");
        Guid note;
        await using (var writer = await SampleJournal.OpenAsync(place.Options()))
        {
            note = await NoteAsync(writer, SampleModule.Words, "party-1", 1, Canary);
            var before = File.ReadAllBytes(keys);
            await writer.EraseAsync(new Retention("sample", "party-1"), "order", RebuildProperties.Erasing, SampleModule.Open);
            before.CopyTo(before = new byte[new FileInfo(keys).Length], 0);
            // Bytes of keys made later stay; those of the erased one come back.
            var now = File.ReadAllBytes(keys);
            Array.Copy(now, before.Length - 64, before, before.Length - 64, 64);
            File.WriteAllBytes(keys, before);
        }

        await using var again = await SampleJournal.OpenAsync(place.Options());
        Assert.True((await again.Reader.SeeAsync(note, SampleModule.Viewer)).Entry!.IsErased);
    }

    [Fact]
    public async Task Erasing_nothing_or_nobody_is_refused()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        Assert.Equal("journal.erase.nothing", await RefusedAsync(new Retention("sample", "nobody")));
        Assert.Equal("journal.erase.subject", await RefusedAsync(new Retention("sample")));

        async Task<string> RefusedAsync(Retention target) =>
            (await Assert.ThrowsAsync<FaultException>(() => writer.EraseAsync(target, "order", RebuildProperties.Erasing, SampleModule.Open))).Fault.Code;
    }

    [Fact]
    public void A_destroyed_key_is_overwritten_in_the_file_and_flushed()
    {
        var folder = Directory.CreateTempSubdirectory("cordon-test-");
        try
        {
            var flushes = 0;
            var path = Path.Combine(folder.FullName, "data.keys");
            using var keys = new KeyFile(path, new SystemRandomness(), writable: true, flush: file =>
            {
                flushes++;
                RandomAccess.FlushToDisk(file);
            });
            var slot = keys.Create();
            var kept = keys.Create();
            Assert.Equal(0, flushes);
            keys.Flush();
            keys.Flush();
            Assert.Equal(1, flushes);
            var key = new byte[32];
            Assert.Equal(KeyState.Live, keys.Read(slot, key));
            keys.Destroy([slot, slot]);
            Assert.Equal(2, flushes);
            Assert.Equal(KeyState.Destroyed, keys.Read(slot, new byte[32]));
            Assert.Equal(KeyState.Live, keys.Read(kept, new byte[32]));
            Assert.Equal(KeyState.Missing, keys.Read(kept + 1, new byte[32]));
            Assert.Equal(-1, File.ReadAllBytes(path).AsSpan().IndexOf(key));
            using var again = new KeyFile(path, new SystemRandomness(), writable: true);
            Assert.Equal(kept + 1, again.Create());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Guid> NoteAsync(JournalWriter writer, Cordon.Kernel.Processes.ProcessWords words, string subject, int number, string text) =>
        (await writer.InProcessAsync(words, process =>
        {
            process.Append([SampleJournal.Note(subject, number, text)]);
            return Task.CompletedTask;
        })).Entries[0].Id;

    /// <summary>The sample's entries without its projection, which keeps their text on purpose.</summary>
    private sealed class Plain : Cordon.Journal.Catalog.IJournalModule
    {
        public string Name => "Plain";

        public void Describe(Cordon.Journal.Catalog.CatalogBuilder catalog)
        {
            catalog.Entry<Noted>("Noted");
            catalog.Process("sample.note", "Takes a note.", emits => emits.Always<Noted>());
        }
    }
}
