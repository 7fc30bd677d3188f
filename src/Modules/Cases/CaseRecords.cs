using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Reading;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Linking;
using Cordon.Modules.Cases.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Cases;

/// <summary>Writes what is recorded about cases, and reads it.</summary>
internal sealed class CaseRecords(JournalWriter journal, NodeIdentity identity)
{
    /// <summary>The retention class of everything about cases; the subject is the case.</summary>
    public const string Class = "cases";

    private const int AtOnce = 1000;

    public static Retention RetentionOf(string id) => new(Class, id);

    /// <summary>How a case of this colour is handled on this node; one that was opened from something classified as that is.</summary>
    public Handling HandlingOf(Tlp tlp, Classification classification) => identity.HandlingFor(CasePurpose.Words) with { Tlp = tlp, Classification = classification };

    public CasesContext Tables() => journal.Reader.Tables<CasesContext>();

    /// <exception cref="FaultException"><c>cases.unknown</c>: there is none, or the reader may not see it</exception>
    public async Task<Case> FindAsync(string id, CaseReader reader, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return Seen(await tables.Cases.SingleOrDefaultAsync(c => c.Id == id, cancellation), reader);
    }

    /// <summary>The notes of a case that the reader may see, in the order in which they were written.</summary>
    public async Task<IReadOnlyList<CaseNote>> NotesAsync(string id, CaseReader reader, CancellationToken cancellation)
    {
        await using var tables = Tables();
        var rows = await tables.Notes.Where(n => n.Case == id).OrderBy(n => n.Number).ToListAsync(cancellation);
        return [.. rows.Select(CaseProjection.Read).Where(n => Visibility.Allows(reader.Viewer, n.Handling))];
    }

    /// <summary>Everything that was recorded about a case and that the reader may see, as far as it is sequenced, in its order; what the desk noted of it left out.</summary>
    public async Task<IReadOnlyList<Entry>> TimelineAsync(string id, CaseReader reader, CancellationToken cancellation)
    {
        var (all, from) = (new List<Entry>(), 0L);
        while (true)
        {
            var some = await journal.Reader.ReadAsync(new EntryFilter { Stream = new StreamName("case", id), Types = CaseTimeline.Types, From = from, Most = AtOnce }, reader.Viewer, cancellation);
            all.AddRange(some);
            if (some.Count < AtOnce)
                return all;
            from = some[^1].Position!.Value + 1;
        }
    }

    /// <summary>Opens a case, with the record it was opened from where there is one.</summary>
    public Task OpenAsync(CaseReader reader, CaseOpened opened, RecordName? from, Handling handling, CancellationToken cancellation) => InAsync(CasesJournal.Open, reader, opened.Case, open =>
    {
        Append(open, opened.Case, opened, handling);
        if (from is not null)
            Append(open, opened.Case, new CaseRecordLinked(opened.Case, from.Kind, from.Record, reader.Person, ""), handling);
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Changes a case as a person who may see it, and waits until it can be read in the journal.</summary>
    /// <param name="process">Which.</param>
    /// <param name="reader">Who.</param>
    /// <param name="id">Which case.</param>
    /// <param name="act">Asks the rules of the case as it is now, and gives the fact.</param>
    /// <param name="handlingOf">How the fact is handled, where it is otherwise than its case.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>cases.unknown</c>, and what the act refuses</exception>
    public Task ActAsync(string process, CaseReader reader, string id, Func<Case, Process, object> act, Func<Case, Handling>? handlingOf, CancellationToken cancellation) => InAsync(process, reader, id, async open =>
    {
        var row = await open.Tables.Of<CasesContext>().Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);
        var one = Seen(row, reader);
        var fact = act(one, open.Process);
        var after = CaseLife.After(one, new CaseFact(fact, open.Process.At, one.Handling))!;
        // What is said about a change of the level is as high as the higher of the two.
        Append(open, id, fact, handlingOf?.Invoke(one) ?? (after.Handling.Classification.Level > one.Handling.Classification.Level ? after.Handling : one.Handling));
        foreach (var work in CaseWork.All(one, after, fact, open.Process.At))
            Append(open, id, work, after.Handling);
    }, cancellation);

    private static void Append(OpenProcess open, string id, object fact, Handling handling) => open.Append(new StreamName("case", id), fact, handling, RetentionOf(id));

    /// <summary>Of a case in which the reader has no part nothing is said, and so not its level either.</summary>
    private static Case Seen(CaseRow? row, CaseReader reader)
    {
        if (row is null || CaseProjection.Read(row) is not { } one || !reader.Takes(one))
            throw new FaultException(new Fault("cases.unknown"));
        return reader.MaySee(one) ? one : throw ClosedContent.To(reader.Viewer, one.Handling, "cases.unknown");
    }

    private async Task InAsync(string process, CaseReader reader, string id, Func<OpenProcess, Task> body, CancellationToken cancellation)
    {
        if (!Name.IsWellFormed(id))
            throw new FaultException(new Fault("cases.unknown"));
        var words = new ProcessWords(process, reader.Actor, CasePurpose.Words, NodeIdentity.LegalBasis) { About = RetentionOf(id) };
        var recorded = await journal.InProcessAsync(words, body, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
    }
}
