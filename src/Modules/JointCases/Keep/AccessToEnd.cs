using System.Text.Json;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;

namespace Cordon.Modules.JointCases.Keep;

/// <summary>A member that is out, and what has to be taken back from it.</summary>
/// <param name="Member">Who.</param>
/// <param name="Since">Since when it is out.</param>
/// <param name="Releases">Releases of this node in the case that it may hold.</param>
/// <param name="Messages">Messages on their way to it.</param>
internal sealed record AccessToEnd(string Member, Instant Since, IReadOnlyList<string> Releases, IReadOnlyList<string> Messages)
{
    /// <summary>Members that are out and whose access was not ended since. Pure.</summary>
    public static IReadOnlyList<AccessToEnd> Of(JointDossier one) => one.Case is not { } now
        ? []
        : [.. now.Members.Values.Where(m => m.Node != one.Me && m.Standing is MemberStanding.Left or MemberStanding.Excluded).Select(m => Of(one, now, m)).Where(a => IsDue(one, a))];

    private static AccessToEnd Of(JointDossier one, JointCase now, JointMember member) => new(
        member.Node, member.Since,
        [.. now.Releases.Where(r => r.Author == one.Me && r.Recipients.Contains(member.Node)).Select(r => r.Release).Distinct()],
        [.. one.Sent.Where(s => s.Member == member.Node && s.State == (int)SentState.Waiting && !SaysThatItIsOut(one, s.Number, member.Node)).Select(s => s.Message)]);

    private static bool IsDue(JointDossier one, AccessToEnd access) =>
        one.Exits.FirstOrDefault(e => e.Member == access.Member) is not { } exit || exit.Since != access.Since.UnixMicroseconds
        || access.Releases.Except(JsonSerializer.Deserialize<List<string>>(exit.Releases, StrictJson.Options)!).Any();

    private static bool SaysThatItIsOut(JointDossier one, long number, string member) => one.Own.Any(f => f.Fact.Number == number && f.Fact.Act is Excludes excludes && excludes.Member == member);
}
