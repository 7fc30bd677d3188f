using Cordon.Journal;
using Cordon.Journal.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Tests.Journal.Projections;
using Cordon.Tests.JournalChild;

namespace Cordon.Tests.Journal.Reading;

public sealed class ProcessReadingTests
{
    [Theory, EachDatabase]
    public async Task Processes_are_found_by_kind_actor_and_time_the_newest_first_and_page_by_page(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var ids = new List<Guid>();
        for (var i = 0; i < 7; i++)
            ids.Add((await NoteAsync(writer, SampleModule.Words with { Actor = Actor.Person($"p{i % 2}") }, i + 1)).Process);
        await writer.RebuildAsync(RebuildProperties.Rebuilding, SampleModule.Open);

        var all = await writer.Reader.ProcessesAsync(new ProcessFilter());
        Assert.Equal(["journal.rebuild", .. Enumerable.Repeat("sample.note", 7)], all.Select(p => p.Type));
        Assert.Equal(all.Select(p => p.At).OrderDescending(), all.Select(p => p.At));
        Assert.Equal([1, 7, 6, 5, 4, 3, 2, 1], all.Select(p => p.Entries));
        Assert.Equal(Enumerable.Reverse(ids), (await writer.Reader.ProcessesAsync(new ProcessFilter { Type = "sample.note" })).Select(p => p.Id));
        Assert.Equal([ids[5], ids[3], ids[1]], (await writer.Reader.ProcessesAsync(new ProcessFilter { Actor = Actor.Person("p1") })).Select(p => p.Id));
        Assert.Equal([ids[2], ids[1]], (await writer.Reader.ProcessesAsync(new ProcessFilter { Type = "sample.note", Skip = 4, Most = 2 })).Select(p => p.Id));
        Assert.Equal([ids[4], ids[3], ids[2]], (await writer.Reader.ProcessesAsync(new ProcessFilter { From = all.Single(p => p.Id == ids[2]).At, Until = all.Single(p => p.Id == ids[4]).At })).Select(p => p.Id));
        Assert.Empty(await writer.Reader.ProcessesAsync(new ProcessFilter { Actor = Actor.Person("nobody") }));
    }

    [Theory, EachDatabase]
    public async Task Words_and_content_are_shown_as_far_as_visibility_lets_and_the_findings_say_why_not(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var open = await NoteAsync(writer, SampleModule.Words, 2);
        var mixed = await writer.InProcessAsync(SampleModule.Words, process =>
        {
            process.Append([SampleJournal.Note("party-1", 1), SampleJournal.Note("party-2", 2) with { Handling = SampleModule.Open with { Purpose = "another purpose" } }]);
            return Task.CompletedTask;
        });
        var seen = await writer.Reader.SeeProcessAsync(open.Process, SampleModule.Viewer);
        Assert.Equal("routine", seen.Words!.Reason);
        Assert.All(seen.Entries, e => Assert.Contains("party-1", System.Text.Encoding.UTF8.GetString(e.Json!.Value.Span), StringComparison.Ordinal));

        var partly = await writer.Reader.SeeProcessAsync(mixed.Process, SampleModule.Viewer);
        Assert.Null(partly.Words);
        Assert.Equal([true, false], partly.Entries.Select(e => e.Json is not null));
        Assert.Equal(VisibilityRule.Purpose, Assert.Single(partly.Entries[1].Findings, f => !f.Holds).Rule);

        var bulk = await writer.Reader.SeeProcessAsync((await NoteAsync(writer, SampleModule.Words, 300)).Process, SampleModule.Viewer);
        Assert.Equal((300, 200, "routine"), (bulk.Line.Entries, bulk.Entries.Count, bulk.Words!.Reason));

        await writer.EraseAsync(new Retention("sample", "party-1"), "order", RebuildProperties.Erasing, SampleModule.Open);
        var erased = await writer.Reader.SeeProcessAsync(open.Process, SampleModule.Viewer);
        Assert.All(erased.Entries, e => Assert.Equal((true, null), (e.IsErased, e.Json)));
        Assert.Equal("journal.process.missing", (await Assert.ThrowsAsync<FaultException>(() => writer.Reader.SeeProcessAsync(Guid.Empty, SampleModule.Viewer))).Fault.Code);
    }

    private static Task<Cordon.Journal.Writing.Recorded> NoteAsync(JournalWriter writer, ProcessWords words, int notes) => writer.InProcessAsync(words, process =>
    {
        process.Append(Enumerable.Range(0, notes).Select(i => SampleJournal.Note("party-1", i)));
        return Task.CompletedTask;
    });
}
