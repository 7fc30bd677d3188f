using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>How a release of this node stands.</summary>
public enum ReleaseStatus
{
    /// <summary>It waits for a second person.</summary>
    Proposed,

    /// <summary>It leaves, or has left.</summary>
    Released,

    /// <summary>It does not leave.</summary>
    Returned,

    /// <summary>It was called back.</summary>
    Recalled,
}

/// <summary>What this node releases, as the entries about it leave it.</summary>
internal sealed record Release
{
    public required string Id { get; init; }

    public required ReleaseStatus Status { get; init; }

    public required ReleaseView View { get; init; }

    public required IReadOnlyList<ReleaseRecipient> Recipients { get; init; }

    public string? Group { get; init; }

    public string? Record { get; init; }

    public OnwardSource? Onward { get; init; }

    public required string Text { get; init; }

    public required string ProposedBy { get; init; }

    public string? Second { get; init; }

    /// <summary>Why it was sent back or called back.</summary>
    public string Reason { get; init; } = "";

    public required Instant ChangedAt { get; init; }

    public required int Acts { get; init; }
}

/// <summary>What a fact makes of a release. Pure.</summary>
internal static class ReleaseLife
{
    public static string? ReleaseOf(object fact) => fact switch
    {
        PartnerReleaseProposed f => f.Release,
        PartnerReleaseApproved f => f.Release,
        PartnerReleaseReturned f => f.Release,
        RecallOrdered f => f.Release,
        _ => null,
    };

    public static Release? After(Release? known, object fact, Instant at)
    {
        if (fact is PartnerReleaseProposed p)
        {
            return new Release
            {
                Id = p.Release, Status = ReleaseStatus.Proposed, View = p.View, Recipients = p.Recipients, Group = p.Group, Record = p.Record, Onward = p.Onward, Text = p.Text, ProposedBy = p.Person,
                ChangedAt = at, Acts = 1,
            };
        }

        return known is null ? null : Changed(known, fact) with { ChangedAt = at, Acts = known.Acts + 1 };
    }

    private static Release Changed(Release now, object fact) => fact switch
    {
        PartnerReleaseApproved f => now with { Status = ReleaseStatus.Released, Second = f.Person == now.ProposedBy ? null : f.Person },
        PartnerReleaseReturned f => now with { Status = ReleaseStatus.Returned, Second = f.Person, Reason = f.Text },
        RecallOrdered { Handling: { } handling } f => now with { View = now.View with { Handling = handling }, Reason = f.Text },
        // One that a single partner has to give back stays with the others.
        RecallOrdered { Sort: RecallSort.Membership } f => now with { Reason = f.Text },
        RecallOrdered f => now with { Status = ReleaseStatus.Recalled, Reason = f.Text },
        _ => now,
    };
}
