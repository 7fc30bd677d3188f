using Cordon.Kernel.Time;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Desk.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Cases.Life;

/// <summary>What a case asks of the desk. A task lies on the desk of its person alone; a proposed outcome on that of those who see all cases, since the title says what others need not know.</summary>
internal static class CaseWork
{
    public const string TaskKind = "cases.task";
    public const string ConfirmKind = "cases.confirm";

    private const int PriorityOfTask = 50;
    private const int PriorityOfOutcome = 60;

    /// <summary>How long a proposed outcome may wait for its second person before it is overdue.</summary>
    private static readonly TimeSpan OutcomeWaits = TimeSpan.FromDays(3);

    /// <summary>The work that a fact puts on the desk, or takes away; null when it does neither.</summary>
    /// <param name="after">The case after the fact.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="now">When.</param>
    public static object? Of(Case after, object fact, Instant now) => fact switch
    {
        CaseTaskGiven given => new WorkPut(
            IdOf(given.Case, given.Task), TaskKind, CaseAddresses.Task(given.Case, given.Task), DeskText.Of("cases.work.task", ("what", given.What), ("title", after.Title)),
            PriorityOfTask, [DeskText.Of("cases.reason.task")], CasePermissions.Work, given.Due, given.For),
        CaseTaskDone done => new WorkSettled(IdOf(done.Case, done.Task), "done"),
        CaseTaskWithdrawn withdrawn => new WorkSettled(IdOf(withdrawn.Case, withdrawn.Task), "withdrawn"),
        CaseOutcomeProposed proposed => new WorkPut(
            IdOf(proposed.Case), ConfirmKind, CaseAddresses.Confirm(proposed.Case), DeskText.Of("cases.work.confirm", ("title", after.Title)),
            PriorityOfOutcome, [DeskText.Of($"cases.reason.{FormWords.Key(proposed.Outcome)}")], CasePermissions.SeeAll, now + OutcomeWaits),
        CaseOutcomeConfirmed confirmed => new WorkSettled(IdOf(confirmed.Case), "confirmed"),
        CaseOutcomeReturned returned => new WorkSettled(IdOf(returned.Case), "returned"),
        _ => null,
    };

    private static string IdOf(string one, string task) => $"case-{one}-task-{task}";

    private static string IdOf(string one) => $"case-{one}-outcome";
}
