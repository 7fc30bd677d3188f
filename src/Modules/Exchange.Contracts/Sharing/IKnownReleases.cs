using System.Security.Claims;

namespace Cordon.Modules.Exchange.Contracts.Sharing;

/// <summary>Releases as far as a reader may see them, for modules that put them into a wider context and hold nothing of their content.</summary>
public interface IKnownReleases
{
    /// <summary>Releases of this node that are out, the latest first; none for whoever may not read releases.</summary>
    Task<IReadOnlyList<KnownRelease>> OutAsync(ClaimsPrincipal reader, CancellationToken cancellation);

    /// <summary>A release; null when this node does not hold it, or the reader may not see it, which look the same.</summary>
    /// <param name="originator">The node that released it: this one, or a partner.</param>
    /// <param name="release">Its id.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<KnownRelease?> FindAsync(string originator, string release, ClaimsPrincipal reader, CancellationToken cancellation);
}

/// <summary>A release as a line.</summary>
/// <param name="Release">Its id.</param>
/// <param name="Address">Its page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Holders">How it stands with those it was for; empty for a partner's.</param>
public sealed record KnownRelease(string Release, string Address, string Title, IReadOnlyList<ReleaseHolder> Holders);

/// <summary>How a release stands with one of those it was for.</summary>
/// <param name="Partner">Who.</param>
/// <param name="Receipted">Whether its node has said that it is there.</param>
/// <param name="CalledBack">Whether it was called back from it for good.</param>
/// <param name="Deed">What it did then; null as long as it has not said.</param>
public sealed record ReleaseHolder(string Partner, bool Receipted, bool CalledBack, RecallDeed? Deed);
