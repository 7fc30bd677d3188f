using System.Text.Json.Serialization;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;

namespace Cordon.Modules.Hotline.Life;

/// <summary>How a call stands.</summary>
public enum CallStatus
{
    /// <summary>Nobody has said that they have seen it.</summary>
    Waiting,

    /// <summary>Somebody has seen it.</summary>
    Acknowledged,

    /// <summary>It is answered.</summary>
    Answered,
}

/// <summary>A call as its entries leave it.</summary>
/// <param name="Id">Its id here.</param>
/// <param name="Theirs">The caller's id of it.</param>
/// <param name="Partner">The other end.</param>
/// <param name="Incoming">Whether the partner calls.</param>
/// <param name="Letter">What it says.</param>
/// <param name="At">When it was placed, or came.</param>
/// <param name="Handling">How it must be handled.</param>
/// <param name="Person">Who placed it; null when the partner did.</param>
public sealed record Call(string Id, string Theirs, string Partner, bool Incoming, HotlineLetter Letter, Instant At, Handling Handling, string? Person = null)
{
    /// <summary>When somebody at the called end has seen it; null as long as nobody has.</summary>
    public Instant? AcknowledgedAt { get; init; }

    /// <summary>Who here has seen a partner's call.</summary>
    public string? AcknowledgedBy { get; init; }

    public CallAnswer? Answer { get; init; }

    /// <summary>That more time is needed, with what was said; null as long as nobody needed any.</summary>
    public CallAnswer? MoreTime { get; init; }

    /// <summary>How often a clock has run out.</summary>
    public int Steps { get; init; }

    /// <summary>Who was named last as the next on duty; null when nobody was.</summary>
    public string? Named { get; init; }

    /// <summary>When this authority took its files back, and why; null as long as it did not.</summary>
    public TakenBackNote? TakenBack { get; init; }

    /// <summary>Files that go or come with it and its answers, in the order in which they were said.</summary>
    [JsonIgnore]
    public IReadOnlyList<CallBundle> Bundles =>
    [
        .. Letter.Files is { } first ? [new CallBundle(first, Incoming, OfAnswer: false)] : Array.Empty<CallBundle>(),
        .. new[] { MoreTime?.Files, Answer?.Files }.OfType<HotlineFiles>().Select(f => new CallBundle(f, !Incoming, OfAnswer: true)),
    ];

    /// <summary>To what the caller lowered it; null as long as it did not.</summary>
    public Classification? LetterLowered { get; init; }

    /// <summary>How high the call is classified as its caller has it now.</summary>
    [JsonIgnore]
    public Classification? LetterLevel => LetterLowered ?? Letter.Classification;

    /// <summary>A lowering that waits for a second person here.</summary>
    public LoweringProposal? Lowering { get; init; }

    /// <summary>What either end lowered, the latest last; null when nothing was.</summary>
    public IReadOnlyList<LoweredNote>? LoweredNotes { get; init; }

    /// <summary>How high that is classified which both ends know; null when it is not. What is noted here alone may be higher: then the call is, here.</summary>
    [JsonIgnore]
    public Classification? Said => CallLevel.HighestOf([LetterLevel, MoreTime?.Level, Answer?.Level]);

    /// <summary>Files of both sides.</summary>
    [JsonIgnore]
    public int FileCount => Bundles.Sum(b => b.Files.Files.Count);

    /// <summary>Telephone calls about it, the latest last.</summary>
    public IReadOnlyList<TelephoneNote> Telephoned { get; init; } = [];

    [JsonIgnore]
    public CallStatus Status => Answer is not null ? CallStatus.Answered : AcknowledgedAt is not null ? CallStatus.Acknowledged : CallStatus.Waiting;

    /// <summary>Until when the next thing has to happen; null when nothing has to.</summary>
    [JsonIgnore]
    public Instant? Due => Status switch { CallStatus.Waiting => Letter.AcknowledgeBy, CallStatus.Acknowledged when Letter.Kind != HotlineKind.Test => AnswerBy, _ => null };

    /// <summary>Until when an answer is asked for, with the time that was needed more.</summary>
    [JsonIgnore]
    public Instant AnswerBy => Letter.AnswerBy + (MoreTime is null ? TimeSpan.Zero : CallClocks.MoreTime);

    /// <summary>When a clock runs out next; null when none runs.</summary>
    [JsonIgnore]
    public Instant? NextStep => Due is not { } due || Steps >= CallLife.MostSteps ? null : due + (CallClocks.BetweenSteps(Letter.Urgency) * StepsOfStatus);

    /// <summary>Steps of the clock that runs now.</summary>
    public int StepsOfStatus { get; init; }
}

/// <summary>What came of a call.</summary>
/// <param name="Outcome">In a word.</param>
/// <param name="Text">In own words.</param>
/// <param name="At">When.</param>
/// <param name="Person">Who here answered; null when the partner did.</param>
/// <param name="Files">What goes with it; null when nothing does.</param>
/// <param name="Classification">How high it is classified; null when it is not.</param>
public sealed record CallAnswer(HotlineOutcome Outcome, string Text, Instant At, string? Person = null, HotlineFiles? Files = null, Classification? Classification = null)
{
    /// <summary>To what it was lowered since; null when it was not.</summary>
    public Classification? Lowered { get; init; }

    /// <summary>How high it is classified now.</summary>
    [JsonIgnore]
    public Classification? Level => Lowered ?? Classification;
}

/// <summary>Files of a call.</summary>
/// <param name="Files">As the message names them.</param>
/// <param name="Incoming">Whether the partner sends them.</param>
/// <param name="OfAnswer">Whether they go with an answer.</param>
public sealed record CallBundle(HotlineFiles Files, bool Incoming, bool OfAnswer);

/// <summary>That files were taken back.</summary>
/// <param name="Text">Why.</param>
/// <param name="At">When.</param>
/// <param name="Person">Who.</param>
public sealed record TakenBackNote(string Text, Instant At, string Person);

/// <summary>A telephone call about a call.</summary>
/// <param name="Reached">Whether somebody was reached who compared the code.</param>
/// <param name="Text">With whom, and what was said.</param>
/// <param name="At">When.</param>
/// <param name="Person">Who telephoned.</param>
/// <param name="Level">How high the note is classified; null where that was not kept.</param>
public sealed record TelephoneNote(bool Reached, string Text, Instant At, string Person, Classification? Level = null);
