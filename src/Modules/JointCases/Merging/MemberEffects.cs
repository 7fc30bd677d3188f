using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>Who comes, who goes.</summary>
internal static class MemberEffects
{
    /// <summary>Only who is named in the id of a case opens it, so that nobody takes the place of another's case.</summary>
    public static Effect Of(JointFact fact, Opens act)
    {
        if (CaseName.OpenerOf(fact.Case) != fact.Author)
            return Effect.None("not-the-opener", CaseName.OpenerOf(fact.Case));
        var opened = new JointCase { Id = fact.Case, Title = act.Title, Purpose = act.Purpose, Gateway = act.Gateway, Opener = fact.Author, OpenedAt = fact.At, Lead = fact.Author };
        var others = act.Invited.Where(i => i != fact.Author).Distinct().ToList();
        opened = opened.With(new JointMember(fact.Author, MemberStanding.Joined, fact.At, act.AnswerBy) { Hears = others, Joined = 1 });
        return Effect.Of(others.Aggregate(opened, (now, node) => now.With(new JointMember(node, MemberStanding.Invited, fact.At, act.AnswerBy))));
    }

    public static Effect Of(JointCase now, JointFact fact, Invites act) =>
        MemberRules.OnlyTheLeadDecides(now, fact.Author) ?? MemberRules.NobodyIsInvitedTwice(now, act.Member)
        ?? Effect.Of(now.With(new JointMember(act.Member, MemberStanding.Invited, fact.At, act.AnswerBy)));

    public static Effect Of(JointCase now, JointFact fact, Accepts act) => MemberRules.OnlyAnInvitationIsAnswered(now, fact.Author)
        ?? Effect.Of(now.With(now.Members[fact.Author] with { Standing = MemberStanding.Joined, Since = fact.At, Hears = act.Hears, Joined = now.Members.Values.Max(m => m.Joined) + 1 }));

    public static Effect Declined(JointCase now, JointFact fact) => MemberRules.OnlyAnInvitationIsAnswered(now, fact.Author)
        ?? Effect.Of(now.With(now.Members[fact.Author] with { Standing = MemberStanding.Declined, Since = fact.At }));

    public static Effect Of(JointCase now, JointFact fact, Hears act) => Effect.Of(now.With(now.Members[fact.Author] with { Hears = act.Nodes }));

    /// <summary>Members, tasks, votes and offers are as they were; how it had ended stays to be seen.</summary>
    public static Effect Of(JointCase now, JointFact fact, Reopens act) =>
        Effect.Of(now with { Ending = null, Reopening = new JointReopening(act.Text, fact.Author, fact.At, now.Ending!.Outcome, now.Ending.At) });

    public static Effect Left(JointCase now, JointFact fact) => Effect.Of(WithoutMember(now, fact.Author, MemberStanding.Left, fact.At));

    public static Effect Of(JointCase now, JointFact fact, Excludes act) =>
        MemberRules.OnlyTheLeadDecides(now, fact.Author) ?? MemberRules.NobodyExcludesItself(fact.Author, act.Member) ?? MemberRules.OnlyWhoIsInTheCaseIsExcluded(now, act.Member)
        ?? VoteRules.AVoteThatIsNamedWasCarried(now, act, fact.At) ?? Effect.Of(WithoutMember(now, act.Member, MemberStanding.Excluded, fact.At));

    /// <summary>What somebody was to do is for whoever wants; when it was the lead, the member that came first of those who are there leads.</summary>
    private static JointCase WithoutMember(JointCase now, string node, MemberStanding standing, Instant at)
    {
        var after = now.With(now.Members[node] with { Standing = standing, Since = at });
        after = after.Tasks.Values.Where(t => t.Owner == node && !t.IsEnded).Aggregate(after, (one, task) => one.With(task with { Owner = null, Standing = JointTaskStanding.Open }));
        after = after with { Offers = after.Offers.RemoveRange(after.Offers.Values.Where(o => o.To == node).Select(o => o.Id)) };
        return after.Lead == node ? after with { Lead = after.Joined().MinBy(m => m.Joined)?.Node, Offers = after.Offers.Clear() } : after;
    }
}
