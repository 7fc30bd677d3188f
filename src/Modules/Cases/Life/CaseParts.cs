using System.Text.Json.Serialization;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Linking;

namespace Cordon.Modules.Cases.Life;

/// <summary>Somebody of a case.</summary>
public sealed record CasePerson(string Person, CaseRole Role, Instant Since);

/// <summary>Something to be done in a case.</summary>
/// <param name="End">How it ended; null while it is open.</param>
public sealed record CaseTask(string Task, string What, string For, Instant Due, string GivenBy, TaskEnd? End = null)
{
    [JsonIgnore]
    public bool IsOpen => End is null;

    public bool IsOverdue(Instant now) => IsOpen && Due <= now;
}

/// <summary>How a task ended.</summary>
/// <param name="Done">Whether it was done; else it was taken back.</param>
public sealed record TaskEnd(bool Done, string Text, string Person, Instant At);

/// <summary>A record of another module that a case holds.</summary>
public sealed record HeldRecord(string Kind, string Record, string Person, Instant At, string Text)
{
    [JsonIgnore]
    public RecordName Name => new(Kind, Record);
}

/// <summary>A party or an item named in a case.</summary>
public sealed record CaseSubject(string Subject, SubjectKind Kind, string Name, IReadOnlyList<string> Identifiers, SubjectRole Role);

/// <summary>A lower level that somebody proposed.</summary>
public sealed record LevelProposal(Classification To, string Text, string Person, Instant At);

/// <summary>An outcome as it stands on a case.</summary>
/// <param name="Second">Who confirmed it; null when nobody did, or nobody needed to.</param>
public sealed record CaseDecision(CaseOutcome Outcome, string Text, string Person, Instant At, string? Second = null);
