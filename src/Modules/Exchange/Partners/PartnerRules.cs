using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;

namespace Cordon.Modules.Exchange.Partners;

/// <summary>The rules of having partners, each refused with a sentence.</summary>
internal static class PartnerRules
{
    public static void ACardIsOfAnotherNode(NodeCard card, string own) => Hold(card.Authority != own, "exchange.card.own", "card");

    public static void ACardIsOfTheSameRealm(NodeCard card, Realm realm)
    {
        if (card.Realm != realm)
            throw new FaultException(Fault.Of("exchange.card.realm", "card", ("realm", card.Realm), ("own", realm)));
    }

    public static void ACardIsInForce(NodeCard card, Instant now) => Hold(card.IsValidAt(now), "exchange.card.expired", "card");

    /// <summary>A card that the known key has signed is a new one of the same node; any other would put a stranger in its place, and has to wait until the partner is over.</summary>
    public static void AStrangersCardDoesNotReplaceAPartner(Partner? known) => Hold(known is null or { Status: PartnerStatus.Presented or PartnerStatus.Ended }, "exchange.card.stranger", "card");

    public static void AnAgreementIsProposedWhereNoneWaits(Partner one) =>
        Hold(one.Status is PartnerStatus.Presented or PartnerStatus.Joined && one.Proposal is null, "exchange.partner.not-open");

    /// <summary>Somebody confirms what was proposed for the card that was compared, and not for one that came since.</summary>
    public static void TheCardIsTheOneThatWasCompared(Partner one) => Hold(one.Proposal?.Card == one.Signed.Digest || one.Agreement is not null, "exchange.partner.card-changed");

    public static void OnlyAProposalIsConfirmedOrReturned(Partner one) => Hold(one.Proposal is not null, "exchange.partner.not-proposed");

    public static void WhoProposedDoesNotConfirm(Partner one, string person) => Hold(one.Proposal?.Person != person, "exchange.same-person");

    public static void NothingHappenedSince(Partner one, int seen) => Hold(one.Acts == seen, "exchange.changed");

    public static void OnlyAJoinedPartnerIsSuspended(Partner one) => Hold(one.Status == PartnerStatus.Joined, "exchange.partner.not-joined");

    public static void OnlyASuspendedPartnerIsTakenUpAgain(Partner one) => Hold(one.Status == PartnerStatus.Suspended, "exchange.partner.not-suspended");

    public static void APartnerEndsOnce(Partner one) => Hold(one.Status != PartnerStatus.Ended, "exchange.partner.ended");

    private static void Hold(bool holds, string code, string where = "")
    {
        if (!holds)
            throw new FaultException(new Fault(code, where));
    }
}
