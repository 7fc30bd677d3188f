using Cordon.Modules.Desk.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Detection.Life;

/// <summary>What an alarm asks of the desk, as it stands. Pure.</summary>
internal static class AlarmWork
{
    public const string Kind = "alarms.decide";
    public const string ConfirmKind = "alarms.confirm";
    public const string ReachBackKind = "alarms.reach-back";

    private const int PriorityOfExpert = 90;
    private const int PriorityOfPerson = 80;
    private const int PriorityOfMeasuring = 60;
    private const int PriorityOfInnocent = 40;

    public static string IdOf(string alarm) => $"alarm-{alarm}";

    public static string ReachBackIdOf(string alarm) => $"alarm-{alarm}-reach-back";

    /// <summary>What has to be said to the desk when an alarm changes.</summary>
    /// <param name="before">How it stood; null when it is new.</param>
    /// <param name="after">How it stands.</param>
    /// <param name="clock">How long an alarm may wait for an outcome.</param>
    public static IEnumerable<object> Changes(Alarm? before, Alarm after, TimeSpan clock) =>
        new[] { Change(before is null ? null : Of(before, clock), Of(after, clock), IdOf(after.Id)), Change(before is null ? null : ReachBackOf(before), ReachBackOf(after), ReachBackIdOf(after.Id)) }.OfType<object>();

    /// <summary>What waits for those who are there; null when nothing does.</summary>
    public static WorkPut? Of(Alarm alarm, TimeSpan clock) => alarm.Status switch
    {
        AlarmStatus.Open => Put(alarm, IdOf(alarm.Id), Kind, DetectionPermissions.Decide, DetectionAddresses.Of(alarm.Id), "detection.work.alarm", [DeskText.Of($"detection.step.{FormWords.Key(NextSteps.Of(alarm))}")]) with { Due = alarm.RaisedAt + clock },
        AlarmStatus.Proposed => Put(alarm, IdOf(alarm.Id), ConfirmKind, DetectionPermissions.Confirm, DetectionAddresses.Confirm(alarm.Id), "detection.work.confirm", [.. alarm.Decision!.Because.Select(b => DeskText.Of($"detection.because.{FormWords.Key(b)}"))]) with
        {
            Due = alarm.Decision.At + clock,
        },
        _ => null,
    };

    /// <summary>What waits for an expert; null when nothing does.</summary>
    public static WorkPut? ReachBackOf(Alarm alarm) => alarm is { Status: not AlarmStatus.Closed, LastReachBack: { Answered: null } asked }
        ? Put(alarm, ReachBackIdOf(alarm.Id), ReachBackKind, DetectionPermissions.Answer, DetectionAddresses.Answer(alarm.Id), "detection.work.reach-back", [DeskText.Of(asked.Acknowledged is null ? "detection.reason.acknowledge" : "detection.reason.answer")]) with
        {
            Due = asked.Acknowledged is null ? asked.Asked.AcknowledgeBy : asked.Asked.AnswerBy,
        }
        : null;

    private static object? Change(WorkPut? had, WorkPut? has, string id)
    {
        if (has is null)
            return had is null ? null : new WorkSettled(id, "decided");
        return had is not null && has.Reasons.SequenceEqual(had.Reasons) && has with { Reasons = had.Reasons } == had ? null : has;
    }

    private static WorkPut Put(Alarm alarm, string id, string kind, string permission, string address, string title, IReadOnlyList<DeskText> reasons) => new(
        id, kind, address, DeskText.Of(title, ("reference", alarm.Raised.Reference.Length > 0 ? alarm.Raised.Reference : "–"), ("place", alarm.Raised.Place.Length > 0 ? alarm.Raised.Place : "–")), PriorityOf(alarm), reasons, permission);

    private static int PriorityOf(Alarm alarm) => NextSteps.Of(alarm) switch
    {
        NextStep.StepBack => WorkPut.Highest,
        NextStep.AskExpert or NextStep.WaitForExpert => PriorityOfExpert,
        NextStep.MeasureSafety or NextStep.MeasureSpectrum or NextStep.MeasureAgain => PriorityOfMeasuring,
        NextStep.Decide when alarm.ReachBacks.Count == 0 => PriorityOfInnocent,
        _ => PriorityOfPerson,
    };
}
