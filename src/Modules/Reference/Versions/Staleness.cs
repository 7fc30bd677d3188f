using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Modules.Reference.Versions;

/// <summary>Tells whether a list can be relied upon.</summary>
internal static class Staleness
{
    public static Freshness Of(Watchlist list, WatchlistVersion? current, Instant? checkedAt, Instant now) =>
        current is null || checkedAt is null ? Freshness.Missing
        : now - checkedAt.Value > TimeSpan.FromHours(list.StaleAfterHours) ? Freshness.Stale
        : Freshness.Fresh;
}
