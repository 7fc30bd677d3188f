using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Life;

/// <summary>How a declaration stands.</summary>
public enum DeclarationStatus
{
    /// <summary>Somebody has to decide.</summary>
    Waiting,

    /// <summary>No more than a question is proposed: it is kept, and nobody has to decide.</summary>
    Noted,

    /// <summary>A release is proposed, and a second person has to confirm it.</summary>
    Proposed,

    /// <summary>An answer is waited for: from the declarant, the place of loading, another authority.</summary>
    Asked,

    /// <summary>The goods are to be looked at.</summary>
    Examining,

    /// <summary>The goods are held, or must not be loaded.</summary>
    Held,

    /// <summary>Released.</summary>
    Released,

    /// <summary>Taken back by the declarant, and nothing in it asked for a person.</summary>
    Withdrawn,
}

/// <summary>By what a declaration came to be judged again.</summary>
public enum DeclarationChange
{
    /// <summary>A later message about it.</summary>
    Message,

    /// <summary>The trader answered.</summary>
    Interview,

    /// <summary>Radiation was measured at the goods.</summary>
    Measurement,
}

/// <summary>A declaration as its entries leave it.</summary>
/// <param name="Assessed">What came out, of the last message about it.</param>
/// <param name="Entry">The entry that says so.</param>
/// <param name="At">When the first message came in.</param>
/// <param name="Handling">How it must be handled.</param>
public sealed record DeclarationState(DeclarationAssessed Assessed, Guid Entry, Instant At, Handling Handling)
{
    /// <summary>Counts what persons did: of two who decide at once, the second sees that it changed.</summary>
    public int Acts { get; init; }

    /// <summary>What was decided, the latest last.</summary>
    public IReadOnlyList<ControlDecided> Decisions { get; init; } = [];

    /// <summary>The release that a second person has to confirm; null when none is proposed.</summary>
    public ProposedRelease? Release { get; init; }

    /// <summary>What went out to those who carry decisions out, the latest last.</summary>
    public IReadOnlyList<OrderState> Orders { get; init; } = [];

    /// <summary>What examinations brought, the latest last.</summary>
    public IReadOnlyList<Examined> Examinations { get; init; } = [];

    public IReadOnlyList<PhotographAdded> Photographs { get; init; } = [];

    /// <summary>What came out before a later message changed it, the earliest first.</summary>
    public IReadOnlyList<EarlierVersion> Versions { get; init; } = [];

    /// <summary>When a message, an interview or a measurement changed it last; null when none did.</summary>
    public Instant? AmendedAt { get; init; }

    /// <summary>What the trader was asked, the latest last.</summary>
    public IReadOnlyList<Interview> Interviews { get; init; } = [];

    /// <summary>What that was.</summary>
    public DeclarationChange ChangedBy { get; init; }

    /// <summary>That a draw chose it for examination; null when none did.</summary>
    public DrawnAtRandom? Drawn { get; init; }

    /// <summary>That the declarant took it back; null as long as not.</summary>
    public TakenBack? Withdrawn { get; init; }

    [JsonIgnore]
    public ControlDecision Proposed => Assessed.Judgement.Proposed;

    /// <summary>The decision that holds; null as long as nobody has decided.</summary>
    [JsonIgnore]
    public ControlDecided? Last => Decisions.Count > 0 ? Decisions[^1] : null;

    /// <summary>The order that holds.</summary>
    [JsonIgnore]
    public OrderState? Order => Orders.Count > 0 ? Orders[^1] : null;

    /// <summary>What the examination brought that was ordered last; null as long as nobody has looked.</summary>
    [JsonIgnore]
    public Examined? Examination => Examinations.Count > 0 && (Last is { } last ? Examinations[^1].At >= last.At : Drawn is not null) ? Examinations[^1] : null;

    /// <summary>SHA-256 of the declaration as first given, 64 hexadecimal digits; null where it changed before that was kept.</summary>
    [JsonIgnore]
    public string? FirstContent => Versions.Count > 0 ? Versions[0].Content : EarlierVersion.ContentOf(Assessed.Declaration);

    [JsonIgnore]
    public DeclarationStatus Status => Release is not null ? DeclarationStatus.Proposed : Last?.Decision switch
    {
        null => Undecided,
        ControlDecision.Release => ChangedSinceDecided && AsksForPerson(Proposed) ? DeclarationStatus.Waiting : DeclarationStatus.Released,
        ControlDecision.AskForInformation when ChangedSinceDecided => DeclarationStatus.Waiting,
        ControlDecision.Examine => Examination is null ? DeclarationStatus.Examining : DeclarationStatus.Waiting,
        ControlDecision.Hold or ControlDecision.DoNotLoad => DeclarationStatus.Held,
        _ => DeclarationStatus.Asked,
    };

