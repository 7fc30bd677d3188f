using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>Something that an object of STIX is not as the standard has it.</summary>
/// <param name="Fault">What and where.</param>
/// <param name="Refuses">Whether the object must not be used: it breaks a MUST. Else it only departs from advice, or from an open vocabulary.</param>
public sealed record StixFinding(Fault Fault, bool Refuses);
