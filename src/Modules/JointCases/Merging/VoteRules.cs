using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>Proposals and votes: their rules, and what they do.</summary>
internal static class VoteRules
{
    public static Effect Of(JointCase now, JointFact fact, Proposes act) =>
        AProposalIsMadeOnce(now, act.Proposal) ?? (act.Excludes is { } member ? MemberRules.OnlyWhoIsInTheCaseIsExcluded(now, member) : null)
        ?? Effect.Of(now.With(new JointProposal(act.Proposal, fact.Author, act.Text, act.Excludes, act.VoteBy)));

    public static Effect Of(JointCase now, JointFact fact, Votes act) =>
        AProposalHasToBeThere(now, act.Proposal) ?? AVoteComesInTime(now.Proposals[act.Proposal], fact.At) ?? NobodyVotesOnItsOwnExclusion(now.Proposals[act.Proposal], fact.Author)
        ?? Effect.Of(now.With(now.Proposals[act.Proposal] with { Votes = now.Proposals[act.Proposal].Votes.SetItem(fact.Author, new CastVote(act.Vote, act.Text, fact.At)) }));

    /// <summary>The lead may exclude by its own decision. Where it says that there was a vote, there was one, it is over, and it was carried.</summary>
    public static Effect? AVoteThatIsNamedWasCarried(JointCase now, Excludes act, Instant at)
    {
        if (act.Proposal is not { } id)
            return null;
        if (!now.Proposals.TryGetValue(id, out var proposal) || proposal.Excludes != act.Member)
            return Effect.None("proposal-unknown");
        return (proposal.IsWhole(now) || at > proposal.VoteBy) && proposal.IsCarried(now) ? null : Effect.None("vote-not-carried");
    }

    private static Effect? AProposalIsMadeOnce(JointCase now, string proposal) => now.Proposals.TryGetValue(proposal, out var there) ? Effect.None("proposal-there", there.By) : null;

    private static Effect? AProposalHasToBeThere(JointCase now, string proposal) => now.Proposals.ContainsKey(proposal) ? null : Effect.None("proposal-unknown");

    private static Effect? AVoteComesInTime(JointProposal proposal, Instant at) => at > proposal.VoteBy ? Effect.None("vote-over") : null;

    private static Effect? NobodyVotesOnItsOwnExclusion(JointProposal proposal, string author) => proposal.Excludes == author ? Effect.None("own-exclusion") : null;
}
