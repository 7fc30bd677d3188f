using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Contracts.Ranking;

namespace Cordon.Modules.Targeting.Life;

/// <summary>What a fact makes of a declaration. Pure: rules are asked before a fact is recorded, and what is recorded is taken as it is.</summary>
internal static class DeclarationLife
{
    /// <summary>The facts that change a declaration, besides the one that it came in.</summary>
    public static IReadOnlyList<Type> Facts { get; } =
    [
        typeof(DeclarationDecided), typeof(ReleaseProposed), typeof(ReleaseConfirmed), typeof(ReleaseReturned), typeof(OrderIssued), typeof(OrderSent), typeof(OrderUndelivered),
        typeof(OrderAnswered), typeof(OrderUnanswered), typeof(ExaminationRecorded), typeof(PhotographAdded), typeof(DeclarationAmended), typeof(DeclarationWithdrawn), typeof(InterviewRecorded), typeof(RadiationNoted),
        typeof(ExaminationDrawn),
    ];

    /// <summary>The declaration that a fact is about; null for a fact about none.</summary>
    public static string? Of(object fact) => fact switch
    {
        DeclarationDecided f => f.Id,
        ReleaseProposed f => f.Id,
        ReleaseConfirmed f => f.Id,
        ReleaseReturned f => f.Id,
        ExaminationRecorded f => f.Id,
        PhotographAdded f => f.Id,
        DeclarationAmended f => f.Id,
        DeclarationWithdrawn f => f.Id,
        InterviewRecorded f => f.Id,
        RadiationNoted f => f.Id,
        ExaminationDrawn f => f.Id,
        OrderIssued f => f.Declaration,
        OrderSent f => f.Declaration,
        OrderUndelivered f => f.Declaration,
        OrderAnswered f => f.Declaration,
        OrderUnanswered f => f.Declaration,
        _ => null,
    };

    /// <summary>What came out where a fact had the declaration judged again; null for one that judges nothing.</summary>
    public static DeclarationAssessed? Now(object fact) => fact switch { DeclarationAmended f => f.Now, InterviewRecorded f => f.Now, RadiationNoted f => f.Now, _ => null };

    public static DeclarationState After(DeclarationState state, object fact, Instant at) => fact switch
    {
        DeclarationDecided d => Acted(state) with { Release = null, Decisions = [.. state.Decisions, new ControlDecided(d.Decision, d.Reason, d.Person, at, null, d.Instruction, d.Trader, d.Ground)] },
        ReleaseProposed p => Acted(state) with { Release = new ProposedRelease(p.Reason, p.Person, at) },
        ReleaseConfirmed c when state.Release is { } release =>
            Acted(state) with { Release = null, Decisions = [.. state.Decisions, new ControlDecided(ControlDecision.Release, release.Reason, release.Person, at, c.Person)] },
        ReleaseReturned => Acted(state) with { Release = null },
        ExaminationRecorded e => Acted(state) with { Examinations = [.. state.Examinations, new Examined(e.Finding, e.Text, e.Hours, e.Person, at)] },
        PhotographAdded p => state with { Photographs = [.. state.Photographs, p] },
        // What was proposed upon the words of before is proposed no more.
        DeclarationAmended a => JudgedAgain(state, a.Now, DeclarationChange.Message, at),
        InterviewRecorded i => JudgedAgain(state, i.Now, DeclarationChange.Interview, at) with { Interviews = [.. state.Interviews, new Interview(i.Said, i.Whom, i.Text, i.Person, at)] },
        RadiationNoted r => JudgedAgain(state, r.Now, DeclarationChange.Measurement, at),
        DeclarationWithdrawn w => Acted(state) with { Withdrawn = new TakenBack(w.Sent.Reference, at) },
        ExaminationDrawn d => Acted(state) with { Drawn = new DrawnAtRandom(d.Day, at) },
        OrderIssued i => state with { Orders = [.. state.Orders, new OrderState(i.Order, i.Decision, at, i.Ways, i.AcknowledgeBy)] },
        OrderSent s => Changed(state, s.Order, order => order with { SentAt = at, Trouble = s.Unread }),
        OrderUndelivered u => Changed(state, u.Order, order => order with { Trouble = u.Because }),
        OrderAnswered a => Changed(state, a.Order, order => order with { Answer = a, AnsweredAt = at }),
        OrderUnanswered u => Changed(state, u.Order, order => order with { Overdue = true }),
        _ => state,
    };

    private static DeclarationState JudgedAgain(DeclarationState state, DeclarationAssessed now, DeclarationChange by, Instant at) =>
        Acted(state) with { Assessed = now, AmendedAt = at, ChangedBy = by, Release = null, Versions = [.. state.Versions, EarlierVersion.Of(state)] };

    private static DeclarationState Acted(DeclarationState state) => state with { Acts = state.Acts + 1 };

    private static DeclarationState Changed(DeclarationState state, string id, Func<OrderState, OrderState> change) =>
        state with { Orders = [.. state.Orders.Select(o => o.Id == id ? change(o) : o)] };
}
