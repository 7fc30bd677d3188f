using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Tests.JournalChild;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Journal.Projections;

public sealed class RebuildProperties
{
    internal static readonly ProcessWords Rebuilding = new("journal.rebuild", Actor.System("test"), "maintenance", "Act 12, section 9");
    internal static readonly ProcessWords Erasing = new("journal.erase", Actor.Person("p9"), "data protection", "Act 30, section 2", "asked for by the subject");

    private sealed record Step(int Subject, int Notes, bool Erases);

    private static readonly Gen<Step[]> Histories =
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 6], Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))), (subject, notes, erases) => new Step(subject, notes, erases)).Array[1, 14];

    /// <summary>Histories follow one another in the same journal: each rebuild has to come to terms with all the erasures before it.</summary>
    [Theory, EachDatabase]
    public async Task A_rebuild_leads_to_the_rows_that_grew_with_the_entries_whatever_was_erased(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        var number = 0;
        await Histories.SampleAsync(async history =>
        {
            foreach (var step in history)
                number = await PlayAsync(writer, step, number);
            var grown = await RowsAsync(place.Options());
            await writer.RebuildAsync(Rebuilding, SampleModule.Open);
            Assert.Equal(grown, await RowsAsync(place.Options()));
        }, iter: 12, threads: 1);
        Assert.Null((await SampleJournal.Of().VerifyAsync(place.Options())).First);
    }

    [Fact]
    public async Task A_projection_that_was_tampered_with_is_put_right()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var writer = await SampleJournal.OpenAsync(place.Options());
        await PlayAsync(writer, new Step(1, 5, false), 0);
        var right = await RowsAsync(place.Options());
        await using (var tables = SampleJournal.Tables(place.Options()))
            await tables.Tallies.ExecuteUpdateAsync(set => set.SetProperty(t => t.Sum, 99));
        await writer.RebuildAsync(Rebuilding, SampleModule.Open);
        Assert.Equal(right, await RowsAsync(place.Options()));
    }

    private static async Task<int> PlayAsync(JournalWriter writer, Step step, int number)
    {
        var subject = $"party-{step.Subject}";
        if (step.Erases)
        {
            try
            {
                await writer.EraseAsync(new Retention("sample", subject), "Act 30, section 2", Erasing, SampleModule.Open);
            }
            catch (FaultException nothing) when (nothing.Fault.Code == "journal.erase.nothing")
            {
                return number;
            }
        }

        await writer.InProcessAsync(SampleModule.Words, process =>
        {
            process.Append(Enumerable.Range(number, step.Notes).Select(n => SampleJournal.Note(subject, n, $"note {n}")));
            return Task.CompletedTask;
        });
        return number + step.Notes;
    }

    private static async Task<List<string>> RowsAsync(JournalOptions options)
    {
        await using var tables = SampleJournal.Tables(options);
        return
        [
            .. (await tables.Tallies.ToListAsync()).Select(t => $"{t.Subject} {t.Count} {t.Sum}").Order(StringComparer.Ordinal),
            .. (await tables.Notes.ToListAsync()).Select(n => $"{n.Entry} {n.Subject} {n.Number} {n.Text}").Order(StringComparer.Ordinal),
        ];
    }
}
