using Cordon.Kernel.Time;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>The node began to take lists in by itself.</summary>
/// <param name="Job">The job.</param>
/// <param name="Way">Where the lists come from.</param>
/// <param name="Datasets">The lists.</param>
/// <param name="By">Who asked for it, as an actor.</param>
/// <param name="At">When.</param>
public sealed record ImportBegun(Guid Job, ImportWay Way, IReadOnlyList<string> Datasets, string By, Instant At);

/// <summary>A job ended, in whatever way.</summary>
/// <param name="Job">The job.</param>
/// <param name="End">How.</param>
/// <param name="Outcomes">What came of the lists it was done with.</param>
/// <param name="At">When.</param>
/// <param name="CancelledBy">Who cancelled it, as an actor; null when nobody did.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
public sealed record ImportEnded(Guid Job, ImportEnd End, IReadOnlyList<ListOutcome> Outcomes, Instant At, string? CancelledBy = null, ListRefusal? Failure = null);
