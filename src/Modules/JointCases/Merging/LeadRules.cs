using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>How the lead goes over: the rules, and what they do. There is one lead at any time; it leads until another has accepted.</summary>
internal static class LeadRules
{
    public static Effect Of(JointCase now, JointFact fact, OffersLead act) =>
        MemberRules.OnlyTheLeadDecides(now, fact.Author) ?? TheLeadIsNotOfferedToItself(fact.Author, act.To) ?? MemberRules.OnlyAMemberIsNamed(now, act.To) ?? AnOfferIsMadeOnce(now, act.Offer)
        ?? Effect.Of(now with { Offers = now.Offers.SetItem(act.Offer, new LeadOffer(act.Offer, act.To, fact.At)) });

    /// <summary>Every other offer lapses with it: of two that accept at once, the first in the order of the case leads.</summary>
    public static Effect Of(JointCase now, JointFact fact, AcceptsLead act) =>
        OnlyAnOfferThatStandsIsAnswered(now, act.Offer, fact.Author) ?? Effect.Of(now with { Lead = fact.Author, Offers = now.Offers.Clear() });

    public static Effect Of(JointCase now, JointFact fact, DeclinesLead act) =>
        OnlyAnOfferThatStandsIsAnswered(now, act.Offer, fact.Author) ?? Effect.Of(now with { Offers = now.Offers.Remove(act.Offer) });

    private static Effect? TheLeadIsNotOfferedToItself(string author, string to) => author == to ? Effect.None("lead-itself") : null;

    private static Effect? AnOfferIsMadeOnce(JointCase now, string offer) => now.Offers.ContainsKey(offer) ? Effect.None("offer-there") : null;

    private static Effect? OnlyAnOfferThatStandsIsAnswered(JointCase now, string offer, string author) =>
        now.Offers.TryGetValue(offer, out var standing) && standing.To == author ? null : Effect.None("offer-lapsed", now.Lead ?? "");
}
