using Cordon.Kernel.Time;

namespace Cordon.Modules.Incidents.Contracts;

/// <summary>Somebody holds an incident to be less grave, or none; the group stays until somebody else confirms it.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="To">The lower group, or withdrawn.</param>
/// <param name="Grounds">Why.</param>
/// <param name="Person">Who proposes it.</param>
public sealed record IncidentLoweringProposed(string Incident, IncidentGroup To, string Grounds, string Person);

/// <summary>The proposed lowering takes effect.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Revision">The number of the revision that this makes.</param>
/// <param name="Text">In the person's own words; may be empty.</param>
/// <param name="HandOverBy">Until when the point of contact has to have it.</param>
/// <param name="Person">Who confirms it; never the one who proposed it.</param>
public sealed record IncidentLoweringConfirmed(string Incident, int Revision, string Text, Instant HandOverBy, string Person);

/// <summary>The proposed lowering was not confirmed, or was taken back.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Text">Why.</param>
/// <param name="Person">Who.</param>
public sealed record IncidentLoweringReturned(string Incident, string Text, string Person);
