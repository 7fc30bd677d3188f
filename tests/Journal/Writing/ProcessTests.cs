using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Tests.JournalChild;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Journal.Writing;

public sealed class ProcessTests
{
    [Theory, EachDatabase]
    public async Task A_process_that_fails_leaves_nothing_and_takes_no_other_with_it(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var outcomes = Enumerable.Range(0, 40).Select(i => writer.InProcessAsync(SampleModule.Words, async process =>
        {
            process.Append([SampleJournal.Note($"party-{i % 3}", i)]);
            process.Tables.Of<SampleContext>().Reactions.Add(new ReactionRow { Number = i });
            if (i % 4 == 1)
                throw new InvalidOperationException("refused by the body");
            if (i % 4 == 2)
                await process.Tables.Of<SampleContext>().Database.ExecuteSqlRawAsync("INSERT INTO no_such_table VALUES (1)");
        })).ToList();
        await Task.WhenAll(outcomes.Select(o => o.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(Enumerable.Range(0, 40).Select(i => i % 4 is 0 or 3), outcomes.Select(o => o.IsCompletedSuccessfully));
        var left = Enumerable.Range(0, 40).Where(i => i % 4 is 0 or 3).ToList();
        await using var tables = SampleJournal.Tables(place.Options());
        Assert.Equal(left, await tables.Notes.Select(n => n.Number).Order().ToListAsync());
        Assert.Equal(left, await tables.Reactions.Select(n => n.Number).Order().ToListAsync());
        Assert.Equal(left.Sum(), await tables.Tallies.SumAsync(t => t.Sum));
    }

    [Fact]
    public async Task What_a_process_must_not_do_is_refused_by_name()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        Assert.Equal("journal.process.empty", await RefusedAsync(SampleModule.Words, _ => { }));
        Assert.Equal("journal.process.unknown", await RefusedAsync(SampleModule.Words with { Type = "sample.dream" }, _ => { }));
        Assert.Equal("journal.process.words", await RefusedAsync(SampleModule.Words with { Purpose = "" }, _ => { }));
        Assert.Equal("journal.process.words", await RefusedAsync(SampleModule.Words with { LegalBasis = "" }, _ => { }));
        Assert.Equal("journal.process.undeclared", await RefusedAsync(SampleModule.Words, p => p.Append(new StreamName("a", "b"), new Reacted(1), SampleModule.Open, new Retention("sample"))));
        Assert.Equal("journal.entry.unknown", await RefusedAsync(SampleModule.Words, p => p.Append(new StreamName("a", "b"), "text", SampleModule.Open, new Retention("sample"))));
        Assert.Equal("handling.purpose", await RefusedAsync(SampleModule.Words, p => Note(p, handling: SampleModule.Open with { Purpose = "" })));
        Assert.Equal("retention.subject", await RefusedAsync(SampleModule.Words, p => Note(p, retention: new Retention("sample", "Ivan Petrov"))));
        Assert.Equal("journal.entry.long", await RefusedAsync(SampleModule.Words, p => Note(p, text: new string('x', Cordon.Journal.Writing.OpenProcess.LongestData))));
        Assert.Equal("json.string.surrogate", await RefusedAsync(SampleModule.Words, p => Note(p, text: "\ud800")));
        Assert.Equal("journal.process.incomplete", await RefusedAsync(SampleModule.Words with { Type = "sample.both" }, p => Note(p)));
        Assert.Equal("journal.process.nested", (await Assert.ThrowsAsync<FaultException>(() =>
            writer.InProcessAsync(SampleModule.Words, _ => writer.InProcessAsync(SampleModule.Words, _ => Task.CompletedTask)))).Fault.Code);
        Assert.Empty(await writer.Reader.ReadAsync(new EntryFilter(), SampleModule.Viewer));

        async Task<string> RefusedAsync(ProcessWords words, Action<Cordon.Journal.Writing.OpenProcess> body) =>
            (await Assert.ThrowsAsync<FaultException>(() => writer.InProcessAsync(words, process =>
            {
                body(process);
                return Task.CompletedTask;
            }))).Fault.Code;

        static void Note(Cordon.Journal.Writing.OpenProcess process, Handling? handling = null, Retention? retention = null, string text = "") =>
            process.Append(new StreamName("note", "n"), new Noted("n", 1, text), handling ?? SampleModule.Open, retention ?? new Retention("sample"));
    }

    [Fact]
    public async Task A_cancelled_process_leaves_nothing()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writer.InProcessAsync(SampleModule.Words, process =>
        {
            process.Append([SampleJournal.Note("a", 1)]);
            stop.Cancel();
            process.Append([SampleJournal.Note("a", 2)]);
            return Task.CompletedTask;
        }, stop.Token));
        Assert.Empty(await writer.Reader.ReadAsync(new EntryFilter(), SampleModule.Viewer));
    }

    [Theory, EachDatabase]
    public async Task Closing_in_the_middle_of_work_leaves_nobody_waiting_and_loses_nothing_acknowledged(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        for (var round = 0; round < 3; round++)
        {
            var writer = await SampleJournal.OpenAsync(place.Options(), new SampleModule { Subscribes = true });
            var outcomes = Enumerable.Range(0, 100).Select(i => Task.Run(() => writer.InProcessAsync(SampleModule.Words, process =>
            {
                process.Append([SampleJournal.Note($"party-{i % 5}", i)]);
                return Task.CompletedTask;
            }))).ToList();
            await outcomes[round * 30];
            await writer.DisposeAsync();
            await Task.WhenAll(outcomes.Select(o => o.ContinueWith(_ => { }, TaskScheduler.Default)));
            Assert.All(outcomes.Where(o => o.IsFaulted), o => Assert.Equal("journal.closed", Assert.IsType<FaultException>(o.Exception!.InnerException).Fault.Code));
            var reader = await SampleJournal.Of().OpenForReadingAsync(place.Options());
            var there = (await reader.ReadAsync(new EntryFilter { Types = ["Noted"], Most = int.MaxValue }, SampleModule.Viewer)).Select(e => e.Id).ToHashSet();
            Assert.All(outcomes.Where(o => o.IsCompletedSuccessfully), o => Assert.Contains(o.Result.Entries[0].Id, there));
        }
    }

    [Fact]
    public async Task A_node_that_lost_its_database_session_and_with_it_the_lock_accepts_nothing_and_says_so()
    {
        Assert.SkipWhen(EachDatabaseAttribute.MissingPostgres is not null, EachDatabaseAttribute.MissingPostgres ?? "");
        await using var place = await TestPlace.NewAsync(TestDatabase.PostgreSQL);
        await using (var writer = await SampleJournal.OpenAsync(place.Options()))
        {
            Assert.Empty(writer.Troubles);
            await using (var tables = SampleJournal.Tables(place.Options()))
                await tables.Database.ExecuteSqlRawAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            // The loss shows at the first use; whatever comes after finds the journal closed.
            await Assert.ThrowsAnyAsync<Exception>(() => NoteAsync(writer));
            await AssertClosedAsync(writer);
            Assert.Equal("journal.closed", Assert.Single(writer.Troubles).Code);
        }

        await using var again = await SampleJournal.OpenAsync(place.Options());
        await NoteAsync(again);

        static Task<Cordon.Journal.Writing.Recorded> NoteAsync(JournalWriter writer) => writer.InProcessAsync(SampleModule.Words, process =>
        {
            process.Append([SampleJournal.Note("party-1", 1)]);
            return Task.CompletedTask;
        });

        static async Task AssertClosedAsync(JournalWriter writer)
        {
            string? code = null;
            for (var attempt = 0; attempt < 10 && code != "journal.closed"; attempt++)
                code = (await Assert.ThrowsAsync<FaultException>(() => NoteAsync(writer))).Fault.Code;
            Assert.Equal("journal.closed", code);
        }
    }

    [Fact]
    public async Task After_closing_nothing_is_accepted_and_the_next_may_open()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        var writer = await SampleJournal.OpenAsync(place.Options());
        await writer.DisposeAsync();
        Assert.Equal("journal.closed", (await Assert.ThrowsAsync<FaultException>(() => writer.InProcessAsync(SampleModule.Words, _ => Task.CompletedTask))).Fault.Code);
        await using var again = await SampleJournal.OpenAsync(place.Options());
        Assert.Null(again.Checkpoint);
    }
}
