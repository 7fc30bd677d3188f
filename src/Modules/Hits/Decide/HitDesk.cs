using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.People.Contracts;

namespace Cordon.Modules.Hits.Decide;

/// <summary>Persons decide on hits. Each names how the hit stood when they looked: of two who decide at once, one does, and the other is told what happened.</summary>
internal sealed class HitDesk(HitRecords records, HitPolicy policy, IColleagues colleagues, TimeProvider clock)
{
    /// <exception cref="FaultException"><c>hits.unknown</c>, <c>hits.changed</c>, and what <see cref="HitRules"/> refuses</exception>
    public Task DecideAsync(Viewer who, string hit, int seen, Verdict verdict, IReadOnlyCollection<string>? reasons, string? text, CancellationToken cancellation) =>
        ActAsync(HitsJournal.Decide, who, hit, seen, known => HitActs.Decide(known, who.Actor.Id, verdict, reasons, text, policy, Now), cancellation);

    /// <summary>Confirms a false match as the second person.</summary>
    /// <exception cref="FaultException"><c>hits.same-person</c>, and as for deciding</exception>
    public Task ConfirmAsync(Viewer who, string hit, int seen, string? text, CancellationToken cancellation) =>
        ActAsync(HitsJournal.Confirm, who, hit, seen, known => HitActs.Confirm(known, who.Actor.Id, text, policy, Now), cancellation);

    public Task ReturnAsync(Viewer who, string hit, int seen, string? text, CancellationToken cancellation) =>
        ActAsync(HitsJournal.Return, who, hit, seen, known => HitActs.Return(known, who.Actor.Id, text), cancellation);

    public Task UndoAsync(Viewer who, string hit, int seen, string? text, CancellationToken cancellation) =>
        ActAsync(HitsJournal.Undo, who, hit, seen, known => HitActs.Undo(known, who.Actor.Id, text), cancellation);

    private Instant Now => Instant.Now(clock);

    private Task ActAsync(string process, Viewer who, string id, int seen, Func<Hit, object> act, CancellationToken cancellation) => records.InAsync(process, who, id, async (hit, _, open) =>
    {
        HitRules.NothingHappenedSince(hit, seen, await LastAsync(hit, cancellation));
        open.PutWork(open.Record(hit, act(hit)));
    }, cancellation);

    private async Task<string> LastAsync(Hit hit, CancellationToken cancellation) =>
        (hit.Decision?.Second ?? hit.Decision?.Person) is { } person ? (await colleagues.NamesAsync([person], cancellation)).GetValueOrDefault(person, person) : "–";
}
