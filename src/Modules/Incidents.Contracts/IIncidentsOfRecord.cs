using System.Security.Claims;

namespace Cordon.Modules.Incidents.Contracts;

/// <summary>Which notices of incidents a record belongs to, for the page of the record. A page asks for all of this service, since a node may have no incidents.</summary>
public interface IIncidentsOfRecord
{
    /// <summary>The incidents that hold the record and that the reader may see, the latest first; null when the reader sees none at all, and nothing is to be shown.</summary>
    /// <param name="kind">The word of its <see cref="IIncidentSource"/>.</param>
    /// <param name="record">Its id.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<RecordIncidents?> OfAsync(string kind, string record, ClaimsPrincipal reader, CancellationToken cancellation);
}

/// <summary>What the page of a record shows of incidents.</summary>
/// <param name="Incidents">Those that hold it.</param>
/// <param name="Draft">Where a notice is drafted from the record; null when the reader may not.</param>
public sealed record RecordIncidents(IReadOnlyList<RecordIncident> Incidents, string? Draft);

/// <summary>An incident that holds a record.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Group">How grave it is held to be.</param>
public sealed record RecordIncident(string Address, string Title, IncidentGroup Group);
