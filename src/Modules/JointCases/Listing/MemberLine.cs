using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Keep;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;

namespace Cordon.Modules.JointCases.Listing;

/// <summary>A member of a joint case, and how current it is.</summary>
/// <param name="Node">Which.</param>
/// <param name="Standing">What it is in the case.</param>
/// <param name="Since">Since when.</param>
/// <param name="AnswerBy">Until when it is to answer an invitation.</param>
/// <param name="IsLead">Whether it leads.</param>
/// <param name="IsMe">Whether it is this node.</param>
public sealed record MemberLine(string Node, MemberStanding Standing, Instant Since, Instant AnswerBy, bool IsLead, bool IsMe)
{
    /// <summary>Whether this node and that one exchange messages.</summary>
    public bool Reached { get; init; }

    /// <summary>When it wrote last; null when nothing of it is here.</summary>
    public Instant? LastWrote { get; init; }

    /// <summary>The last fact of this node that it had seen when it wrote last; 0 for none.</summary>
    public long SeenOfMine { get; init; }

    /// <summary>How many facts of this node were sent to it.</summary>
    public int Sent { get; init; }

    /// <summary>How many of them its node has receipted.</summary>
    public int Receipted { get; init; }

    /// <summary>How many were taken out before they went, since it is out.</summary>
    public int TakenOut { get; init; }

    /// <summary>How many it could not take in.</summary>
    public int Declined { get; init; }

    /// <summary>How many facts of this node did not go to it, since they are classified higher than is agreed with it.</summary>
    public int TooHigh { get; init; }

    /// <summary>Whether its access was ended here after it was out.</summary>
    public bool AccessEnded { get; init; }

    /// <summary>Whom of the others it does not hear, as it says itself.</summary>
    public IReadOnlyList<string> DoesNotHear { get; init; } = [];

    /// <summary>All members of a case, the lead first.</summary>
    internal static IReadOnlyList<MemberLine> Of(JointDossier one, IReadOnlyDictionary<string, int> agreed)
    {
        if (one.Case is not { } now)
            return [];
        var gaps = JointHearing.Gaps(now);
        return [.. now.Members.Values.OrderByDescending(m => m.Node == now.Lead).ThenBy(m => m.Node, StringComparer.Ordinal).Select(m => Of(one, now, m, agreed, gaps))];
    }

    private static MemberLine Of(JointDossier one, JointCase now, JointMember member, IReadOnlyDictionary<string, int> agreed, IReadOnlyList<JointHearing> gaps)
    {
        var last = one.Merged.Timeline.LastOrDefault(f => f.Fact.Author == member.Node)?.Fact;
        // A fact that was declined and sent again counts as it stands now.
        var sent = one.Sent.Where(s => s.Member == member.Node).GroupBy(s => s.Number).Select(g => g.Select(s => (SentState)s.State).OrderBy(s => s == SentState.Taken ? 0 : s == SentState.Declined ? 2 : 1).First()).ToList();
        return new MemberLine(member.Node, member.Standing, member.Since, member.AnswerBy, now.Lead == member.Node, member.Node == one.Me)
        {
            Reached = agreed.ContainsKey(member.Node), TooHigh = member.Standing != MemberStanding.Joined || !agreed.TryGetValue(member.Node, out var level) ? 0 : one.Own.Count(f => (f.Fact.Classification?.Level ?? 0) > level), LastWrote = last?.At, SeenOfMine = last is not null && last.Seen.TryGetValue(one.Me, out var seen) ? seen.Number : 0,
            Sent = sent.Count(s => s != SentState.TakenOut), Receipted = sent.Count(s => s == SentState.Taken), TakenOut = sent.Count(s => s == SentState.TakenOut), Declined = sent.Count(s => s == SentState.Declined),
            AccessEnded = one.Exits.Any(e => e.Member == member.Node && e.Since == member.Since.UnixMicroseconds), DoesNotHear = [.. gaps.Where(g => g.Deaf == member.Node).Select(g => g.Unheard)],
        };
    }
}
