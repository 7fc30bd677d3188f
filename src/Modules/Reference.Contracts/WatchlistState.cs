using Cordon.Kernel.Time;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>Where a watchlist stands now.</summary>
/// <param name="List">The list.</param>
/// <param name="Current">The version in force; null when there is none, and then nothing can be assessed against it.</param>
/// <param name="CheckedAt">When the publisher was last asked, or a file last handed in, with success.</param>
/// <param name="LastRefusal">Why the last attempt failed, when it was later than <paramref name="CheckedAt"/>: the fault's sentence.</param>
/// <param name="Freshness">Whether it can be relied upon.</param>
public sealed record WatchlistState(Watchlist List, WatchlistVersion? Current, Instant? CheckedAt, string? LastRefusal, Freshness Freshness);

/// <summary>Whether a watchlist is recent enough to be relied upon.</summary>
public enum Freshness
{
    /// <summary>There is no version: nothing can be assessed against the list.</summary>
    Missing,

    /// <summary>The last check is longer ago than the list allows; answers say so.</summary>
    Stale,

    /// <summary>Checked within the time that the list allows.</summary>
    Fresh,
}
