using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>
/// Makes the case of its facts. Pure: the case is a function of the set of facts, so that nodes which hold the same facts have the same case, in whatever order and however often they came.
/// Facts are ordered (<see cref="FactOrder"/>) and then done one after the other by the rules beside this file; what a rule does not allow stays on the timeline with the reason.
/// See docs/adr/joint-case-merge.md.
/// </summary>
internal static class JointMerge
{
    public static MergedCase Of(IEnumerable<HeldFact> facts)
    {
        var order = FactOrder.Of(facts);
        var doubled = order.Placed.GroupBy(f => f.Held.Place).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var (now, timeline) = ((JointCase?)null, new List<MergedFact>(order.Placed.Count));
        foreach (var fact in order.Placed)
        {
            var effect = ANodeThatSaysTwoThingsSaysNothing(doubled, fact.Held) ?? After(now, fact.Held.Fact);
            now = effect.After ?? now;
            timeline.Add(new MergedFact(fact, effect.Why));
        }

        return new MergedCase(now, timeline, order.Waiting, order.Missing, OtherWords.In(order));
    }

    private static Effect? ANodeThatSaysTwoThingsSaysNothing(HashSet<FactPlace> doubled, HeldFact fact) => doubled.Contains(fact.Place) ? Effect.None("doubled", fact.Fact.Author) : null;

    /// <summary>What a fact does to the case as it is.</summary>
    private static Effect After(JointCase? before, JointFact fact) => (before, fact.Act) switch
    {
        (null, Opens act) => MemberEffects.Of(fact, act),
        (null, _) => Effect.None("not-open-yet"),
        (_, Opens) => Effect.None("opened-before", before.Opener),
        (_, Leaves) => MemberRules.OnlyMembersAct(before, fact.Author) ?? MemberEffects.Left(before, fact),
        (_, GivesView act) => MemberRules.OnlyMembersAct(before, fact.Author) ?? Effect.Of(before with { Views = before.Views.SetItem(fact.Author, new JointOpinion(act.Agrees, act.Text, fact.At)) }),
        (_, Reopens act) => MemberRules.OnlyMembersAct(before, fact.Author) ?? MemberRules.OnlyTheLeadDecides(before, fact.Author) ?? MemberRules.OnlyACaseThatIsOverIsOpenedAgain(before) ?? MemberEffects.Of(before, fact, act),
        (_, Accepts act) => MemberRules.NothingChangesAfterTheEnd(before) ?? MemberEffects.Of(before, fact, act),
        (_, Declines) => MemberRules.NothingChangesAfterTheEnd(before) ?? MemberEffects.Declined(before, fact),
        _ => MemberRules.OnlyMembersAct(before, fact.Author) ?? MemberRules.NothingChangesAfterTheEnd(before) ?? OfMember(before, fact),
    };

    /// <summary>What a member does while the case is open.</summary>
    private static Effect OfMember(JointCase now, JointFact fact) => fact.Act switch
    {
        Invites act => MemberEffects.Of(now, fact, act),
        Hears act => MemberEffects.Of(now, fact, act),
        Excludes act => MemberEffects.Of(now, fact, act),
        GivesTask act => TaskEffects.Of(now, fact, act),
        TakesTask act => TaskEffects.Of(now, fact, act),
        FinishesTask act => TaskEffects.Of(now, fact, act),
        DeclinesTask act => TaskEffects.Of(now, fact, act),
        WithdrawsTask act => TaskEffects.Of(now, fact, act),
        Proposes act => VoteRules.Of(now, fact, act),
        Votes act => VoteRules.Of(now, fact, act),
        OffersLead act => LeadRules.Of(now, fact, act),
        AcceptsLead act => LeadRules.Of(now, fact, act),
        DeclinesLead act => LeadRules.Of(now, fact, act),
        Shares act => Effect.Of(now with { Releases = now.Releases.Add(new SharedRelease(fact.Author, act.Release, act.Recipients, fact.At)) }),
        Closes act => MemberRules.OnlyTheLeadDecides(now, fact.Author) ?? Effect.Of(now with { Ending = new JointEnding(act.Outcome, act.Text, fact.Author, fact.At) }),
        // What is said changes nothing but the timeline.
        _ => Effect.Of(now),
    };
}
