using System.Text.Json.Serialization;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Cases.Contracts;

namespace Cordon.Modules.Cases.Life;

/// <summary>How a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Somebody works on it.</summary>
    Open,

    /// <summary>An outcome that says nothing was wrong was proposed, and waits for a second person.</summary>
    Proposed,

    /// <summary>It has an outcome.</summary>
    Closed,
}

/// <summary>A case as the entries about it leave it. It follows from them alone. What notes say is kept beside it, since each has a handling of its own.</summary>
public sealed record Case
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required CaseKind Kind { get; init; }

    public required string About { get; init; }

    public required CaseStatus Status { get; init; }

    /// <summary>How everything about it must be handled, unless a note says more.</summary>
    public required Handling Handling { get; init; }

    public required Instant OpenedAt { get; init; }

    /// <summary>When anything happened in it last.</summary>
    public required Instant ChangedAt { get; init; }

    public required IReadOnlyList<CasePerson> People { get; init; }

    public IReadOnlyList<CaseTask> Tasks { get; init; } = [];

    public IReadOnlyList<HeldRecord> Records { get; init; } = [];

    public IReadOnlyList<CaseSubject> Subjects { get; init; } = [];

    /// <summary>Ids of its notes, in their order.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The outcome proposed or reached; null while there is none.</summary>
    public CaseDecision? Decision { get; init; }

    /// <summary>The one that was sent back, or that stood when the case was opened again.</summary>
    public CaseDecision? Before { get; init; }

    /// <summary>A lower level that waits for a second person; null when none does.</summary>
    public LevelProposal? Lowering { get; init; }

    /// <summary>Counts what happened in it: whoever decides about the outcome names the number they saw.</summary>
    public required int Acts { get; init; }

    [JsonIgnore]
    public string Lead => People.Single(p => p.Role == CaseRole.Lead).Person;

    [JsonIgnore]
    public IEnumerable<CaseTask> OpenTasks => Tasks.Where(t => t.IsOpen);

    public bool Has(string person) => People.Any(p => p.Person == person);

    public bool Holds(string kind, string record) => Records.Any(r => r.Kind == kind && r.Record == record);
}
