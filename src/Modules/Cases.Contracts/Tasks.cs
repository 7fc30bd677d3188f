using Cordon.Kernel.Time;

namespace Cordon.Modules.Cases.Contracts;

/// <summary>Somebody was given something to do in a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Task">Id of the task, for ever.</param>
/// <param name="What">What is to be done.</param>
/// <param name="For">Who is to do it; somebody of the case.</param>
/// <param name="Due">Until when.</param>
/// <param name="Person">Who gave it.</param>
public sealed record CaseTaskGiven(string Case, string Task, string What, string For, Instant Due, string Person);

/// <summary>A task was done.</summary>
/// <param name="Case">The case.</param>
/// <param name="Task">The task.</param>
/// <param name="Text">What came of it.</param>
/// <param name="Person">Who did it.</param>
public sealed record CaseTaskDone(string Case, string Task, string Text, string Person);

/// <summary>A task is not to be done any more.</summary>
/// <param name="Case">The case.</param>
/// <param name="Task">The task.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who took it back.</param>
public sealed record CaseTaskWithdrawn(string Case, string Task, string Text, string Person);
