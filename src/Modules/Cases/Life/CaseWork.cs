using System.Globalization;
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
    public const string LoweringKind = "cases.lowering";

    private const int PriorityOfTask = 50;
    private const int PriorityOfOutcome = 60;

    /// <summary>How long a proposed outcome may wait for its second person before it is overdue.</summary>
    private static readonly TimeSpan OutcomeWaits = TimeSpan.FromDays(3);

    /// <summary>All that a fact puts on the desk, takes away, or puts anew since its level is another.</summary>
    /// <param name="before">The case before the fact.</param>
    /// <param name="after">The case after the fact.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="now">When.</param>
    public static IEnumerable<object> All(Case before, Case after, object fact, Instant now)
    {
        if (fact is CaseRaised or CaseLoweringConfirmed)
        {
            foreach (var work in Anew(after))
                yield return work;
            if (before.Lowering is not null)
                yield return new WorkSettled(LoweringIdOf(after.Id), fact is CaseRaised ? "raised" : "confirmed");
        }

        if (Of(after, fact, now) is { } one)
            yield return one;
    }

    /// <summary>The work that a fact puts on the desk, or takes away; null when it does neither.</summary>
    /// <param name="after">The case after the fact.</param>
    /// <param name="fact">What happened.</param>
    /// <param name="now">When.</param>
    public static object? Of(Case after, object fact, Instant now) => fact switch
    {
        CaseTaskGiven given => Task(after, given.Task, given.What, given.Due, given.For),
        CaseTaskDone done => new WorkSettled(IdOf(done.Case, done.Task), "done"),
        CaseTaskWithdrawn withdrawn => new WorkSettled(IdOf(withdrawn.Case, withdrawn.Task), "withdrawn"),
        CaseOutcomeProposed proposed => Outcome(after, proposed.Outcome, now),
        CaseOutcomeConfirmed confirmed => new WorkSettled(IdOf(confirmed.Case), "confirmed"),
        CaseOutcomeReturned returned => new WorkSettled(IdOf(returned.Case), "returned"),
        CaseLoweringProposed proposed => new WorkPut(
            LoweringIdOf(proposed.Case), LoweringKind, CaseAddresses.Lowering(proposed.Case), DeskText.Of("cases.work.lowering", ("title", after.Title)),
            PriorityOfOutcome, [DeskText.Of("cases.reason.lowering", ("level", proposed.To.Level.ToString(CultureInfo.InvariantCulture)))], CasePermissions.SeeAll, now + OutcomeWaits),
        CaseLoweringReturned returned => new WorkSettled(LoweringIdOf(returned.Case), "returned"),
        _ => null,
    };

    /// <summary>What waits in the case, so that the desk shows it at the level that the case has now.</summary>
    private static IEnumerable<WorkPut> Anew(Case one) =>
    [
        .. one.OpenTasks.Select(t => Task(one, t.Task, t.What, t.Due, t.For)),
        .. one is { Status: CaseStatus.Proposed, Decision: { } decision } ? [Outcome(one, decision.Outcome, decision.At)] : Array.Empty<WorkPut>(),
    ];

    private static WorkPut Task(Case one, string task, string what, Instant due, string person) => new(
        IdOf(one.Id, task), TaskKind, CaseAddresses.Task(one.Id, task), DeskText.Of("cases.work.task", ("what", what), ("title", one.Title)),
        PriorityOfTask, [DeskText.Of("cases.reason.task")], CasePermissions.Work, due, person);

    private static WorkPut Outcome(Case one, CaseOutcome outcome, Instant proposed) => new(
        IdOf(one.Id), ConfirmKind, CaseAddresses.Confirm(one.Id), DeskText.Of("cases.work.confirm", ("title", one.Title)),
        PriorityOfOutcome, [DeskText.Of($"cases.reason.{FormWords.Key(outcome)}")], CasePermissions.SeeAll, proposed + OutcomeWaits);

    private static string IdOf(string one, string task) => $"case-{one}-task-{task}";

    private static string LoweringIdOf(string one) => $"case-{one}-lowering";

    private static string IdOf(string one) => $"case-{one}-outcome";
}
