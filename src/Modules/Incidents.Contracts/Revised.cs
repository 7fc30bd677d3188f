using Cordon.Kernel.Time;

namespace Cordon.Modules.Incidents.Contracts;

/// <summary>A notice of an incident was drafted: its revision 1. How it is handled is the handling of this entry.</summary>
/// <param name="Incident">Its id, for ever: opaque.</param>
/// <param name="Notice">What it says.</param>
/// <param name="Group">How grave it is held to be.</param>
/// <param name="Grounds">Why.</param>
/// <param name="HandOverBy">Until when the State's point of contact has to have it.</param>
/// <param name="Person">Who drafted it.</param>
public sealed record IncidentDrafted(string Incident, IncidentNotice Notice, IncidentGroup Group, string Grounds, Instant HandOverBy, string Person);

/// <summary>A notice says something else from now on; the group stays.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Revision">Its number; one more than the one before.</param>
/// <param name="Notice">What it says, whole.</param>
/// <param name="Text">Why it was revised.</param>
/// <param name="HandOverBy">Until when the point of contact has to have it.</param>
/// <param name="Person">Who revised it.</param>
public sealed record IncidentRevised(string Incident, int Revision, IncidentNotice Notice, string Text, Instant HandOverBy, string Person);

/// <summary>An incident is held to be graver from now on. One person can say so, and it ends a proposed lowering.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Revision">The number of the revision that this makes.</param>
/// <param name="Group">The group from now on.</param>
/// <param name="Grounds">Why.</param>
/// <param name="HandOverBy">Until when the point of contact has to have it.</param>
/// <param name="Person">Who says so.</param>
public sealed record IncidentGroupRaised(string Incident, int Revision, IncidentGroup Group, string Grounds, Instant HandOverBy, string Person);
