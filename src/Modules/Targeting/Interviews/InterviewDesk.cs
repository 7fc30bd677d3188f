using Cordon.Engines.Rules.Packs.Document;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Places;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Decide;

namespace Cordon.Modules.Targeting.Interviews;

/// <summary>Persons write down what the trader answered; the declaration is judged again with it, by what judges now.</summary>
internal sealed class InterviewDesk(TargetingRecords records, AssessorInForce assessors)
{
    /// <summary>The record of facts in which packs ask what only the trader can say.</summary>
    private const string Asked = "answers";

    private const int LongestName = 200;

    /// <summary>What the pack in force wants to know from the trader: names of facts that are so or not.</summary>
    /// <exception cref="FaultException">there is no pack or list to judge by</exception>
    public async Task<IReadOnlyList<string>> QuestionsAsync(CancellationToken cancellation) => Questions((await assessors.NowAsync(cancellation)).Pack.Read.Pack);

    /// <summary>Records what was said, and waits until it can be read in the journal.</summary>
    /// <exception cref="FaultException"><c>targeting.unknown</c>, <c>targeting.changed</c>, <c>targeting.interview…</c>, and what a text must be</exception>
    public async Task RecordAsync(Actor person, Viewer viewer, string id, InterviewForm form, CancellationToken cancellation)
    {
        var by = await assessors.NowAsync(cancellation);
        var said = Said(form, Questions(by.Pack.Read.Pack));
        var whom = DecisionRules.Said(form.Whom, "whom", LongestName) is { Length: > 0 } asked ? asked : throw new FaultException(new Fault("targeting.interview.whom", "whom"));
        var text = DecisionRules.Said(form.Text, "text");
        var recorded = await records.ActAsync(TargetingJournal.Interview, person, viewer, id, (state, _) =>
        {
            DecisionRules.NothingWasDecidedSince(state, form.Seen);
            return Task.FromResult<IReadOnlyList<object>>([AssessedWords.Again(by, state.Assessed, (state.Assessed.Answers ?? TraderAnswers.None).With(said)) is var now && new InterviewRecorded(id, said, whom, text, person.Id, now) is var fact && CanonicalJson.OfRecord(fact).Length <= OpenProcess.LongestData
                ? fact : throw new FaultException(Fault.Of("targeting.large", id, ("most", OpenProcess.LongestData >> 10)))]);
        }, cancellation);
        await records.WaitAsync(recorded!.Entries[0].Id, cancellation);
    }

    private static List<string> Questions(RulePack pack) => [.. (pack.Facts.GetValueOrDefault(Asked)?.Fields ?? new Dictionary<string, FactDeclaration>()).Where(f => f.Value.Type == "bool").Select(f => f.Key)];

    private static TraderAnswers Said(InterviewForm form, List<string> questions)
    {
        var said = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (question, answer) in form.Answers.Where(a => !string.IsNullOrEmpty(a.Value)).OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            if (!questions.Contains(question) || answer is not ("yes" or "no"))
                throw new FaultException(Fault.Of("targeting.interview.answer", "answers", ("question", question), ("known", string.Join(", ", questions))));
            said.Add(question, answer == "yes");
        }

        var payer = form.Payer?.Trim() is { Length: > 0 } country ? Countries.CodeOf(country) ?? throw new FaultException(Fault.Of("targeting.interview.payer", "payer", ("text", country))) : null;
        return said.Count > 0 || payer is not null ? new TraderAnswers(said, payer) : throw new FaultException(new Fault("targeting.interview.nothing", "answers"));
    }
}
