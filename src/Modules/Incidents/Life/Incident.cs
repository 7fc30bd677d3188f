using System.Text.Json.Serialization;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Incidents.Contracts;

namespace Cordon.Modules.Incidents.Life;

/// <summary>How far the latest revision of a notice has come.</summary>
public enum IncidentStage
{
    /// <summary>The point of contact does not have it yet.</summary>
    Waiting,

    /// <summary>The point of contact has it, and has not said what came of it.</summary>
    HandedOver,

    /// <summary>It was submitted.</summary>
    Submitted,

    /// <summary>The point of contact does not submit it.</summary>
    NotSubmitted,

    /// <summary>It was withdrawn before the point of contact ever had any: nobody needs to be told.</summary>
    Dropped,
}

/// <summary>An incident as the entries about it leave it. It follows from them alone.</summary>
public sealed record Incident
{
    public required string Id { get; init; }

    /// <summary>How everything about it must be handled.</summary>
    public required Handling Handling { get; init; }

    /// <summary>Every revision, the first first; there is always one.</summary>
    public required IReadOnlyList<IncidentRevision> Revisions { get; init; }

    /// <summary>What waits for a second person; null when nothing does.</summary>
    public ProposedLowering? Proposal { get; init; }

    /// <summary>What was handed to the point of contact, the latest last.</summary>
    public IReadOnlyList<HandOver> HandOvers { get; init; } = [];

    public IReadOnlyList<HeldRecord> Records { get; init; } = [];

    /// <summary>Counts what happened to it: whoever decides names the number they saw.</summary>
    public required int Acts { get; init; }

    public required Instant ChangedAt { get; init; }

    [JsonIgnore]
    public IncidentRevision Latest => Revisions[^1];

    [JsonIgnore]
    public IncidentGroup Group => Latest.Group;

    [JsonIgnore]
    public Instant DraftedAt => Revisions[0].At;

    [JsonIgnore]
    public IncidentStage Stage => HandOvers.LastOrDefault(h => h.Revision == Latest.Number) switch
    {
        { Answer: { Submitted: true } } => IncidentStage.Submitted,
        { Answer: { } } => IncidentStage.NotSubmitted,
        { } => IncidentStage.HandedOver,
        null when Group == IncidentGroup.Withdrawn && HandOvers.Count == 0 => IncidentStage.Dropped,
        null => IncidentStage.Waiting,
    };

    /// <summary>Until when the point of contact has to have the latest revision; null when it has it.</summary>
    [JsonIgnore]
    public Instant? Due => Stage == IncidentStage.Waiting ? Latest.HandOverBy : null;

    public bool IsOverdue(Instant now) => Due is { } due && due < now;

    public IncidentRevision? Revision(int number) => number >= 1 && number <= Revisions.Count ? Revisions[number - 1] : null;

    public bool Holds(string kind, string record) => Records.Any(r => r.Kind == kind && r.Record == record);
}
