using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Markings;
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

    /// <summary>Something classified waits, which is said also to those who are not cleared for it: they have to fetch somebody who is.</summary>
    public const string WaitsKind = "hotline.waits";

    public const string LowerKind = "hotline.lower";

    private const int MostUrgent = 95;
    private const int Urgent = 85;
    private const int Plain = 60;

    public static string IdOf(string call) => $"hotline-{call}";

    /// <summary>Says nothing of the call, not even who calls: what is derived from its id leads nobody to it.</summary>
    public static string WaitsIdOf(string call) => HiddenIdOf("hotline-waits", call);

    private static string HiddenIdOf(string what, string call) => $"{what}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"cordon/{what}\0{call}")))[..32]}";

    /// <summary>What has to be said to the desk after something happened, and how each is handled: the work as the call is, and that it waits as if nothing of it were classified.</summary>
    public static IEnumerable<(object Work, Handling Handling)> Changes(Call? before, Call after)
    {
        var raised = before is not null && before.Handling.Classification != after.Handling.Classification;
        if (Change(before is null ? null : Of(before), Of(after), after, raised) is { } work)
            yield return (work, after.Handling);
        if (Change(before is null ? null : Lowers(before), Lowers(after), after, raised) is { } lowers)
            yield return (lowers, after.Handling);
        if (Change(before is null ? null : Waits(before), Waits(after), after, anew: false) is { } waits)
            yield return (waits, after.Handling with { Classification = Classification.None });
    }

    /// <summary>What is put again follows the call to a higher level.</summary>
    private static object? Change(WorkPut? had, WorkPut? has, Call after, bool anew)
    {
        if (has is null)
            return had is null ? null : new WorkSettled(had.Work, FormWords.Key(after.Status));
        return !anew && had is not null && has.Reasons.SequenceEqual(had.Reasons) && has with { Reasons = had.Reasons } == had ? null : has;
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

    /// <summary>A second person decides whether it is lowered.</summary>
    private static WorkPut? Lowers(Call call) => call.Lowering is null ? null : new WorkPut(
        HiddenIdOf("hotline-lower", call.Id), LowerKind, HotlineAddresses.Lower(call.Id), DeskText.Of("hotline.work.lower", ("partner", call.Partner), ("subject", call.Letter.Subject)), Plain, [DeskText.Of("hotline.reason.lower")], HotlinePermissions.Lower);

    /// <summary>A level, a clock and how urgent it is, as long as nobody has seen it or its clock has run out: whoever is on duty without the clearance has to know that much, and is told no more.</summary>
    private static WorkPut? Waits(Call call)
    {
        var level = call.Handling.Classification.Level;
        if (level == 0 || Of(call) is null || (call.Status != CallStatus.Waiting && call.StepsOfStatus == 0))
            return null;
        return new WorkPut(
            WaitsIdOf(call.Id), WaitsKind, HotlineAddresses.Calls, DeskText.Of("hotline.work.waits", ("level", level.ToString(CultureInfo.InvariantCulture))), Priority(call),
            [DeskText.Of($"hotline.reason.{FormWords.Key(call.Letter.Urgency)}")], HotlinePermissions.Answer, call.Due);
    }

    private static int Priority(Call call) => Math.Min(WorkPut.Highest, (call.Letter.Urgency switch { HotlineUrgency.Flash => MostUrgent, HotlineUrgency.Immediate => Urgent, _ => Plain }) + call.StepsOfStatus);

    private static IEnumerable<DeskText> Reasons(Call call)
    {
        if (call.StepsOfStatus > 0)
            yield return DeskText.Of(call.Named is not null ? "hotline.reason.late" : call.Handling.Classification.Level > 0 ? "hotline.reason.late-uncleared" : "hotline.reason.late-nobody", ("step", $"{call.StepsOfStatus}"));
        yield return DeskText.Of($"hotline.reason.{FormWords.Key(call.Letter.Kind)}");
        yield return DeskText.Of($"hotline.reason.{FormWords.Key(call.Letter.Urgency)}");
    }
}
