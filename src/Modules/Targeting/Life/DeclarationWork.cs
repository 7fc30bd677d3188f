using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Targeting.Life;

/// <summary>What a declaration asks of the desk, as it stands. Pure.</summary>
internal static class DeclarationWork
{
    public const string Kind = "declarations.decide";
    public const string ConfirmKind = "declarations.confirm";
    public const string ExamineKind = "declarations.examine";
    public const string CallKind = "declarations.call";

    private const double WeightOfScore = 60;
    private const int WeightOfHold = 40;
    private const int WeightOfLess = 20;
    private const int MostNamed = 3;

    public static string IdOf(string declaration) => $"declaration-{declaration}";

    public static string Key(ControlDecision decision) => decision.ToString().ToLowerInvariant();

    /// <summary>What waits for a person; null when nothing does.</summary>
    /// <param name="state">How the declaration stands.</param>
    /// <param name="detention">How long goods may be held; zero when nothing is set.</param>
    public static WorkPut? Of(DeclarationState state, TimeSpan detention) => Plain(state, detention) is { } work ? work with { Reasons = [.. work.Reasons, .. Later(state)] } : null;

    private static WorkPut? Plain(DeclarationState state, TimeSpan detention)
    {
        if (state.Order is { NeedsCall: true } order)
            return Call(state, order);
        return state.Status switch
        {
            DeclarationStatus.Proposed => Put(state, ConfirmKind, TargetingPermissions.Confirm, "targeting.work.confirm", Judged(state), state.Assessed.Due, TargetingAddresses.Confirm(state.Assessed.Id)),
            DeclarationStatus.Waiting when state.Examination is { } examined =>
                Put(state, Kind, TargetingPermissions.Decide, "targeting.work.examined", [DeskText.Of($"targeting.finding.{examined.Finding.ToString().ToLowerInvariant()}")], state.Assessed.Due),
            DeclarationStatus.Waiting => Put(state, Kind, TargetingPermissions.Decide, $"targeting.work.{Key(state.Proposed)}", Judged(state), state.Assessed.Due),
            DeclarationStatus.Asked => Put(state, Kind, TargetingPermissions.Decide, "targeting.work.answer", [DeskText.Of($"targeting.reason.waits.{Key(state.Last!.Decision)}")], state.Assessed.Due),
            DeclarationStatus.Examining =>
                Put(state, ExamineKind, TargetingPermissions.Examine, "targeting.work.look", Judged(state), state.Assessed.Due, TargetingAddresses.Examine(state.Assessed.Id)),
            DeclarationStatus.Held => Put(state, Kind, TargetingPermissions.Decide, "targeting.work.held", [DeskText.Of(detention > TimeSpan.Zero ? "targeting.reason.detention" : "targeting.reason.held")],
                detention > TimeSpan.Zero ? state.HeldSince!.Value + detention : null),
            _ => null,
        };
    }

    /// <summary>What has to be said to the desk when a declaration changes; null when nothing changes for it.</summary>
    public static object? Change(DeclarationState before, DeclarationState after, TimeSpan detention)
    {
        var (had, has) = (Of(before, detention), Of(after, detention));
        if (has is null)
            return had is null ? null : new WorkSettled(IdOf(after.Assessed.Id), "decided");
        return had is not null && has.Reasons.SequenceEqual(had.Reasons) && has with { Reasons = had.Reasons } == had ? null : has;
    }

    /// <summary>What later messages of the declarant did that whoever decides has not seen yet.</summary>
    private static IEnumerable<DeskText> Later(DeclarationState state)
    {
        if (state.ChangedSinceDecided || (state.AmendedAt is not null && state.Last is null))
            yield return DeskText.Of($"targeting.reason.changed.{FormWords.Key(state.ChangedBy)}");
        if (state.Withdrawn is not null)
            yield return DeskText.Of("targeting.reason.withdrawn");
    }

    private static WorkPut Call(DeclarationState state, OrderState order)
    {
        var why = order.Answer is { } answer ? $"targeting.reason.answer.{answer.Answer.ToString().ToLowerInvariant()}" : order.Ways.Count == 0 ? "targeting.reason.no-way" : "targeting.reason.unanswered";
        return Put(state, CallKind, TargetingPermissions.Decide, "targeting.work.call", [DeskText.Of(why)], order.AcknowledgeBy) with { Priority = WorkPut.Highest };
    }

    private static DeskText[] Judged(DeclarationState state)
    {
        var judgement = state.Assessed.Judgement;
        var score = DeskText.Of("targeting.reason.score", ("score", judgement.Score.ToString("0.00")), ("most", judgement.ScoreAtMost.ToString("0.00")));
        return judgement.Fired.Count == 0
            ? [score]
            : [score, DeskText.Of("targeting.reason.fired", ("count", $"{judgement.Fired.Count}"), ("names", string.Join(", ", judgement.Fired.Take(MostNamed).Select(f => f.Id))))];
    }

    private static WorkPut Put(DeclarationState state, string kind, string permission, string title, IReadOnlyList<DeskText> reasons, Instant? due, string? address = null)
    {
        var (assessed, judgement) = (state.Assessed, state.Assessed.Judgement);
        return new WorkPut(
            IdOf(assessed.Id), kind, address ?? TargetingAddresses.Of(assessed.Id),
            DeskText.Of(title, ("reference", assessed.Declaration.Reference), ("destination", (assessed.Declaration.DestinationCountry ?? "–").ToUpperInvariant())),
            Math.Clamp((int)Math.Round((judgement.Score * WeightOfScore) + (judgement.Proposed >= ControlDecision.Hold ? WeightOfHold : WeightOfLess)), 0, WorkPut.Highest),
            reasons, permission, due);
    }
}