    /// <summary>Since when the goods are held without a break; null when they are not.</summary>
    [JsonIgnore]
    public Instant? HeldSince => Last?.Decision is ControlDecision.Hold or ControlDecision.DoNotLoad
        ? Decisions.Reverse().TakeWhile(d => d.Decision is ControlDecision.Hold or ControlDecision.DoNotLoad).Last().At
        : null;

    /// <summary>Other words for the goods answer no question: what once asked for a person asks until one decides.</summary>
    private DeclarationStatus Undecided => AsksForPerson(Proposed) || Versions.Any(v => AsksForPerson(v.Proposed)) ? DeclarationStatus.Waiting : Drawn is not null ? OfDrawn : NoQuestion;

    /// <summary>What a draw chose is looked at also when it was taken back: the goods may still be there.</summary>
    private DeclarationStatus OfDrawn => Examination?.Finding switch
    {
        null => DeclarationStatus.Examining,
        ExaminationFinding.AsDeclared or ExaminationFinding.NotPossible => NoQuestion,
        _ => DeclarationStatus.Waiting,
    };

    private DeclarationStatus NoQuestion => Withdrawn is null ? DeclarationStatus.Noted : DeclarationStatus.Withdrawn;

    /// <summary>Whether what was decided last was decided upon what the declaration said before.</summary>
    [JsonIgnore]
    public bool ChangedSinceDecided => AmendedAt is { } amended && Last is { } last && amended > last.At;

    /// <summary>Whether a proposal is more than a question.</summary>
    public static bool AsksForPerson(ControlDecision proposed) => proposed > ControlDecision.AskForInformation;
}

/// <summary>A decision, with when it was made, and who confirmed it where that needs a second person.</summary>
public sealed record ControlDecided(
    ControlDecision Decision, string Reason, string Person, Instant At, string? Second = null, string? Instruction = null, TraderMayKnow Trader = TraderMayKnow.Nothing, string? Ground = null);

/// <summary>What came out of an earlier message of a declaration.</summary>
/// <param name="Entry">The entry that says so.</param>
/// <param name="Proposed">The control decision proposed.</param>
/// <param name="Score">The score.</param>
/// <param name="Fired">Names of the indicators that fired.</param>
/// <param name="Content">SHA-256 of what it said, 64 hexadecimal digits; null where that was not kept yet.</param>
public sealed record EarlierVersion(Guid Entry, ControlDecision Proposed, double Score, IReadOnlyList<string> Fired, string? Content = null)
{
    public static EarlierVersion Of(DeclarationState state) =>
        new(state.Entry, state.Proposed, state.Assessed.Judgement.Score, [.. state.Assessed.Judgement.Fired.Select(f => f.Id)], ContentOf(state.Assessed.Declaration));

    public static string ContentOf(Declaration declaration) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.OfRecord(declaration)));
}

/// <summary>That a draw chose a declaration for examination.</summary>
public sealed record DrawnAtRandom(DateOnly Day, Instant At);

/// <summary>A message of the declarant that takes a declaration back.</summary>
public sealed record TakenBack(string Reference, Instant At);

/// <summary>A release that waits for a second person.</summary>
public sealed record ProposedRelease(string Reason, string Person, Instant At);

/// <summary>What the trader said when a person asked.</summary>
public sealed record Interview(TraderAnswers Said, string Whom, string Text, string Person, Instant At);

/// <summary>What an examination brought.</summary>
public sealed record Examined(ExaminationFinding Finding, string Text, decimal Hours, string Person, Instant At);

/// <summary>An order as its entries leave it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Decision">What is to be done.</param>
/// <param name="At">When it was issued.</param>
/// <param name="Ways">How it goes out; none when somebody has to telephone.</param>
/// <param name="AcknowledgeBy">Until when an answer has to be here.</param>
public sealed record OrderState(string Id, ControlDecision Decision, Instant At, IReadOnlyList<string> Ways, Instant AcknowledgeBy)
{
    public Instant? SentAt { get; init; }

    /// <summary>Why it could not be handed over when that was tried last, or why the reply was no answer.</summary>
    public RefusedBecause? Trouble { get; init; }

    /// <summary>Whether the time for an answer ran out.</summary>
    public bool Overdue { get; init; }

    /// <summary>The last answer, and when it came.</summary>
    public OrderAnswered? Answer { get; init; }

    public Instant? AnsweredAt { get; init; }

    /// <summary>Whether somebody has to telephone: nothing can carry it, no answer came in time, or the answer is that it is not done.</summary>
    [JsonIgnore]
    public bool NeedsCall => Answer is null ? Overdue || Ways.Count == 0 : Answer.Answer is OrderAnswer.TooLate or OrderAnswer.Refused;
}
