using Cordon.Kernel.Faults;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>What was left out of a version, and what was noticed.</summary>
/// <param name="Rejected">Rows left out, each with place, reason and remedy.</param>
/// <param name="Noticed">What left nothing out.</param>
public sealed record WatchlistReport(IReadOnlyList<Fault> Rejected, IReadOnlyList<WatchlistNotice> Noticed);

/// <summary>Something noticed, counted.</summary>
/// <param name="Code">Fault code.</param>
/// <param name="Count">How often.</param>
/// <param name="Examples">The first few, with their places.</param>
public sealed record WatchlistNotice(string Code, long Count, IReadOnlyList<Fault> Examples);
