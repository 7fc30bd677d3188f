using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>What happens to tasks.</summary>
internal static class TaskEffects
{
    public static Effect Of(JointCase now, JointFact fact, GivesTask act) =>
        TaskRules.ATaskIsGivenOnce(now, act.Task) ?? TaskRules.OnlyAMemberIsAsked(now, act.For)
        ?? Effect.Of(now.With(new JointTask(act.Task, act.What, fact.Author, act.For, act.Due, JointTaskStanding.Open, "")));

    public static Effect Of(JointCase now, JointFact fact, TakesTask act) =>
        TaskRules.ATaskHasToBeThere(now, act.Task) ?? TaskRules.AnEndedTaskStaysEnded(now.Tasks[act.Task]) ?? TaskRules.ATaskIsTakenOnce(now.Tasks[act.Task]) ?? TaskRules.OnlyWhoIsAskedTakesIt(now.Tasks[act.Task], fact.Author)
        ?? Effect.Of(now.With(now.Tasks[act.Task] with { Owner = fact.Author, Standing = JointTaskStanding.Taken }));

    public static Effect Of(JointCase now, JointFact fact, FinishesTask act) =>
        TaskRules.ATaskHasToBeThere(now, act.Task) ?? TaskRules.AnEndedTaskStaysEnded(now.Tasks[act.Task]) ?? TaskRules.OnlyItsOwnerEndsIt(now.Tasks[act.Task], fact.Author)
        ?? Effect.Of(now.With(now.Tasks[act.Task] with { Standing = JointTaskStanding.Done, Text = act.Text }));

    public static Effect Of(JointCase now, JointFact fact, DeclinesTask act) =>
        TaskRules.ATaskHasToBeThere(now, act.Task) ?? TaskRules.AnEndedTaskStaysEnded(now.Tasks[act.Task]) ?? TaskRules.OnlyItsOwnerEndsIt(now.Tasks[act.Task], fact.Author)
        ?? Effect.Of(now.With(now.Tasks[act.Task] with { Standing = JointTaskStanding.Declined, Text = act.Text }));

    public static Effect Of(JointCase now, JointFact fact, WithdrawsTask act) =>
        TaskRules.ATaskHasToBeThere(now, act.Task) ?? TaskRules.AnEndedTaskStaysEnded(now.Tasks[act.Task]) ?? TaskRules.OnlyItsGiverOrTheLeadWithdrawsIt(now, now.Tasks[act.Task], fact.Author)
        ?? Effect.Of(now.With(now.Tasks[act.Task] with { Standing = JointTaskStanding.Withdrawn, Text = act.Text }));
}
