using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;

namespace Cordon.Modules.Cases.Act;

/// <summary>Persons decide what came of a case. Each names how the case stood when they looked: of two who decide at once, one does, and the other is told that it changed.</summary>
internal sealed class OutcomeDesk(CaseRecords records)
{
    public Task DecideAsync(CaseReader who, string id, int seen, CaseOutcome outcome, string? text, CancellationToken cancellation) =>
        ActAsync(CasesJournal.Decide, who, id, seen, one => CaseEnding.Decide(one, who, outcome, text), cancellation);

    public Task ConfirmAsync(CaseReader who, string id, int seen, string? text, CancellationToken cancellation) =>
        ActAsync(CasesJournal.Confirm, who, id, seen, one => CaseEnding.Confirm(one, who, text), cancellation);

    public Task ReturnAsync(CaseReader who, string id, int seen, string? text, CancellationToken cancellation) =>
        ActAsync(CasesJournal.Return, who, id, seen, one => CaseEnding.Return(one, who, text), cancellation);

    public Task ReopenAsync(CaseReader who, string id, int seen, string? text, CancellationToken cancellation) =>
        ActAsync(CasesJournal.Reopen, who, id, seen, one => CaseEnding.Reopen(one, who, text), cancellation);

    private Task ActAsync(string process, CaseReader who, string id, int seen, Func<Case, object> act, CancellationToken cancellation) => records.ActAsync(process, who, id, (one, _) =>
    {
        CaseRules.NothingHappenedSince(one, seen);
        return act(one);
    }, null, cancellation);
}
