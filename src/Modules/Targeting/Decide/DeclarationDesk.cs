using Cordon.Engines.Rules.Packs.Document;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Orders;

namespace Cordon.Modules.Targeting.Decide;

/// <summary>Persons decide about declarations. Each names how the declaration stood when they looked: of two who decide at once, one does.</summary>
internal sealed class DeclarationDesk(TargetingRecords records, TargetingPolicy policy, Issuer issuer, IIds ids)
{
    /// <summary>Decides, and waits until it can be read in the journal. A release that needs a second person is proposed.</summary>
    /// <exception cref="FaultException"><c>targeting.unknown</c>, and what <see cref="DecisionRules"/> refuses</exception>
    public async Task DecideAsync(Actor person, Viewer viewer, string id, int seen, GivenDecision given, CancellationToken cancellation)
    {
        var said = DecisionRules.ItIsReasoned(given.Reason);
        var ground = DecisionRules.AGroundIsSaidOnlyWhenTheTraderMayKnowIt(given.Trader, given.Ground);
        var instruction = DecisionRules.Said(given.Instruction, "instruction") is { Length: > 0 } text ? text : null;
        await ActAsync(TargetingJournal.Decide, person, viewer, id, seen, (state, open) =>
        {
            if (given.Decision == ControlDecision.Release && DecisionRules.AReleaseNeedsASecondPerson(state))
                return [new ReleaseProposed(id, said, person.Id)];
            var decided = new DeclarationDecided(id, given.Decision, said, person.Id, instruction, given.Trader, ground);
            return [decided, .. Order(state, decided, open)];
        }, cancellation);
    }

    /// <summary>Confirms a release as the second person.</summary>
    /// <exception cref="FaultException"><c>targeting.same-person</c>, and as for deciding</exception>
    public Task ConfirmAsync(Actor person, Viewer viewer, string id, int seen, string? text, CancellationToken cancellation) => ActAsync(TargetingJournal.Confirm, person, viewer, id, seen, (state, open) =>
    {
        var release = DecisionRules.OnlyAProposedReleaseIsConfirmedOrReturned(state);
        DecisionRules.WhoProposedDoesNotConfirm(release, person.Id);
        return [new ReleaseConfirmed(id, person.Id, DecisionRules.Said(text, "text")), .. Order(state, new DeclarationDecided(id, ControlDecision.Release, release.Reason, release.Person), open)];
    }, cancellation);

    /// <summary>Sends a proposed release back.</summary>
    /// <exception cref="FaultException"><c>targeting.same-person</c>, and as for deciding</exception>
    public Task ReturnAsync(Actor person, Viewer viewer, string id, int seen, string? text, CancellationToken cancellation) => ActAsync(TargetingJournal.Confirm, person, viewer, id, seen, (state, _) =>
    {
        DecisionRules.WhoProposedDoesNotConfirm(DecisionRules.OnlyAProposedReleaseIsConfirmedOrReturned(state), person.Id);
        return [new ReleaseReturned(id, person.Id, DecisionRules.ItIsReasoned(text, "text"))];
    }, cancellation);

    private OrderIssued[] Order(DeclarationState state, DeclarationDecided decided, OpenProcess open) =>
        ControlOrder.GoesOut(state, decided.Decision) ? [ControlOrder.Of(state, decided, ids.Next().ToString("N"), issuer, policy.Orders, open.Process.At)] : [];

    private async Task ActAsync(string process, Actor person, Viewer viewer, string id, int seen, Func<DeclarationState, OpenProcess, IReadOnlyList<object>> act, CancellationToken cancellation)
    {
        var recorded = await records.ActAsync(process, person, viewer, id, (state, open) =>
        {
            DecisionRules.NothingWasDecidedSince(state, seen);
            return Task.FromResult(act(state, open));
        }, cancellation);
        await records.WaitAsync(recorded!.Entries[0].Id, cancellation);
    }
}
