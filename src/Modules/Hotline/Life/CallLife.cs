using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;

namespace Cordon.Modules.Hotline.Life;

/// <summary>What a fact makes of a call. Pure: the same facts in the same order lead to the same call.</summary>
internal static class CallLife
{
    /// <summary>How often a clock that ran out is said again; after that it stands as overdue.</summary>
    public const int MostSteps = 6;

    /// <summary>The facts that say something of a call.</summary>
    public static IReadOnlyList<Type> Facts { get; } =
    [
        typeof(CallPlaced), typeof(CallReceived), typeof(CallAcknowledged), typeof(CallAcknowledgedThere), typeof(CallAnswered), typeof(CallAnsweredThere), typeof(CallEscalated), typeof(CallTelephoned), typeof(CallFilesTakenBack),
        typeof(CallLoweringProposed), typeof(CallLowered), typeof(CallLoweringReturned), typeof(CallLoweredThere),
    ];

    /// <summary>Which call a fact is about; null for other facts.</summary>
    public static string? Of(object fact) => fact switch
    {
        CallPlaced f => f.Call,
        CallReceived f => f.Call,
        CallAcknowledged f => f.Call,
        CallAcknowledgedThere f => f.Call,
        CallAnswered f => f.Call,
        CallAnsweredThere f => f.Call,
        CallEscalated f => f.Call,
        CallTelephoned f => f.Call,
        CallFilesTakenBack f => f.Call,
        CallLoweringProposed f => f.Call,
        CallLowered f => f.Call,
        CallLoweringReturned f => f.Call,
        CallLoweredThere f => f.Call,
        _ => null,
    };

    /// <summary>How high that is classified which a fact says; null when it is not.</summary>
    public static Classification? LevelOf(object fact) => fact switch
    {
        CallPlaced f => f.Letter.Classification,
        CallReceived f => f.Letter.Classification,
        CallAnswered f => f.Classification,
        CallAnsweredThere f => f.Classification,
        CallTelephoned f => f.Classification,
        _ => null,
    };

    /// <summary>The call after a fact; null when there is none to which it could be said. It is classified as high as anything that was said on it, as whoever said it has it now.</summary>
    public static Call? After(Call? call, object fact, Instant at, Handling handling) =>
        Then(call, fact, at, handling) is not { } after ? null : fact is CallLowered or CallLoweredThere ? after : after with { Handling = CallLevel.Raised(after.Handling, handling.Classification) };

    private static Call? Then(Call? call, object fact, Instant at, Handling handling) => (call, fact) switch
    {
        (null, CallPlaced f) => new Call(f.Call, f.Call, f.Partner, false, f.Letter, at, handling, f.Person),
        (null, CallReceived f) => new Call(f.Call, f.Theirs, f.Partner, true, f.Letter, at, handling),
        ({ } known, CallAcknowledged f) => known with { AcknowledgedAt = at, AcknowledgedBy = f.Person, StepsOfStatus = 0 },
        ({ } known, CallAcknowledgedThere f) => known with { AcknowledgedAt = f.At, StepsOfStatus = 0 },
        ({ } known, CallAnswered { Outcome: HotlineOutcome.NeedsTime } f) => NeedsTime(known, new CallAnswer(f.Outcome, f.Text, at, f.Person, f.Files, f.Classification)) with { AcknowledgedBy = known.AcknowledgedBy ?? f.Person },
        ({ } known, CallAnsweredThere { Outcome: HotlineOutcome.NeedsTime } f) => NeedsTime(known, new CallAnswer(f.Outcome, f.Text, f.At, Files: f.Files, Classification: f.Classification)),
        ({ } known, CallAnswered f) => known with { AcknowledgedAt = known.AcknowledgedAt ?? at, AcknowledgedBy = known.AcknowledgedBy ?? f.Person, Answer = new CallAnswer(f.Outcome, f.Text, at, f.Person, f.Files, f.Classification) },
        ({ } known, CallAnsweredThere f) => known with { AcknowledgedAt = known.AcknowledgedAt ?? f.At, Answer = new CallAnswer(f.Outcome, f.Text, f.At, Files: f.Files, Classification: f.Classification) },
        ({ } known, CallEscalated f) => known with { Steps = f.Step, StepsOfStatus = known.StepsOfStatus + 1, Named = f.OnDuty },
        ({ } known, CallTelephoned f) => known with { Telephoned = [.. known.Telephoned, new TelephoneNote(f.Reached, f.Text, at, f.Person, f.Classification ?? Classification.None)] },
        ({ } known, CallFilesTakenBack f) => known with { TakenBack = new TakenBackNote(f.Text, at, f.Person) },
        ({ } known, CallLoweringProposed f) => known with { Lowering = new LoweringProposal(f.To, f.Text, f.Person, at) },
        ({ } known, CallLoweringReturned) => known with { Lowering = null },
        ({ } known, CallLowered f) => Noted(Lowering.After(known, here: true, f.To), new LoweredNote(true, f.To, f.Text, at, [f.ProposedBy, f.Person])) with { Lowering = null },
        ({ } known, CallLoweredThere f) => Noted(Lowering.After(known, here: false, f.To), new LoweredNote(false, f.To, f.Text, f.At, [])),
        _ => call,
    };

    private static Call Noted(Call call, LoweredNote note) => call with { LoweredNotes = [.. call.LoweredNotes ?? [], note] };

    /// <summary>The call stays open, and its clock begins anew.</summary>
    private static Call NeedsTime(Call known, CallAnswer said) => known with { AcknowledgedAt = known.AcknowledgedAt ?? said.At, MoreTime = said, StepsOfStatus = 0 };
}
