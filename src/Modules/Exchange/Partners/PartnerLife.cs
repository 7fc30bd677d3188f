using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Watching;
using Cordon.Modules.Exchange.Watching;

namespace Cordon.Modules.Exchange.Partners;

/// <summary>What a fact makes of a partner. Pure: rules are asked before a fact is recorded, and what is recorded is taken as it is.</summary>
internal static class PartnerLife
{
    public static string? PartnerOf(object fact) => fact switch
    {
        PartnerCardImported f => f.Partner,
        PartnerProposed f => f.Partner,
        PartnerConfirmed f => f.Partner,
        PartnerProposalReturned f => f.Partner,
        PartnerCardRotated f => f.Partner,
        PartnerSuspended f => f.Partner,
        PartnerResumed f => f.Partner,
        PartnerEnded f => f.Partner,
        LogClearingProposed f => f.Partner,
        LogClearingReturned f => f.Partner,
        LogAlarmCleared f => f.Partner,
        _ => null,
    };

    public static Partner? After(Partner? known, object fact, Instant at)
    {
        if (fact is PartnerCardImported imported)
            return new Partner { Id = imported.Partner, Status = PartnerStatus.Presented, Card = imported.Card, Clearing = known?.Clearing, Cleared = known?.Cleared, ChangedAt = at, Acts = (known?.Acts ?? 0) + 1 };
        return known is null ? null : Changed(known, fact, at) with { ChangedAt = at, Acts = known.Acts + 1 };
    }

    private static Partner Changed(Partner now, object fact, Instant at) => fact switch
    {
        PartnerProposed f => now with { Status = now.Status == PartnerStatus.Presented ? PartnerStatus.Proposed : now.Status, Proposal = new PartnerProposal(f.Card, f.Agreement, f.Text, f.Person, at) },
        PartnerConfirmed f => now with { Status = now.Status == PartnerStatus.Proposed ? PartnerStatus.Joined : now.Status, Agreement = now.Proposal!.Agreement, Proposal = null, ConfirmedBy = f.Person },
        PartnerProposalReturned => now with { Status = now.Status == PartnerStatus.Proposed ? PartnerStatus.Presented : now.Status, Proposal = null },
        PartnerCardRotated f => now with { Card = f.Card, CardBefore = now.Card, RotatedAt = at },
        PartnerSuspended f => now with { Status = PartnerStatus.Suspended, Reason = f.Text },
        PartnerResumed => now with { Status = PartnerStatus.Joined, Reason = "" },
        PartnerEnded f => now with { Status = PartnerStatus.Ended, Reason = f.Text, Proposal = null },
        LogClearingProposed f => now with { Clearing = new LogClearing(f.Origin, f.After, f.Found, f.Text, f.Person, at) },
        LogClearingReturned => now with { Clearing = null },
        LogAlarmCleared f => now with { Clearing = null, Cleared = new LogClearing(f.Origin, f.After, f.Found, f.Text, f.ProposedBy, at, f.Person) },
        _ => now,
    };
}
