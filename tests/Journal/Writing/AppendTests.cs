using Cordon.Engines.Proofs.Merkle;
using Cordon.Journal.Entries;
using Cordon.Journal.Reading;
using Cordon.Tests.JournalChild;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Journal.Writing;

public sealed class AppendTests
{
    [Theory, EachDatabase]
    public async Task What_is_recorded_is_read_back_proved_and_projected(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        var options = place.Options();
        await using var writer = await SampleJournal.OpenAsync(options);
        var recorded = await writer.InProcessAsync(SampleModule.Words, process =>
        {
            process.Append([SampleJournal.Note("party-1", 1, "a"), SampleJournal.Note("party-1", 2, "b")]);
            return Task.CompletedTask;
        });

        var checkpoint = await writer.WaitForCheckpointAsync(recorded.Entries[1].Id);
        Assert.Equal(2, checkpoint.Checkpoint.Head.Size);

        var entries = await writer.Reader.ReadAsync(new EntryFilter { Stream = new StreamName("note", "party-1") }, SampleModule.Viewer);
        Assert.Equal([0L, 1L], entries.Select(e => e.Position));
        Assert.Equal([new Noted("party-1", 1, "a"), new Noted("party-1", 2, "b")], entries.Select(e => e.Data));
        Assert.Equal(recorded.Entries.Select(e => e.Id), entries.Select(e => e.Id));
        Assert.All(entries, e => Assert.Equal(recorded.Process, e.Process));

        var opening = await writer.Reader.OpeningAsync(recorded.Entries[1].Id, SampleModule.Viewer);
        Assert.Equal(recorded.Entries[1].Opening.ToJson(), opening.ToJson());
        var receipt = await writer.Reader.ReceiptAsync(recorded.Entries[1].Id);
        Assert.True(receipt.Inclusion.Holds(TreeHash.Leaf(opening.Commitment()), receipt.Checkpoint.Checkpoint.Head));

        await using var tables = SampleJournal.Tables(options);
        var tally = await tables.Tallies.SingleAsync();
        Assert.Equal((2, 3), (tally.Count, tally.Sum));
    }
}
