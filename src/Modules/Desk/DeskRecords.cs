using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk.Storage;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Desk;

/// <summary>Writes what the desk itself records, and reads its tables.</summary>
internal sealed class DeskRecords(JournalWriter journal, NodeIdentity identity)
{
    /// <summary>The retention class of what a person keeps on the desk; the subject is the person.</summary>
    public const string ViewClass = "desk-views";
    private const string Class = "desk";
    private const string Purpose = "organisation of the work of the authority";

    private readonly Handling _handling = identity.HandlingFor(Purpose);

    public DeskContext Tables() => journal.Reader.Tables<DeskContext>();

    /// <summary>Runs a process that records one fact.</summary>
    /// <param name="process">Which.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="stream">What it is about.</param>
    /// <param name="make">Looks at the tables as they are now, and makes the fact and the retention under which it is kept; null for that of the desk.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task InAsync(string process, Actor actor, StreamName stream, Func<DeskContext, Task<(object Fact, Retention? Retention)>> make, CancellationToken cancellation) =>
        journal.InProcessAsync(new ProcessWords(process, actor, Purpose, NodeIdentity.LegalBasis), async open =>
        {
            var (fact, retention) = await make(open.Tables.Of<DeskContext>());
            open.Append(stream, fact, _handling, retention ?? new Retention(Class));
        }, cancellation);
}
