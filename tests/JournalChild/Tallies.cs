using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.JournalChild;

/// <summary>A projection by the bulk path and by EF, that forgets.</summary>
public sealed class Tallies : IProjection
{
    public string Name => "tallies";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(Noted), typeof(Erased) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<SampleContext>();
        var notes = new List<NoteRow>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (entry.Data is Noted noted)
            {
                notes.Add(new NoteRow { Entry = entry.Id, Subject = noted.Subject, Number = noted.Number, Text = noted.Text });
                await TallyAsync(context, noted, cancellation);
            }
            else if (entry.Data is Erased erased)
            {
                await FlushAsync(context, tables, notes, cancellation);
                await context.Notes.Where(n => n.Subject == erased.Subject).ExecuteDeleteAsync(cancellation);
                await context.Tallies.Where(t => t.Subject == erased.Subject).ExecuteDeleteAsync(cancellation);
            }
        }

        await FlushAsync(context, tables, notes, cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        await tables.Of<SampleContext>().Notes.ExecuteDeleteAsync(cancellation);
        await tables.Of<SampleContext>().Tallies.ExecuteDeleteAsync(cancellation);
    }

    private static async Task TallyAsync(SampleContext context, Noted noted, CancellationToken cancellation)
    {
        var tally = await context.Tallies.FindAsync([noted.Subject], cancellation);
        if (tally is null)
            context.Tallies.Add(tally = new TallyRow { Subject = noted.Subject });
        tally.Count++;
        tally.Sum += noted.Number;
    }

    private static async Task FlushAsync(SampleContext context, SharedTables tables, List<NoteRow> notes, CancellationToken cancellation)
    {
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
        await tables.InsertAsync<SampleContext, NoteRow>(notes);
        notes.Clear();
    }
}
