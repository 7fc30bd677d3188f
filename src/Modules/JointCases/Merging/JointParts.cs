using System.Collections.Immutable;
using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>What a node is in a joint case.</summary>
public enum MemberStanding
{
    /// <summary>It was invited and has not answered.</summary>
    Invited,

    /// <summary>It takes part.</summary>
    Joined,

    /// <summary>It did not want to.</summary>
    Declined,

    /// <summary>It has left.</summary>
    Left,

    /// <summary>It was excluded, or the invitation was taken back.</summary>
    Excluded,
}

/// <summary>A node in a joint case.</summary>
/// <param name="Node">Which.</param>
/// <param name="Standing">What it is in it.</param>
/// <param name="Since">Since when it is that.</param>
/// <param name="AnswerBy">Until when it is to answer an invitation.</param>
public sealed record JointMember(string Node, MemberStanding Standing, Instant Since, Instant AnswerBy)
{
    /// <summary>The nodes of the case with which it exchanges messages, as it says itself.</summary>
    public IReadOnlyList<string> Hears { get; init; } = [];

    /// <summary>Counts those who joined: who came first leads when the lead leaves.</summary>
    public int Joined { get; init; }
}

/// <summary>How a task stands.</summary>
public enum JointTaskStanding
{
    /// <summary>Nobody has taken it.</summary>
    Open,

    /// <summary>A member does it.</summary>
    Taken,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>Who was asked does not do it, or no longer.</summary>
    Declined,

    /// <summary>It is not to be done any more.</summary>
    Withdrawn,
}

/// <summary>A task of a joint case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Giver">Who gave it.</param>
/// <param name="Owner">Who was asked or has taken it; null when whoever wants may.</param>
/// <param name="Due">Until when.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Text">What came of it, or why not.</param>
public sealed record JointTask(string Id, string What, string Giver, string? Owner, Instant Due, JointTaskStanding Standing, string Text)
{
    public bool IsEnded => Standing is JointTaskStanding.Done or JointTaskStanding.Declined or JointTaskStanding.Withdrawn;
}

/// <summary>Something that the members decide.</summary>
/// <param name="Id">Its id.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="Text">What is to be decided.</param>
/// <param name="Excludes">Whose exclusion is proposed; null for any other question.</param>
/// <param name="VoteBy">Until when votes count.</param>
public sealed record JointProposal(string Id, string By, string Text, string? Excludes, Instant VoteBy)
{
    /// <summary>The vote of each member that counts, by node.</summary>
    public ImmutableSortedDictionary<string, CastVote> Votes { get; init; } = ImmutableSortedDictionary.Create<string, CastVote>(StringComparer.Ordinal);

    /// <summary>Whether more members say yes than no. Whoever left since does not count, and whoever is to be excluded has no vote on it.</summary>
    public bool IsCarried(JointCase now) => Counted(now, JointVote.Yes) > Counted(now, JointVote.No);

    /// <summary>Whether everybody has voted who can.</summary>
    public bool IsWhole(JointCase now) => now.Joined().All(m => m.Node == Excludes || Votes.ContainsKey(m.Node));

    public int Counted(JointCase now, JointVote vote) => Votes.Count(v => v.Value.Vote == vote && v.Key != Excludes && now.IsJoined(v.Key));
}

/// <summary>How somebody voted.</summary>
public sealed record CastVote(JointVote Vote, string Text, Instant At);
