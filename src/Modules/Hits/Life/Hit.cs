using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hits.Contracts;

namespace Cordon.Modules.Hits.Life;

/// <summary>How a hit stands.</summary>
public enum HitStatus
{
    /// <summary>Waits for a decision.</summary>
    Open,

    /// <summary>Waits for information.</summary>
    Waiting,

    /// <summary>A false match was proposed and waits for a second person; the hold stays.</summary>
    Proposed,

    /// <summary>A false match, remembered for this party and this entity only, until its time is over.</summary>
    FalseMatch,

    /// <summary>The party is the listed one; the hold stays.</summary>
    TrueMatch,
}

/// <summary>A decision as it stands on a hit.</summary>
/// <param name="Entry">The entry that says so; of a confirmed one, the entry of the confirmation.</param>
/// <param name="Verdict">What.</param>
/// <param name="Reasons">Codes.</param>
/// <param name="Text">Own words.</param>
/// <param name="Person">Who decided or proposed.</param>
/// <param name="At">When.</param>
/// <param name="Second">Who confirmed; null when nobody did.</param>
/// <param name="Until">Until when a false match is remembered.</param>
public sealed record HitDecision(Guid Entry, Verdict Verdict, IReadOnlyList<string> Reasons, string Text, string Person, Instant At, string? Second = null, Instant? Until = null);

/// <summary>A hit as the entries about it leave it. It follows from them alone.</summary>
public sealed record Hit
{
    public required string Id { get; init; }

    public required string Pair { get; init; }

    public required HitStatus Status { get; init; }

    public required HitParty Party { get; init; }

    public required HitJudgement Judgement { get; init; }

    /// <summary>How everything about it must be handled: as the answer it came from.</summary>
    public required Handling Handling { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>Since when it waits: opened, or opened again.</summary>
    public required Instant Since { get; init; }

    /// <summary>That the pair matches no longer, while the hit waits; null as long as it does.</summary>
    public HitCeased? Ceased { get; init; }

    /// <summary>How often the pair was seen.</summary>
    public int Sightings { get; init; } = 1;

    /// <summary>What the list says; null as long as it was not taken down, or when it cannot be known.</summary>
    public HitListing? Listing { get; init; }

    /// <summary>Why what the list says cannot be known.</summary>
    public string? ListingUnknown { get; init; }

    /// <summary>The decision or proposal that stands; null while there is none.</summary>
    public HitDecision? Decision { get; init; }

    /// <summary>The one that stood when the hit was opened again or taken back.</summary>
    public HitDecision? Before { get; init; }

    /// <summary>Why it was opened again; null when it never was, or was decided since.</summary>
    public ReopenedBecause? Why { get; init; }

    /// <summary>What changed then.</summary>
    public IReadOnlyList<HitChange> Changes { get; init; } = [];

    public IReadOnlyList<EvidenceAdded> Evidence { get; init; } = [];

    /// <summary>Counts what somebody must have seen before they decide: whoever decides names the number they saw.</summary>
    public int Acts { get; init; }

    /// <summary>Number of the list's version that what is known of the entity comes from.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Version => Math.Max(Judgement.List.Version, Listing?.Version ?? 0);

    /// <summary>Whether what the list says was taken down, or is known not to be knowable.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsDescribed => Listing is not null || ListingUnknown is not null;

    /// <summary>Whether it leaves nobody anything to do.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsClosed => Status is HitStatus.FalseMatch or HitStatus.TrueMatch;

    /// <summary>Whether the party is held because of it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Holds => Status is not HitStatus.FalseMatch;
}
