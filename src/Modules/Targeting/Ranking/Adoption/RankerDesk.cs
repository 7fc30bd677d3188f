using Cordon.Journal.Writing;
using Cordon.Kernel.Processes;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Decide;
using Cordon.Modules.Targeting.Storage;

namespace Cordon.Modules.Targeting.Ranking.Adoption;

/// <summary>Persons decide about rankers. Each names how the offer stood when they looked: of two who act at once, one does.</summary>
internal sealed class RankerDesk(RankerShelf shelf)
{
    /// <summary>Puts a ranker in force as the second person.</summary>
    /// <exception cref="Kernel.Faults.FaultException"><c>targeting.ranker.unknown</c>, <c>targeting.text</c>, and what <see cref="RankerRules"/> refuses</exception>
    public Task AdoptAsync(Actor person, string digest, int seen, string? reason, CancellationToken cancellation) => DecideAsync(RankerJournal.Adopt, person, digest, async (state, open) =>
    {
        RankerRules.NothingHappenedSince(state, seen);
        RankerRules.WhoOffersDoesNotAdopt(state, person.Id);
        var before = await RankerShelf.InForceAsync(open.Tables.Of<TargetingContext>(), cancellation);
        return new RankerAdopted(digest, state.Offered.Person, person.Id, PackReasons.Said(reason), before?.Offered.Digest);
    }, "adopted", cancellation);

    /// <summary>Does not put a ranker in force.</summary>
    /// <exception cref="Kernel.Faults.FaultException"><c>targeting.reason.needed</c>, and as for adopting</exception>
    public Task RefuseAsync(Actor person, string digest, int seen, string? reason, CancellationToken cancellation) => DecideAsync(RankerJournal.Refuse, person, digest, (state, _) =>
    {
        RankerRules.NothingHappenedSince(state, seen);
        RankerRules.WhoOffersDoesNotAdopt(state, person.Id);
        return Task.FromResult<object>(new RankerRefused(digest, person.Id, DecisionRules.ItIsReasoned(reason)));
    }, "refused", cancellation);

    /// <summary>Takes one's own offer back.</summary>
    /// <exception cref="Kernel.Faults.FaultException"><c>targeting.ranker.unknown</c>, and what <see cref="RankerRules"/> refuses</exception>
    public Task WithdrawAsync(Actor person, string digest, CancellationToken cancellation) => DecideAsync(RankerJournal.Withdraw, person, digest, (state, _) =>
    {
        RankerRules.OnlyWhoOffersTakesBack(state, person.Id);
        return Task.FromResult<object>(new RankerWithdrawn(digest, person.Id));
    }, "withdrawn", cancellation);

    /// <summary>Takes the ranker out of force.</summary>
    /// <exception cref="Kernel.Faults.FaultException"><c>targeting.ranker.not-in-force</c>, <c>targeting.reason.needed</c></exception>
    public Task EndAsync(Actor person, string? reason, CancellationToken cancellation) => shelf.InAsync(RankerJournal.End, person, async open =>
    {
        var said = DecisionRules.ItIsReasoned(reason);
        var digest = RankerRules.OnlyOneInForceIsEnded(await RankerShelf.InForceAsync(open.Tables.Of<TargetingContext>(), cancellation)).Offered.Digest;
        shelf.Append(open, digest, new RankerEnded(digest, person.Id, said));
    }, cancellation);

    private Task DecideAsync(string process, Actor person, string digest, Func<RankerState, OpenProcess, Task<object>> act, string outcome, CancellationToken cancellation) => shelf.InAsync(process, person, async open =>
    {
        var state = await RankerShelf.KnownAsync(open.Tables.Of<TargetingContext>(), digest, cancellation);
        RankerRules.OnlyAnOfferIsDecided(state);
        shelf.Append(open, digest, await act(state, open));
        shelf.Append(open, digest, new WorkSettled(RankerWork.IdOf(digest), outcome));
    }, cancellation);
}
