using Cordon.Kernel.Time;
using Cordon.Modules.Incidents.Contracts;

namespace Cordon.Modules.Incidents.Life;

/// <summary>A notice at one point of its life.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Notice">What it says.</param>
/// <param name="Group">How grave the incident is held to be.</param>
/// <param name="Grounds">Why it is in this group.</param>
/// <param name="GroupedBy">Who put it there.</param>
/// <param name="Text">Why there is this revision; empty of the first.</param>
/// <param name="At">When it was made.</param>
/// <param name="Person">Who made it.</param>
/// <param name="HandOverBy">Until when the point of contact has to have it.</param>
/// <param name="Second">Who confirmed the lowering by which the group came about; null when it was not lowered.</param>
public sealed record IncidentRevision(int Number, IncidentNotice Notice, IncidentGroup Group, string Grounds, string GroupedBy, string Text, Instant At, string Person, Instant HandOverBy, string? Second = null);

/// <summary>A lowering that waits for a second person.</summary>
/// <param name="To">The lower group, or withdrawn.</param>
/// <param name="Grounds">Why.</param>
/// <param name="Person">Who proposes it.</param>
/// <param name="At">When.</param>
public sealed record ProposedLowering(IncidentGroup To, string Grounds, string Person, Instant At);

/// <summary>A revision that the point of contact has.</summary>
/// <param name="Revision">Which.</param>
/// <param name="Digest">SHA-256 of its document.</param>
/// <param name="To">Who took it.</param>
/// <param name="Way">How.</param>
/// <param name="At">When.</param>
/// <param name="Person">Who handed it over.</param>
/// <param name="Answer">What came of it; null as long as nothing was said.</param>
public sealed record HandOver(int Revision, string Digest, string To, string Way, Instant At, string Person, ContactAnswer? Answer = null);

/// <summary>What the point of contact said.</summary>
/// <param name="Submitted">Whether it was submitted.</param>
/// <param name="Day">When.</param>
/// <param name="Reference">The reference number; may be empty.</param>
/// <param name="Text">Why not, or what else was said.</param>
/// <param name="Person">Who noted it.</param>
public sealed record ContactAnswer(bool Submitted, DateOnly Day, string Reference, string Text, string Person);

/// <summary>A record of another module.</summary>
/// <param name="Kind">Its sort.</param>
/// <param name="Record">Its id.</param>
/// <param name="Text">Why it is here; empty of the one that the notice was drafted from.</param>
/// <param name="Person">Who linked it.</param>
/// <param name="At">When.</param>
public sealed record HeldRecord(string Kind, string Record, string Text, string Person, Instant At);
