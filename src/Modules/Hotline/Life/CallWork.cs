using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Hotline.Life;

/// <summary>What a call asks of the desk. Pure.</summary>
internal static class CallWork
{
    public const string SeeKind = "hotline.see";
    public const string AnswerKind = "hotline.answer";
    public const string TelephoneKind = "hotline.telephone";

    private const int MostUrgent = 95;
    private const int Urgent = 85;
    private const int Plain = 60;

    public static string IdOf(string call) => $"hotline-{call}";

    /// <summary>What has to be said to the desk after something happened; null when nothing changes for it.</summary>
    public static object? Change(Call? before, Call after)
    {
        var (had, has) = (before is null ? null : Of(before), Of(after));
        if (has is null)
            return had is null ? null : new WorkSettled(IdOf(after.Id), FormWords.Key(after.Status));
        return had is not null && has.Reasons.SequenceEqual(had.Reasons) && has with { Reasons = had.Reasons } == had ? null : has;
    }

    private static WorkPut? Of(Call call) => (call.Incoming, call.Status) switch
    {
        (true, CallStatus.Waiting) => Put(call, SeeKind, "hotline.work.see"),
        (true, CallStatus.Acknowledged) when call.Letter.Kind != HotlineKind.Test => Put(call, AnswerKind, "hotline.work.answer"),
        // What one waits for oneself is nobody's work before its clock has run out.
        (false, CallStatus.Waiting or CallStatus.Acknowledged) when call.StepsOfStatus > 0 => Put(call, TelephoneKind, call.Status == CallStatus.Waiting ? "hotline.work.telephone" : "hotline.work.remind"),
        _ => null,
    };

    private static WorkPut Put(Call call, string kind, string title) => new(
        IdOf(call.Id), kind, HotlineAddresses.Of(call.Id), DeskText.Of(title, ("partner", call.Partner), ("subject", call.Letter.Subject)), Priority(call), [.. Reasons(call)], HotlinePermissions.Answer, call.Due);

    private static int Priority(Call call) => Math.Min(WorkPut.Highest, (call.Letter.Urgency switch { HotlineUrgency.Flash => MostUrgent, HotlineUrgency.Immediate => Urgent, _ => Plain }) + call.StepsOfStatus);

    private static IEnumerable<DeskText> Reasons(Call call)
    {
        if (call.StepsOfStatus > 0)
            yield return DeskText.Of(call.Named is null ? "hotline.reason.late-nobody" : "hotline.reason.late", ("step", $"{call.StepsOfStatus}"));
        yield return DeskText.Of($"hotline.reason.{FormWords.Key(call.Letter.Kind)}");
        yield return DeskText.Of($"hotline.reason.{FormWords.Key(call.Letter.Urgency)}");
    }
}
