using Cordon.Kernel.Time;

namespace Cordon.Modules.Incidents.Contracts;

/// <summary>A revision was handed to the State's point of contact, by a person; the node sends nothing.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Revision">Which revision.</param>
/// <param name="Digest">SHA-256 of the canonical JSON of its document, 64 hexadecimal digits in small letters.</param>
/// <param name="To">Who took it, as the point of contact was named then.</param>
/// <param name="Way">How: by hand, by mail, by telephone, …</param>
/// <param name="At">When.</param>
/// <param name="Person">Who handed it over.</param>
public sealed record IncidentHandedOver(string Incident, int Revision, string Digest, string To, string Way, Instant At, string Person);

/// <summary>The point of contact said what came of a revision that was handed over. What it says last counts.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Revision">Which revision.</param>
/// <param name="Submitted">Whether it was submitted.</param>
/// <param name="Day">On which day it was submitted, or decided that it is not.</param>
/// <param name="Reference">The reference number; empty when there is none.</param>
/// <param name="Text">Why it was not submitted, or what else was said; may be empty when it was.</param>
/// <param name="Person">Who noted it.</param>
public sealed record IncidentContactAnswered(string Incident, int Revision, bool Submitted, DateOnly Day, string Reference, string Text, string Person);

/// <summary>A record of another module belongs to an incident.</summary>
/// <param name="Incident">Which incident.</param>
/// <param name="Kind">What sort of record; the word of its <see cref="IIncidentSource"/>.</param>
/// <param name="Record">Its id.</param>
/// <param name="Text">Why; empty when the notice was drafted from it.</param>
/// <param name="Person">Who linked it.</param>
public sealed record IncidentRecordLinked(string Incident, string Kind, string Record, string Text, string Person);

/// <summary>Who the State's designated point of contact is from now on.</summary>
/// <param name="Name">The office or the person.</param>
/// <param name="Telephone">How it is reached.</param>
/// <param name="Mail">Its mail address; empty when it has none.</param>
/// <param name="Person">Who named it.</param>
public sealed record IncidentContactNamed(string Name, string Telephone, string Mail, string Person);
