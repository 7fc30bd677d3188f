using System.Security.Claims;

namespace Cordon.Modules.Cases.Contracts;

/// <summary>Which cases hold a record, for the page of the record. A page asks for all of this service, since a node may have no cases.</summary>
public interface ICasesOfRecord
{
    /// <summary>The cases that hold the record and that the reader may see, the latest first; null when the reader sees no cases at all, and nothing is to be shown.</summary>
    /// <param name="kind">The word of its <see cref="ILinkable"/>.</param>
    /// <param name="record">Its id.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<RecordCases?> OfAsync(string kind, string record, ClaimsPrincipal reader, CancellationToken cancellation);
}

/// <summary>What the page of a record shows of cases.</summary>
/// <param name="Cases">Those that hold it.</param>
/// <param name="Open">Where a case is opened from the record; null when the reader may not.</param>
public sealed record RecordCases(IReadOnlyList<RecordCase> Cases, string? Open);

/// <summary>A case that holds a record.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Closed">Whether it is closed.</param>
public sealed record RecordCase(string Address, string Title, bool Closed);
