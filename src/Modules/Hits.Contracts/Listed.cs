namespace Cordon.Modules.Hits.Contracts;

/// <summary>What the list says of the entity of a hit was taken down, so that it can be read as long as the hit is kept.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Listing">What it says; null when that cannot be known any more.</param>
/// <param name="Unknown">Code of the fault that says why not; null when it is known.</param>
public sealed record ListingDescribed(string Hit, HitListing? Listing = null, string? Unknown = null);

/// <summary>A listed entity as a version of its list has it.</summary>
/// <param name="Version">Number of the version on this node.</param>
/// <param name="Fields">What it says, field by field; fields without a value are left out.</param>
/// <param name="Programmes">Why it is listed and what that brings with it.</param>
public sealed record HitListing(int Version, IReadOnlyList<ListingField> Fields, IReadOnlyList<ListingProgramme> Programmes);

/// <summary>A field of a listed entity.</summary>
/// <param name="Field">Its name: <c>names</c>, <c>dates</c>, <c>countries</c>, <c>identifiers</c>, <c>addresses</c>, <c>birth places</c>, <c>remarks</c> …</param>
/// <param name="Values">As the list writes them.</param>
public sealed record ListingField(string Field, IReadOnlyList<string> Values);

/// <summary>A programme of a list, with what it means.</summary>
/// <param name="Programme">As the list writes it.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Measure">What the publisher attaches to it, camel case.</param>
/// <param name="Effect">What the adopting State gives it, camel case; null as long as nobody has said.</param>
/// <param name="Provision">The provision that says so; may be empty.</param>
public sealed record ListingProgramme(string Programme, string Title, string Measure, string? Effect = null, string Provision = "");

/// <summary>Every hit on a list was looked at after a new version came into force.</summary>
/// <param name="Dataset">The list.</param>
/// <param name="Version">Number of the version looked at.</param>
/// <param name="Hits">How many hits the list has.</param>
/// <param name="Reopened">How many of them were re-opened.</param>
public sealed record HitsReviewed(string Dataset, int Version, int Hits, int Reopened);
