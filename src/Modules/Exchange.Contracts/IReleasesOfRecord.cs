using System.Security.Claims;

namespace Cordon.Modules.Exchange.Contracts;

/// <summary>What was released of a record, for the page of the record. A page asks for all of this service, since a node may exchange with nobody.</summary>
public interface IReleasesOfRecord
{
    /// <summary>The releases made from the record; null when the reader sees none at all, and nothing is to be shown.</summary>
    /// <param name="kind">The word of its <see cref="IReleasable"/>.</param>
    /// <param name="record">Its id.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<RecordReleases?> OfAsync(string kind, string record, ClaimsPrincipal reader, CancellationToken cancellation);
}

/// <summary>What the page of a record shows of releases.</summary>
/// <param name="Releases">Those made from it.</param>
/// <param name="New">Where one is made; null when the reader may not.</param>
public sealed record RecordReleases(IReadOnlyList<RecordRelease> Releases, string? New);

/// <summary>A release made from a record.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Recipients">Partners that get it.</param>
public sealed record RecordRelease(string Address, string Title, IReadOnlyList<string> Recipients);
