using Cordon.Modules.JointCases.Merging;

namespace Cordon.Modules.JointCases.Keep;

/// <summary>Two members of which one does not hear the other.</summary>
/// <param name="Deaf">Who does not hear.</param>
/// <param name="Unheard">Whom.</param>
internal sealed record JointHearing(string Deaf, string Unheard)
{
    /// <summary>All pairs that do not hear each other, as they say themselves. Nothing is passed on by others, so that each must be a partner of each.</summary>
    public static IReadOnlyList<JointHearing> Gaps(JointCase now) =>
        [.. now.Joined().SelectMany(d => now.Joined().Where(u => u.Node != d.Node && !d.Hears.Contains(u.Node)).Select(u => new JointHearing(d.Node, u.Node)))];

    /// <summary>Whom this node hears of those who are or may come in.</summary>
    public static IReadOnlyList<string> Heard(JointCase now, string me, IReadOnlySet<string> reached) =>
        [.. now.Members.Values.Where(m => m.Node != me && m.Standing is MemberStanding.Joined or MemberStanding.Invited && reached.Contains(m.Node)).Select(m => m.Node)];
}
