using Cordon.Kernel.Time;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>A new version of a watchlist is in force.</summary>
/// <param name="Version">The version.</param>
public sealed record WatchlistImported(WatchlistVersion Version);

/// <summary>The publisher was asked, or the same content handed in again: the current version is still the newest.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Version">The version in force.</param>
/// <param name="At">When.</param>
public sealed record WatchlistConfirmed(string Dataset, Guid Version, Instant At);

/// <summary>An import was refused whole; the version in force, if any, stays.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Code">Fault code.</param>
/// <param name="Where">Place in the file.</param>
/// <param name="Arguments">Arguments of the fault.</param>
/// <param name="Files">What was handed in; not kept.</param>
/// <param name="At">When.</param>
public sealed record WatchlistRefused(string Dataset, string Code, string Where, IReadOnlyDictionary<string, string> Arguments, IReadOnlyList<WatchlistFile> Files, Instant At);

/// <summary>A list of the authority's own choice was made known to the node, or changed.</summary>
/// <param name="List">The list.</param>
public sealed record WatchlistConfigured(Watchlist List);

/// <summary>The adopting State's effect of a programme was set.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Programme">The programme; <c>*</c> for all of the list.</param>
/// <param name="Effect">What it means here.</param>
/// <param name="Provision">The provision that says so.</param>
public sealed record LegalEffectSet(string Dataset, string Programme, Measure Effect, string Provision);
