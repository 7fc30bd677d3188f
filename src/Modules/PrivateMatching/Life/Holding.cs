using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Life;

/// <summary>That a partner may ask for a purpose.</summary>
/// <param name="Renew">Whether somebody asked for a new set since the last was made.</param>
/// <param name="Second">Who confirmed it; null when one person was enough.</param>
/// <param name="ADay">Numbers that are answered in a day; null for as many as the setting says.</param>
public sealed record Opening(string Partner, MatchPurpose Purpose, IReadOnlyList<IdentifierSort> Kinds, string LegalBasis, string Person, Instant At, bool Renew, string? Second = null, int? ADay = null)
{
    /// <summary>The limits that hold for it.</summary>
    public MatchingPolicy Limits(MatchingPolicy policy) => policy with { ADay = ADay ?? policy.ADay };
}

/// <summary>What waits for a second person.</summary>
public sealed record LettingProposal(string Id, string Partner, MatchPurpose Purpose, IReadOnlyList<IdentifierSort> Kinds, string LegalBasis, string Person, Instant At, int? ADay = null);

/// <summary>A set of this node that ended.</summary>
/// <param name="Partner">For whom it was.</param>
/// <param name="Set">What this node stood by, which stays.</param>
/// <param name="Ended">Since when it is in force no more; null when it was erased before.</param>
/// <param name="GoesAt">When it is erased at the earliest; null of one that is kept for good.</param>
/// <param name="IsAway">Whether nothing is answered from it any more.</param>
/// <param name="Cleared">When it was erased; null while it was not.</param>
public sealed record PastSet(string Partner, SetCommitment Set, Instant? Ended, Instant? GoesAt, bool IsAway, Instant? Cleared);

/// <summary>A canary: one this node planted for a partner, or one that a partner must hold.</summary>
/// <param name="Ours">Whether this node planted it.</param>
/// <param name="FromSet">Of a partner's: number of the first set in which it is.</param>
/// <param name="Dropped">Whether it is used no more.</param>
/// <param name="CheckedAt">When a question with it was answered last.</param>
/// <param name="Hit">Whether it was found then.</param>
public sealed record Canary(string Id, bool Ours, string Partner, MatchPurpose Purpose, Identifier Identifier, int FromSet, string Person, Instant At, bool Dropped = false, Instant? CheckedAt = null, bool? Hit = null);
