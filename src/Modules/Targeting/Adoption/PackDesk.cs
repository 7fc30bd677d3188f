using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Adoption.Offering;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Decide;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Storage;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>Persons decide about offers. Each names how the offer stood when they looked: of two who act at once, one does.</summary>
internal sealed class PackDesk(PackRecords records, PackShelf shelf, PackInUse inUse, PackIssuers issuers, TimeProvider clock)
{
    /// <summary>Puts an offer in force as the second person.</summary>
    /// <exception cref="FaultException"><c>targeting.packs.unknown</c>, and what <see cref="AdoptionRules"/> refuses</exception>
    public async Task AdoptAsync(Actor person, string digest, int seen, string? reason, CancellationToken cancellation)
    {
        var known = await shelf.FindAsync(digest, cancellation) ?? throw new FaultException(new Fault("targeting.packs.unknown"));
        var said = known.Offered.Findings.Count > 0 ? DecisionRules.ItIsReasoned(reason) : PackReasons.Said(reason);
        AdoptionRules.OnlyAnOfferIsDecided(known);
        await TrustedAsync(known, cancellation);
        var (judges, would) = (await inUse.OnAnyDayAsync(cancellation), await shelf.WithAsync(known, cancellation));
        AdoptionRules.ItAppliesToday(would.Read.Pack, Instant.Now(clock).UtcDay);
        await records.InAsync(PackJournal.Adopt, person, async open =>
        {
            var (state, tables) = (await PackRecords.KnownAsync(open, digest, cancellation), open.Tables.Of<TargetingContext>());
            AdoptionRules.OnlyAnOfferIsDecided(state);
            AdoptionRules.WhoOffersDoesNotAdopt(state, person.Id);
            AdoptionRules.NothingHappenedSince(state, seen);
            var test = AdoptionRules.ItWasTriedAgainstWhatJudges(state, judges?.Layers ?? [], would.Layers);
            var inForce = await PackShelf.InForceAsync(tables, cancellation);
            foreach (var before in await PackRecords.HadInForceAsync(tables, state.Offered.Id, cancellation))
                AdoptionRules.NoVersionGoesBack(state.Identity, before);
            var beneath = PackShelf.Beneath(inForce, state.Offered.Kind, state.Offered.Id);
            if (!IsWhatJudges(inForce, judges) || !beneath.Select(s => s.Identity).Append(state.Identity).SequenceEqual(would.Layers))
                throw new FaultException(new Fault("targeting.packs.changed"));
            records.Append(open, digest, new PackAdopted(digest, state.Offered.Person, person.Id, said, test.Entry, would.Layers, [.. inForce.Skip(beneath.Count).Select(s => s.Offered.Digest)]));
            records.Append(open, digest, new WorkSettled(PackWork.IdOf(digest), "adopted"));
        }, cancellation);
        await inUse.OnAnyDayAsync(cancellation);
    }

    /// <summary>Does not put an offer in force.</summary>
    /// <exception cref="FaultException"><c>targeting.packs.unknown</c>, <c>targeting.reason.needed</c>, and what <see cref="AdoptionRules"/> refuses</exception>
    public Task RefuseAsync(Actor person, string digest, int seen, string? reason, CancellationToken cancellation) => CloseAsync(PackJournal.Refuse, person, digest, state =>
    {
        AdoptionRules.NothingHappenedSince(state, seen);
        AdoptionRules.WhoOffersDoesNotAdopt(state, person.Id);
        return new PackRefused(digest, person.Id, DecisionRules.ItIsReasoned(reason));
    }, "refused", cancellation);

    /// <summary>Takes one's own offer back.</summary>
    /// <exception cref="FaultException"><c>targeting.packs.unknown</c>, and what <see cref="AdoptionRules"/> refuses</exception>
    public Task WithdrawAsync(Actor person, string digest, CancellationToken cancellation) => CloseAsync(PackJournal.Withdraw, person, digest, state =>
    {
        AdoptionRules.OnlyWhoOffersTakesBack(state, person.Id);
        return new PackWithdrawn(digest, person.Id);
    }, "withdrawn", cancellation);

    /// <summary>Whom the authority believes may have changed since it was offered.</summary>
    private async Task TrustedAsync(PackState offer, CancellationToken cancellation)
    {
        if (offer.Offered.Origin == PackOrigin.Issued)
            ReadOffer.Of(await shelf.FileAsync(offer.Offered.File, cancellation)).DemandTrust(issuers);
    }

    private static bool IsWhatJudges(IReadOnlyList<PackState> inForce, EffectivePack? judges) =>
        judges is null || (inForce.Count == 0 ? judges.IsShipped : inForce.Select(s => s.Identity).SequenceEqual(judges.Layers));

    private Task CloseAsync(string process, Actor person, string digest, Func<PackState, object> act, string outcome, CancellationToken cancellation) => records.InAsync(process, person, async open =>
    {
        var state = await PackRecords.KnownAsync(open, digest, cancellation);
        AdoptionRules.OnlyAnOfferIsDecided(state);
        records.Append(open, digest, act(state));
        records.Append(open, digest, new WorkSettled(PackWork.IdOf(digest), outcome));
    }, cancellation);
}
