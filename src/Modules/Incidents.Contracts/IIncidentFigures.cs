using System.Security.Claims;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Incidents.Contracts;

/// <summary>How incidents stood at a moment, and what happened to them before it, for reports of other modules. A report asks for all of this service, since a node may have no incidents.</summary>
public interface IIncidentFigures
{
    /// <summary>The incidents that stood at the end of a period, or changed in it; null when the reader sees none at all, so that nothing can be counted.</summary>
    /// <param name="from">The first moment of the period.</param>
    /// <param name="until">Its end; a change at this moment is in it.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<IncidentFigures?> BetweenAsync(Instant from, Instant until, ClaimsPrincipal reader, CancellationToken cancellation);
}

/// <summary>Incidents in a period.</summary>
/// <param name="Incidents">The gravest first, then the latest.</param>
/// <param name="Whole">False when there are more than could be looked at.</param>
public sealed record IncidentFigures(IReadOnlyList<IncidentFigure> Incidents, bool Whole);

/// <summary>An incident in a period.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Title">What it was called at the end of the period.</param>
/// <param name="Before">Its group when the period began; null when it was drafted in it.</param>
/// <param name="Group">Its group when the period ended.</param>
/// <param name="Revisions">How many revisions were made in the period.</param>
/// <param name="HandedOver">How many were handed to the point of contact in it.</param>
/// <param name="Overdue">Whether the point of contact should have had a revision by the end that it did not have.</param>
public sealed record IncidentFigure(string Address, string Title, IncidentGroup? Before, IncidentGroup Group, int Revisions, int HandedOver, bool Overdue);
