using System.Text.Json.Serialization;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Contracts;

namespace Cordon.Modules.Detection.Life;

/// <summary>How an alarm stands.</summary>
public enum AlarmStatus
{
    /// <summary>Somebody has to find out what it is.</summary>
    Open,

    /// <summary>An outcome was proposed that a second person has to stand for.</summary>
    Proposed,

    /// <summary>It has an outcome.</summary>
    Closed,
}

/// <summary>An alarm as the entries about it leave it. It follows from them alone.</summary>
public sealed record Alarm
{
    public required AlarmRaised Raised { get; init; }

    public required AlarmStatus Status { get; init; }

    public required Handling Handling { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant RaisedAt { get; init; }

    /// <summary>When anything happened to it last; what was said about treatments does not count, for it is forgotten.</summary>
    public required Instant ChangedAt { get; init; }

    /// <summary>What was measured for safety, the latest last.</summary>
    public IReadOnlyList<SafetyMeasured> Safety { get; init; } = [];

    /// <summary>Files that came in, the latest last.</summary>
    public IReadOnlyList<TakenSpectrum> Spectra { get; init; } = [];

    /// <summary>The declared goods; null as long as nobody looked.</summary>
    public AlarmMatched? Match { get; init; }

    /// <summary>What was said about a treatment; null when nobody asked, or it is forgotten.</summary>
    public TreatmentSaid? Treatment { get; init; }

    /// <summary>The papers seen last.</summary>
    public PapersSeen? Papers { get; init; }

    public IReadOnlyList<AlarmPhotographed> Photographs { get; init; } = [];

    /// <summary>Experts asked, the latest last.</summary>
    public IReadOnlyList<ReachBack> ReachBacks { get; init; } = [];

    /// <summary>The outcome proposed or reached; null while there is none.</summary>
    public AlarmDecision? Decision { get; init; }

    /// <summary>The one that was sent back, or that stood when the alarm was opened again.</summary>
    public AlarmDecision? Before { get; init; }

    /// <summary>Counts what happened to it: whoever decides names the number they saw.</summary>
    public required int Acts { get; init; }

    [JsonIgnore]
    public string Id => Raised.Alarm;

    /// <summary>The safety measurement that counts.</summary>
    [JsonIgnore]
    public SafetyMeasured? LastSafety => Safety.Count > 0 ? Safety[^1] : null;

    [JsonIgnore]
    public ReachBack? LastReachBack => ReachBacks.Count > 0 ? ReachBacks[^1] : null;

    /// <summary>What all questions of all files came to. A later measurement adds to what an earlier one showed and takes nothing back.</summary>
    [JsonIgnore]
    public IEnumerable<SpectrumFinding> Findings => Spectra.Where(s => !s.Taken.OnlyBackground).SelectMany(s => s.Taken.Findings);

    /// <summary>Whether those on site were told to step back and no expert has said since that they may go on. A lower reading takes nothing back.</summary>
    public bool StepsBack { get; init; }
}

/// <summary>A file that came in.</summary>
public sealed record TakenSpectrum(SpectrumTaken Taken, Instant At);

/// <summary>An expert asked, and what came of it.</summary>
public sealed record ReachBack(ReachBackAsked Asked, Instant At, ReachBackAcknowledged? Acknowledged = null, Instant? AcknowledgedAt = null, ReachBackAnswered? Answered = null, Instant? AnsweredAt = null);

/// <summary>An outcome as it stands on an alarm.</summary>
/// <param name="Because">Why one person was not enough; empty where one was.</param>
/// <param name="Person">Who; null when the node itself did.</param>
/// <param name="Second">Who confirmed it; null when nobody did, or nobody needed to.</param>
public sealed record AlarmDecision(AlarmOutcome Outcome, string Text, IReadOnlyList<TwoPersonsReason> Because, Instant At, string? Person = null, string? Second = null);
