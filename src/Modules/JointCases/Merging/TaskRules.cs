namespace Cordon.Modules.JointCases.Merging;

/// <summary>The rules of tasks. Each gives null when it holds, and otherwise what has no effect and why.</summary>
internal static class TaskRules
{
    public static Effect? ATaskHasToBeThere(JointCase now, string task) => now.Tasks.ContainsKey(task) ? null : Effect.None("task-unknown");

    public static Effect? ATaskIsGivenOnce(JointCase now, string task) => now.Tasks.TryGetValue(task, out var there) ? Effect.None("task-there", there.Giver) : null;

    public static Effect? OnlyAMemberIsAsked(JointCase now, string? node) => node is null || now.IsJoined(node) ? null : Effect.None("task-owner", node);

    public static Effect? AnEndedTaskStaysEnded(JointTask task) => task.IsEnded ? Effect.None("task-ended", task.Owner ?? "") : null;

    /// <summary>Two that take the same task at once do not both do it: the first in the order of the case has it.</summary>
    public static Effect? ATaskIsTakenOnce(JointTask task) => task.Standing == JointTaskStanding.Taken ? Effect.None("task-taken", task.Owner!) : null;

    public static Effect? OnlyWhoIsAskedTakesIt(JointTask task, string author) => task.Owner is { } asked && asked != author ? Effect.None("task-others", asked) : null;

    public static Effect? OnlyItsOwnerEndsIt(JointTask task, string author) => task.Owner == author ? null : Effect.None("task-others", task.Owner ?? "");

    public static Effect? OnlyItsGiverOrTheLeadWithdrawsIt(JointCase now, JointTask task, string author) => task.Giver == author || now.Lead == author ? null : Effect.None("task-others", task.Giver);
}
