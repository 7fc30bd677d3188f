namespace Cordon.Modules.Reference.Contracts;

/// <summary>A watchlist that this node knows of, whether it has been fetched or not.</summary>
public sealed record Watchlist
{
    /// <summary>Its short name, the one entities carry (<c>us_ofac_sdn</c>).</summary>
    public required string Dataset { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Title { get; init; }

    /// <summary>The authority that publishes it.</summary>
    public required string Authority { get; init; }

    /// <summary>The page that tells about it; empty for a list of one's own.</summary>
    public string Home { get; init; } = "";

    /// <summary>Where its files are published; empty when it is only imported by hand.</summary>
    public IReadOnlyList<WatchlistAddress> Addresses { get; init; } = [];

    /// <summary>Hours after the last check at which the list counts as stale.</summary>
    public int StaleAfterHours { get; init; } = 48;
}

/// <summary>Where one file of a watchlist is published.</summary>
/// <param name="File">The name under which it is kept.</param>
/// <param name="Url">https address.</param>
/// <param name="Optional">True when the list can be read without it.</param>
public sealed record WatchlistAddress(string File, string Url, bool Optional = false);
