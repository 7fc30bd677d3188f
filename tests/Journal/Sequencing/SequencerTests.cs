using Cordon.Journal.Catalog;
using Cordon.Journal.Reading;
using Cordon.Journal.Sequencing;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Tests.JournalChild;

namespace Cordon.Tests.Journal.Sequencing;

public sealed class SequencerTests
{
    [Theory, EachDatabase]
    public async Task Many_writers_get_positions_without_gap_and_each_process_stays_together_in_its_order(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var recorded = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => writer.InProcessAsync(SampleModule.Words, process =>
        {
            process.Append(Enumerable.Range(0, 1 + (i % 9)).Select(n => SampleJournal.Note($"party-{i}", (i * 100) + n)));
            return Task.CompletedTask;
        }))));
        foreach (var process in recorded)
            await writer.WaitForCheckpointAsync(process.Entries[^1].Id);
        var entries = await writer.Reader.ReadAsync(new EntryFilter { Most = int.MaxValue }, SampleModule.Viewer);
        Assert.Equal(Enumerable.Range(0, recorded.Sum(r => r.Entries.Count)).Select(p => (long?)p), entries.Select(e => e.Position));
        foreach (var process in recorded)
        {
            var its = entries.Where(e => e.Process == process.Process).ToList();
            Assert.Equal(process.Entries.Select(e => e.Id), its.Select(e => e.Id));
            Assert.Equal(its.Count - 1, its[^1].Position - its[0].Position);
        }
    }

    /// <summary>Two connections that number their rows in one order and commit in the other, which SQLite does not allow in the first place.</summary>
    [Fact]
    public async Task What_commits_late_is_sequenced_late_and_never_lost()
    {
        Assert.SkipWhen(EachDatabaseAttribute.MissingPostgres is not null, EachDatabaseAttribute.MissingPostgres ?? "");
        await using var place = await TestPlace.NewAsync(TestDatabase.PostgreSQL);
        await (await SampleJournal.OpenAsync(place.Options())).DisposeAsync();
        var database = new JournalFolder(place.Options()).OpenDatabase();
        var catalog = JournalCatalog.Of(new SampleModule());
        await using var early = new Transaction(database, catalog, await database.ConnectAsync(default));
        await using var late = new Transaction(database, catalog, await database.ConnectAsync(default));
        await using var sequencing = new Transaction(database, catalog, await database.ConnectAsync(default));
        var sequencer = new Sequencer(0);

        await early.BeginAsync();
        await late.BeginAsync();
        await late.InsertAsync([Row(1)], default);
        await early.InsertAsync([Row(2), Row(3)], default);
        await early.CommitAsync();
        Assert.Equal([2, 3], await SequenceAsync());
        await late.CommitAsync();
        sequencer.Undo();
        Assert.Equal([1], await SequenceAsync());
        Assert.Equal(3, sequencer.Next);

        async Task<List<int>> SequenceAsync()
        {
            await sequencing.BeginAsync();
            var run = await sequencer.SequenceAsync(sequencing, default);
            await sequencing.CommitAsync();
            sequencer.Committed(run, 0);
            return [.. run.Entries.Select(e => (int)e.Commitment[0])];
        }
    }

    private static EntryRow Row(byte number) => new()
    {
        Id = new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        Process = Guid.Empty,
        Stream = "a/b",
        Type = "Noted",
        Version = 2,
        At = 0,
        Commitment = [number],
    };
}
