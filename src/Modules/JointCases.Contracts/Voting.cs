using Cordon.Kernel.Time;

namespace Cordon.Modules.JointCases.Contracts;

/// <summary>How a member votes.</summary>
public enum JointVote
{
    /// <summary>For it.</summary>
    Yes,

    /// <summary>Against it: a dissent, which stays in the case with its reasons for ever.</summary>
    No,

    /// <summary>Neither.</summary>
    Abstain,
}

/// <summary>The author asks the members to decide.</summary>
/// <param name="Proposal">Its id, for ever.</param>
/// <param name="Text">What is to be decided; up to 2,000 characters.</param>
/// <param name="VoteBy">Until when votes count, by the clock of whoever votes.</param>
/// <param name="Excludes">The member whose exclusion is proposed; null for any other question.</param>
public sealed record Proposes(string Proposal, string Text, Instant VoteBy, string? Excludes = null) : JointAct;

/// <summary>The author votes. A later vote takes the place of an earlier one, which stays on the timeline.</summary>
/// <param name="Proposal">On which proposal.</param>
/// <param name="Vote">How.</param>
/// <param name="Text">Why; up to 2,000 characters; needed for a no.</param>
public sealed record Votes(string Proposal, JointVote Vote, string Text) : JointAct;
