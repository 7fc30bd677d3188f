using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Screening.Standing.Storage;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Screening.Standing;

/// <summary>Writes what continuous screening records, and reads its tables.</summary>
internal sealed class StandingRecords(JournalWriter journal, NodeIdentity identity)
{
    /// <summary>The retention class of registered parties; the subject is the party.</summary>
    public const string Class = "standing-screening";

    private readonly Handling _handling = identity.HandlingFor(ScreeningJournal.Purpose);

    public StandingContext Tables() => journal.Reader.Tables<StandingContext>();

    public Task InAsync(string process, Actor actor, Func<OpenProcess, Task> body, CancellationToken cancellation) =>
        journal.InProcessAsync(new ProcessWords(process, actor, ScreeningJournal.Purpose, NodeIdentity.LegalBasis), body, cancellation);

    /// <summary>Records a fact about a party, under its subject.</summary>
    public void AboutParty(OpenProcess open, string subject, object fact) => open.Append(new StreamName("party", subject), fact, _handling, new Retention(Class, subject));

    /// <summary>Records a fact about the work itself, which concerns nobody.</summary>
    public void AboutWork(OpenProcess open, object fact) => open.Append(new StreamName("standing", "work"), fact, _handling, new Retention(Class));
}
