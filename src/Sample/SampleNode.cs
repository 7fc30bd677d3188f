using Cordon.Kernel.Ids;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Sample;

/// <summary>A node that is being filled, from the outside: its doors, and what its operator does beside them.</summary>
/// <param name="Address">Where its doors are; on this computer.</param>
/// <param name="FirstLink">The path that makes the first administrator.</param>
/// <param name="Lists">What the operator does on the command line about lists.</param>
/// <param name="Randomness">For a password that nobody shall know.</param>
/// <param name="Counted">Records what was counted of reads and refusals.</param>
/// <param name="Settled">Waits until the node has done all that follows from what was done.</param>
public sealed record SampleNode(Uri Address, string FirstLink, IWatchlistIntake Lists, IRandomness Randomness, Func<Task> Counted, Func<CancellationToken, Task> Settled);
