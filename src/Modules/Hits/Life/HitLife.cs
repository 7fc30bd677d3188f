using Cordon.Journal.Entries;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hits.Contracts;

namespace Cordon.Modules.Hits.Life;

/// <summary>A fact about a hit with what the journal knows of it.</summary>
internal sealed record HitFact(object Data, Guid Entry, Instant At, Handling Handling)
{
    public static HitFact Of(Entry entry) => new(entry.Data, entry.Id, entry.At, entry.Handling);
}

/// <summary>What a fact makes of a hit. Pure: rules are asked before a fact is recorded, and what is recorded is taken as it is.</summary>
internal static class HitLife
{
    /// <summary>The hit after the fact; null when the fact speaks of a hit that is not known, since it was erased.</summary>
    public static Hit? After(Hit? hit, HitFact fact) => (hit, fact.Data) switch
    {
        (null, HitOpened opened) => new Hit
        {
            Id = opened.Hit, Pair = opened.Pair, Status = HitStatus.Open, Party = opened.Party, Judgement = opened.Judgement,
            Handling = fact.Handling, OpenedAt = fact.At, Since = fact.At, Acts = 1,
        },
        (null, _) => null,
        (_, HitSighted) => hit with { Sightings = hit.Sightings + 1, Ceased = null },
        (_, HitCeased ceased) => hit with { Ceased = ceased, Acts = hit.Acts + 1 },
        (_, ListingDescribed described) => hit with { Listing = described.Listing, ListingUnknown = described.Unknown, Acts = hit.Acts + 1 },
        (_, EvidenceAdded added) => hit with { Evidence = [.. hit.Evidence, added] },
        (_, HitReopened reopened) => Waits(hit, fact) with
        {
            Why = reopened.Why, Changes = reopened.Changes, Party = reopened.Party ?? hit.Party, Judgement = reopened.Judgement ?? hit.Judgement,
            Sightings = hit.Sightings + (reopened.Judgement is null ? 0 : 1),
            // What the list says is taken down anew for a judgement of another version.
            Listing = IsOld(hit, reopened) ? null : hit.Listing, ListingUnknown = IsOld(hit, reopened) ? null : hit.ListingUnknown,
        },
        (_, HitDecided decided) => hit with
        {
            Status = StatusOf(decided), Acts = hit.Acts + 1, Why = null, Changes = [],
            Decision = new HitDecision(fact.Entry, decided.Verdict, decided.Reasons, decided.Text, decided.Person, fact.At, Until: decided.Until),
        },
        (_, HitConfirmed confirmed) => hit with
        {
            Status = HitStatus.FalseMatch, Acts = hit.Acts + 1,
            Decision = hit.Decision! with { Entry = fact.Entry, Second = confirmed.Person, Until = confirmed.Until },
        },
        (_, HitReturned or HitUndone) => Waits(hit, fact),
        _ => hit,
    };

    private static Hit Waits(Hit hit, HitFact fact) =>
        hit with { Status = HitStatus.Open, Since = fact.At, Acts = hit.Acts + 1, Before = hit.Decision ?? hit.Before, Decision = null, Why = null, Changes = [], Ceased = null };

    private static bool IsOld(Hit hit, HitReopened reopened) => reopened.Judgement is { } now && now.List.Version != hit.Version;

    private static HitStatus StatusOf(HitDecided decided) => decided.Verdict switch
    {
        Verdict.TrueMatch => HitStatus.TrueMatch,
        Verdict.FalseMatch => decided.Proposed ? HitStatus.Proposed : HitStatus.FalseMatch,
        _ => HitStatus.Waiting,
    };
}
