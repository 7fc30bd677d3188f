using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Replies;
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
internal sealed class ScreeningRecord(ListsInForce lists, JournalWriter journal, NodeIdentity identity, AnswersKept keep, IIds ids)
{
    /// <summary>Compares every party with the lists in force and records what came out.</summary>
    /// <exception cref="FaultException"><c>screening.lists.missing</c>: there is no list, so nothing can be assessed</exception>
    public async Task<RecordedScreening> AskAsync(Question question, Actor actor, Func<RecordedScreening, Reply>? reply, CancellationToken cancellation) =>
        await AskAsync(question, await lists.NowAsync(cancellation), null, actor, reply, cancellation);

    /// <summary>The same with a snapshot of the lists that the caller goes on to speak of.</summary>
    /// <param name="question">The parties.</param>
    /// <param name="snapshot">The lists.</param>
    /// <param name="datasets">The lists to compare with; all when null.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="reply">Makes the reply to remember in the same transaction; none when null.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<RecordedScreening> AskAsync(
        Question question, ListsSnapshot snapshot, IReadOnlySet<string>? datasets, Actor actor, Func<RecordedScreening, Reply>? reply, CancellationToken cancellation)
    {
        var settings = Screener.Checked(question.Settings);
        var searched = snapshot.Lists.Values.Where(l => datasets?.Contains(l.Dataset) ?? true).OrderBy(l => l.Dataset, StringComparer.Ordinal).ToList();
        if (searched.Count == 0)
            throw new FaultException(new Fault("screening.lists.missing"));
        var answers = new PartyAnswer[question.Parties.Count];
        Parallel.For(0, answers.Length, new ParallelOptions { CancellationToken = cancellation }, i => answers[i] = Answer(snapshot, question.Parties[i], settings, datasets));
        return await RecordAsync(new ScreeningAnswered(Screener.Algorithm, searched, settings, answers), actor, reply, cancellation);
    }

    private static PartyAnswer Answer(ListsSnapshot snapshot, AskedParty asked, ScreeningSettings settings, IReadOnlySet<string>? datasets) =>
        new(asked.Given, Screener.Answer(snapshot.Index, snapshot.Find, asked.Party, settings, datasets), asked.NotUnderstood);

    private async Task<RecordedScreening> RecordAsync(ScreeningAnswered answered, Actor actor, Func<RecordedScreening, Reply>? reply, CancellationToken cancellation)
    {
        var handling = identity.HandlingFor(ScreeningJournal.Purpose);
        // One question is one subject: it can be forgotten without touching another.
        var subject = ids.Next().ToString("N");
        var retention = new Retention("screening", subject);
        var parts = AnswerParts.Of(answered);
        RecordedScreening? recorded = null;
        await journal.InProcessAsync(new ProcessWords(ScreeningJournal.Ask, actor, ScreeningJournal.Purpose, NodeIdentity.LegalBasis), async open =>
        {
            var (entries, first) = (new List<RecordedPart>(), 0);
            foreach (var part in parts)
            {
                var entry = open.Append(new StreamName("screening", subject), part, handling with { RetainUntil = keep.Until(open.Process.At) }, retention);
                entries.Add(new RecordedPart(entry.Id, entry.Opening, first, part.Answers.Count));
                first += part.Answers.Count;
            }

            recorded = new RecordedScreening(entries, answered, retention);
            if (reply is not null)
                await open.RememberAsync(reply(recorded));
        }, cancellation);
        return recorded!;
    }
}
