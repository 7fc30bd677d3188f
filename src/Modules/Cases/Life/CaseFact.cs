using Cordon.Journal.Entries;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Cases.Contracts;

namespace Cordon.Modules.Cases.Life;

/// <summary>A fact about a case with what the journal knows of it.</summary>
internal sealed record CaseFact(object Data, Instant At, Handling Handling)
{
    public static CaseFact Of(Entry entry) => new(entry.Data, entry.At, entry.Handling);

    /// <summary>The case that a fact is about.</summary>
    public static string CaseOf(object fact) => fact switch
    {
        CaseOpened f => f.Case,
        CasePersonAdded f => f.Case,
        CasePersonRemoved f => f.Case,
        CaseTaskGiven f => f.Case,
        CaseTaskDone f => f.Case,
        CaseTaskWithdrawn f => f.Case,
        CaseNoteAdded f => f.Case,
        CaseRecordLinked f => f.Case,
        CaseRecordUnlinked f => f.Case,
        CaseSubjectNamed f => f.Case,
        CaseSubjectWithdrawn f => f.Case,
        CaseOutcomeProposed f => f.Case,
        CaseOutcomeConfirmed f => f.Case,
        CaseOutcomeReturned f => f.Case,
        CaseClosed f => f.Case,
        CaseReopened f => f.Case,
        CaseRaised f => f.Case,
        CaseLoweringProposed f => f.Case,
        CaseLoweringConfirmed f => f.Case,
        CaseLoweringReturned f => f.Case,
        _ => throw new ArgumentException($"{fact.GetType().Name} is no fact about a case", nameof(fact)),
    };
}
