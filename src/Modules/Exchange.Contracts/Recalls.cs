using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Exchange.Contracts;

/// <summary>Why a release is called back.</summary>
public enum RecallSort
{
    /// <summary>It should not be there any more.</summary>
    Withdraw,

    /// <summary>It was wrong; another release stands in its place.</summary>
    Correct,

    /// <summary>It may go less far, or be used for less, from now on.</summary>
    Restrict,

    /// <summary>The partner belongs no more to those it was meant for.</summary>
    Membership,
}

/// <summary>What a holder did.</summary>
public enum RecallDeed
{
    /// <summary>Its content was erased: the key is destroyed.</summary>
    Purged,

    /// <summary>It is shut away, since a case depends on it; it is erased when none does any more.</summary>
    Quarantined,

    /// <summary>It is handled as it was asked.</summary>
    Restricted,

    /// <summary>It never had it, or had erased it before.</summary>
    NotHeld,
}

/// <summary>A release is called back from partners that hold it.</summary>
/// <param name="Recall">Its id.</param>
/// <param name="Release">Which release.</param>
/// <param name="Sort">Why.</param>
/// <param name="Holders">From whom; those to whom it had not gone yet are not among them.</param>
/// <param name="Due">Until when they are to answer.</param>
/// <param name="Text">Why, in own words; it goes to the holders.</param>
/// <param name="Person">Who; empty when a partner recalled what was passed on.</param>
/// <param name="Handling">How it is to be handled from now on; null when it is to go.</param>
/// <param name="Replacement">The release in its place; null when there is none.</param>
/// <param name="Cause">The recall of a partner that this one follows, <c>PARTNER:RECALL</c>, where its release was passed on; null when it is this node's own.</param>
public sealed record RecallOrdered(string Recall, string Release, RecallSort Sort, IReadOnlyList<string> Holders, Instant Due, string Text, string Person, Handling? Handling = null, string? Replacement = null, string? Cause = null);

/// <summary>A holder had not answered in time.</summary>
/// <param name="Recall">Which.</param>
/// <param name="Partner">Who.</param>
public sealed record RecallOverdue(string Recall, string Partner);

/// <summary>This node did as a partner asked who called something back.</summary>
/// <param name="Recall">Which, as the partner calls it.</param>
/// <param name="Partner">Who.</param>
/// <param name="Release">Of which release of that partner.</param>
/// <param name="Deed">What was done.</param>
public sealed record RecallApplied(string Recall, string Partner, string Release, RecallDeed Deed);

/// <summary>Every partner to whom something had been passed on has answered, and whoever called it back was told.</summary>
/// <param name="Recall">Which, as the partner calls it.</param>
/// <param name="Partner">Who called it back.</param>
/// <param name="Reached">What each of them did.</param>
public sealed record RecallFollowed(string Recall, string Partner, IReadOnlyList<OnwardDeed> Reached);

/// <summary>What a partner did to whom something had been passed on.</summary>
/// <param name="Partner">Who.</param>
/// <param name="Deed">What; null as long as it has not answered.</param>
public sealed record OnwardDeed(string Partner, RecallDeed? Deed = null);
