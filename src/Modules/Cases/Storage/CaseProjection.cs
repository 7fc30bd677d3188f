using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Cases.Storage;

/// <summary>Keeps the tables of cases. One that is erased goes whole: that there was one stays in the log, what it said does not.</summary>
internal sealed class CaseProjection : IProjection
{
    public string Name => "cases.cases";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(CaseOpened), typeof(CasePersonAdded), typeof(CasePersonRemoved), typeof(CaseTaskGiven), typeof(CaseTaskDone), typeof(CaseTaskWithdrawn), typeof(CaseNoteAdded), typeof(CaseRecordLinked),
        typeof(CaseRecordUnlinked), typeof(CaseSubjectNamed), typeof(CaseSubjectWithdrawn), typeof(CaseOutcomeProposed), typeof(CaseOutcomeConfirmed), typeof(CaseOutcomeReturned), typeof(CaseClosed), typeof(CaseReopened),
        typeof(CaseRaised), typeof(CaseLoweringProposed), typeof(CaseLoweringConfirmed), typeof(CaseLoweringReturned),
        typeof(Erased),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<CasesContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
            await ApplyAsync(entry, context, cancellation);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<CasesContext>();
        await context.Cases.ExecuteDeleteAsync(cancellation);
        await context.People.ExecuteDeleteAsync(cancellation);
        await context.Records.ExecuteDeleteAsync(cancellation);
        await context.Notes.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    internal static Case Read(CaseRow row) => JsonSerializer.Deserialize<Case>(row.Json, StrictJson.Options)!;

    internal static CaseNote Read(NoteRow row) => JsonSerializer.Deserialize<CaseNote>(row.Json, StrictJson.Options)!;

    private static async Task ApplyAsync(Entry entry, CasesContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case Erased { Class: CaseRecords.Class, Subject: var one }:
                await context.SaveChangesAsync(cancellation);
                await context.Cases.Where(c => c.Id == one).ExecuteDeleteAsync(cancellation);
                await context.People.Where(p => p.Case == one).ExecuteDeleteAsync(cancellation);
                await context.Records.Where(r => r.Case == one).ExecuteDeleteAsync(cancellation);
                await context.Notes.Where(n => n.Case == one).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
            case Erased:
                break;
            case { } fact:
                var row = await context.Cases.FindAsync([CaseFact.CaseOf(fact)], cancellation);
                if (CaseLife.After(row is null ? null : Read(row), CaseFact.Of(entry)) is not { } after)
                    break;
                if (row is null)
                    context.Cases.Add(row = new CaseRow { Id = after.Id, Kind = (int)after.Kind, Status = 0, ChangedAt = 0, Words = "", Json = "" });
                (row.Status, row.ChangedAt, row.Json) = ((int)after.Status, after.ChangedAt.UnixMicroseconds, CanonicalJson.TextOf(after));
                row.Words = Words([after.Title, after.About, .. after.Subjects.SelectMany(s => s.Identifiers.Prepend(s.Name))]);
                await BesideAsync(entry, after, context, cancellation);
                break;
        }
    }

    /// <summary>The rows beside that of the case.</summary>
    private static async Task BesideAsync(Entry entry, Case after, CasesContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case CaseOpened f:
                context.People.Add(new PersonRow { Case = f.Case, Person = f.Lead });
                break;
            case CasePersonAdded f when await context.People.FindAsync([f.Case, f.Added], cancellation) is null:
                context.People.Add(new PersonRow { Case = f.Case, Person = f.Added });
                break;
            case CasePersonRemoved f when await context.People.FindAsync([f.Case, f.Removed], cancellation) is { } person:
                context.People.Remove(person);
                break;
            case CaseRecordLinked f:
                context.Records.Add(new RecordRow { Case = f.Case, Kind = f.Kind, Record = f.Record });
                break;
            case CaseRecordUnlinked f when await context.Records.FindAsync([f.Case, f.Kind, f.Record], cancellation) is { } record:
                context.Records.Remove(record);
                break;
            case CaseNoteAdded f:
                var note = new CaseNote(f.Note, f.Text, f.Person, entry.At, entry.Handling, f.ObservedAt, f.Corrects);
                context.Notes.Add(new NoteRow { Note = f.Note, Case = f.Case, Number = after.Notes.Count, Words = Words([f.Text]), Json = CanonicalJson.TextOf(note) });
                break;
        }

        // A row that was taken off may come again within the same batch.
        await context.SaveChangesAsync(cancellation);
    }

    private static string Words(IReadOnlyList<string> words) => CanonicalJson.TextOf(words).ToLowerInvariant();
}
