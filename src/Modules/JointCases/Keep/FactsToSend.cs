using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;

namespace Cordon.Modules.JointCases.Keep;

/// <summary>Which facts of this node which members should have and were not sent. Pure.</summary>
internal static class FactsToSend
{
    /// <summary>What goes now, by member and in the order of the facts.</summary>
    /// <param name="one">The case.</param>
    /// <param name="agreed">The partners to which everything goes, each with the level that is agreed: what is higher does not go, whoever brought them into the case.</param>
    public static IReadOnlyList<(string Member, HeldFact Fact)> Of(JointDossier one, IReadOnlyDictionary<string, int> agreed)
    {
        if (one.Case is not { } now)
            return [];
        var sent = one.Sent.Where(s => s.State != (int)SentState.TakenOut).Select(s => (s.Member, s.Number)).ToHashSet();
        var own = one.Own.ToList();
        return
        [
            .. now.Members.Values.Where(m => m.Node != one.Me && agreed.ContainsKey(m.Node))
                .SelectMany(m => own.Where(f => IsFor(f.Fact, m, now) && (f.Fact.Classification?.Level ?? 0) <= agreed[m.Node] && !sent.Contains((m.Node, f.Fact.Number))).Select(f => (m.Node, f))),
        ];
    }

    /// <summary>Who takes part gets everything. Who was invited gets the invitation, and hears who has accepted. Who was excluded hears that, and nothing else any more.</summary>
    private static bool IsFor(JointFact fact, JointMember member, JointCase now) => member.Standing switch
    {
        MemberStanding.Joined => true,
        MemberStanding.Invited => fact.Act is Opens or Accepts || (fact.Act is Invites invites && invites.Member == member.Node),
        MemberStanding.Excluded => fact.Act is Excludes excludes && excludes.Member == member.Node && fact.At == member.Since,
        _ => false,
    } && fact.Case == now.Id;
}
