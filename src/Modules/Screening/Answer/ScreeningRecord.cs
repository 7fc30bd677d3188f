using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Lists;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Screening.Answer;

/// <summary>Answers a question and records the answer; only a recorded answer is given.</summary>
internal sealed class ScreeningRecord(ListsInForce lists, JournalWriter journal, NodeIdentity identity, IIds ids)
{
    private const string LegalBasis = "the authority's own organisation";

    /// <summary>Compares every party with the lists in force and records what came out.</summary>
    /// <exception cref="FaultException"><c>screening.lists.none</c>: there is no list, so nothing can be assessed</exception>
    public async Task<RecordedScreening> AskAsync(Question question, Actor actor, CancellationToken cancellation)
    {
        var settings = Screener.Checked(question.Settings);
        var snapshot = await lists.NowAsync(cancellation);
        if (snapshot.Lists.Count == 0)
            throw new FaultException(new Fault("screening.lists.missing"));
        var answers = new PartyAnswer[question.Parties.Count];
        Parallel.For(0, answers.Length, new ParallelOptions { CancellationToken = cancellation }, i => answers[i] = Answer(snapshot, question.Parties[i], settings));
        var answered = new ScreeningAnswered(Screener.Algorithm, [.. snapshot.Lists.Values.OrderBy(l => l.Dataset, StringComparer.Ordinal)], settings, answers);
        var recorded = await RecordAsync(answered, actor, cancellation);
        return new RecordedScreening(recorded.Id, recorded.Opening, answered);
    }

    private static PartyAnswer Answer(ListsSnapshot snapshot, AskedParty asked, ScreeningSettings settings) =>
        new(asked.Given, Screener.Answer(snapshot.Index, snapshot.Find, asked.Party, settings), asked.NotUnderstood);

    private async Task<RecordedEntry> RecordAsync(ScreeningAnswered answered, Actor actor, CancellationToken cancellation)
    {
        var handling = new Handling { Tlp = Tlp.AmberStrict, Originator = identity.Authority, PermittedUse = PermittedUse.Evidence, Purpose = ScreeningJournal.Purpose, LegalBasis = LegalBasis };
        var subject = ids.Next().ToString("N");
        RecordedEntry? entry = null;
        await journal.InProcessAsync(new ProcessWords(ScreeningJournal.Ask, actor, ScreeningJournal.Purpose, LegalBasis), open =>
        {
            // One question is one subject: it can be forgotten without touching another.
            entry = open.Append(new StreamName("screening", subject), answered, handling, new Retention("screening", subject));
            return Task.CompletedTask;
        }, cancellation);
        return entry!;
    }
}

/// <summary>An answer that was recorded.</summary>
/// <param name="Entry">Its entry in the journal.</param>
/// <param name="Opening">What shows the content behind the log entry.</param>
/// <param name="Answered">The answer.</param>
public sealed record RecordedScreening(Guid Entry, EntryOpening Opening, ScreeningAnswered Answered);
