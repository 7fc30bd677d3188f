using Cordon.Kernel.Time;

namespace Cordon.Modules.JointCases.Contracts;

/// <summary>Something is to be done.</summary>
/// <param name="Task">Its id, for ever.</param>
/// <param name="What">What; up to 2,000 characters.</param>
/// <param name="Due">Until when.</param>
/// <param name="For">Which member is asked; null when whoever wants may take it.</param>
public sealed record GivesTask(string Task, string What, Instant Due, string? For = null) : JointAct;

/// <summary>The author does it.</summary>
/// <param name="Task">Which task.</param>
public sealed record TakesTask(string Task) : JointAct;

/// <summary>The author has done it.</summary>
/// <param name="Task">Which task.</param>
/// <param name="Text">What came of it; up to 2,000 characters.</param>
public sealed record FinishesTask(string Task, string Text) : JointAct;

/// <summary>The author does not do it, or no longer.</summary>
/// <param name="Task">Which task.</param>
/// <param name="Text">Why, as far as may be said; up to 2,000 characters.</param>
public sealed record DeclinesTask(string Task, string Text) : JointAct;

/// <summary>It is not to be done any more.</summary>
/// <param name="Task">Which task.</param>
/// <param name="Text">Why; up to 2,000 characters.</param>
public sealed record WithdrawsTask(string Task, string Text) : JointAct;
