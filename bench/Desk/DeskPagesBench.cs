using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Desk.List;
using Cordon.Modules.Desk.Views;
using Cordon.Ui.Doors;

namespace Cordon.Bench.Desk;

/// <summary>How long a page of the desk takes to be read with 10,000 open items on SQLite: list, counts, views, in every order, by every filter, from the first page to the last.</summary>
internal static class DeskPagesBench
{
    private const int Items = 10_000;
    private const int PerProcess = 500;
    private const int Rounds = 5;
    private static readonly DeskPerson Person = new("p7", ["targeting-analyst"], ["desk.see", "desk.work", "hits.decide", "hits.see", "lists.see", "screening.ask"]);

    public static int Run(string[] arguments)
    {
        RunAsync().GetAwaiter().GetResult();
        return 0;
    }

    private static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cordon-bench-").FullName;
        try
        {
            var clock = TimeProvider.System;
            await using var writer = await new Journals(JournalCatalog.Of(DeskModule.Journal, new Work()), clock, new SystemRandomness()).OpenAsync(new JournalOptions { Folder = folder });
            var started = clock.GetTimestamp();
            for (var first = 0; first < Items; first += PerProcess)
                await PutAsync(writer, first, clock);
            var filled = clock.GetElapsedTime(started);
            var records = new DeskRecords(writer, new NodeIdentity("arvonia"));
            var (list, views) = (new DeskList(records, clock), new SavedViews(records));
            var table = new FigureTable("desk-pages");
            table.Group($"{Items:n0} open items, {DeskList.PageSize} a page, SQLite");
            foreach (var (what, queries) in Queries())
            {
                var times = new List<double>();
                for (var round = 0; round < Rounds; round++)
                {
                    foreach (var query in queries)
                        times.AddRange(await WalkAsync(list, views, query, clock));
                }

                times.Sort();
                table.Row($"{what}, milliseconds a page, p95 of {times.Count:n0}", times[(int)(times.Count * 0.95)], "150", "");
            }

            table.Note($"read as the page reads it: list, counts, kept views; the page itself adds names and HTML. Filled in {filled.TotalSeconds:F1} s.");
            table.Print();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string What, DeskQuery[] Queries)> Queries()
    {
        yield return ("the desk as it opens", [new DeskQuery()]);
        yield return ("in every other order", [.. DeskQuery.Sorts.Skip(1).Select(s => new DeskQuery { Sort = s })]);
        yield return ("by every filter", [.. DeskQuery.Persons.Select(w => new DeskQuery { Who = w }), .. DeskQuery.Clocks.Select(c => new DeskQuery { Clock = c }), .. DeskQuery.Ages.Select(a => new DeskQuery { Age = a }), new DeskQuery { Kind = "hits.decide" }]);
    }

    /// <summary>Every tenth page and the last, so that deep pages weigh as much as the first ones.</summary>
    private static async Task<List<double>> WalkAsync(DeskList list, SavedViews views, DeskQuery query, TimeProvider clock)
    {
        var times = new List<double>();
        for (var number = 0; ; number++)
        {
            var started = clock.GetTimestamp();
            var page = await list.PageAsync(query, Person, CancellationToken.None);
            await list.CountsAsync(Person, CancellationToken.None);
            await views.OfAsync(Person.Id, CancellationToken.None);
            if (number % 10 == 0 || page.Next is null)
                times.Add(clock.GetElapsedTime(started).TotalMilliseconds);
            if (page.Next is null)
                return times;
            query = query with { After = page.Next };
        }
    }

    private static Task<Recorded> PutAsync(JournalWriter writer, int first, TimeProvider clock) => writer.InProcessAsync(new ProcessWords("bench.work", Actor.System("bench"), "bench", "Act 12"), open =>
    {
        var handling = new Handling { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "bench", LegalBasis = "Act 12" };
        for (var i = first; i < first + PerProcess; i++)
        {
            var title = DeskText.Of("hits.work.decide", ("party", $"Valdor Precision Instruments {i} LLC"), ("listed", $"VALDOR PRECISION {i}"));
            DeskText[] reasons = [DeskText.Of("hits.reason.score", ("score", $"0.{70 + (i % 30)}")), DeskText.Of("hits.reason.effect.freeze", ("programme", "ARV-NUC"))];
            var due = i % 5 == 0 ? (Instant?)null : Instant.Now(clock) + TimeSpan.FromMinutes(i % 4000) + TimeSpan.FromHours(-24);
            // One in five is for other duties.
            var put = new WorkPut($"hit-{i:D6}", i % 2 == 0 ? "hits.decide" : "hits.other", $"/hits/{i}", title, i * 7919 % 101, reasons, i % 5 == 1 ? "hits.confirm" : "hits.decide", due);
            open.Append(new StreamName("hit", $"{i}"), put, handling, new Retention("hits", $"{i}"));
            if (i % 3 == 0)
                open.Append(new StreamName("hit", $"{i}"), new WorkClaimed($"hit-{i:D6}", $"p{i % 20}"), handling, new Retention("hits", $"{i}"));
        }

        return Task.CompletedTask;
    });

    private sealed class Work : IJournalModule
    {
        public string Name => "Bench";

        public void Describe(CatalogBuilder catalog) => catalog.Process("bench.work", "Puts work on the desk.", emits => emits.Always<WorkPut>().Sometimes<WorkClaimed>("somebody has it"));
    }
}
