using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Storage;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Taxii;

/// <summary>Writes what is recorded about collections, and reads their tables.</summary>
internal sealed class TaxiiRecords(JournalWriter journal, NodeIdentity identity)
{
    /// <summary>The retention class of everything about collections; the subject is a collection or a client.</summary>
    public const string Class = "taxii";

    public Handling Handling { get; } = identity.HandlingFor(TaxiiPurpose.Words);

    public TaxiiContext Tables() => journal.Reader.Tables<TaxiiContext>();

    /// <summary>Notes what is worth no entry: answers that clients may ask for.</summary>
    public Task NoteAsync(Actor actor, Func<TaxiiContext, Task> body, CancellationToken cancellation) => NoteInAsync(actor, tables => body(tables.Of<TaxiiContext>()), cancellation);

    /// <summary>Notes what is worth no entry, also past the context.</summary>
    public Task NoteInAsync(Actor actor, Func<SharedTables, Task> body, CancellationToken cancellation) =>
        journal.NoteAsync(new ProcessWords(TaxiiJournal.Note, actor, TaxiiPurpose.Words, NodeIdentity.LegalBasis), body, cancellation);

    public Task<Recorded> InAsync(string process, Actor actor, string reason, Func<TaxiiProcess, Task> body, CancellationToken cancellation) =>
        journal.InProcessAsync(new ProcessWords(process, actor, TaxiiPurpose.Words, NodeIdentity.LegalBasis, reason), open => body(new TaxiiProcess(open, Handling)), cancellation);
}

/// <summary>A process about collections while it is open.</summary>
internal sealed class TaxiiProcess(OpenProcess open, Handling handling)
{
    public Kernel.Time.Instant At => open.Process.At;

    public SharedTables Shared => open.Tables;

    public TaxiiContext Tables => open.Tables.Of<TaxiiContext>();

    public void SetUp(object fact) => open.Append(new StreamName("taxii", "set-up"), fact, handling, new Retention(TaxiiRecords.Class));

    public void AboutClient(string client, object fact) => open.Append(new StreamName("taxii-client", client), fact, handling, new Retention(TaxiiRecords.Class, client));

    public void AboutCollection(string collection, object fact) => open.Append(new StreamName("taxii-collection", collection), fact, handling, new Retention(TaxiiRecords.Class, collection));
}
