using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;

namespace Cordon.Engines.Formats.Stix.Mapping;

/// <summary>A view of a case, an alert or a release that may leave, told in no format: what a bundle is made of, and what is read out of one.</summary>
public sealed record SharedRecord
{
    /// <summary>What the sender calls it, for ever: the same record gets the same identifiers again.</summary>
    public required string Reference { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The story, in sentences.</summary>
    public string Story { get; init; } = "";

    /// <summary>When it was first told.</summary>
    public required Instant Made { get; init; }

    /// <summary>When it was last told otherwise; not before <see cref="Made"/>.</summary>
    public required Instant Changed { get; init; }

    /// <summary>How it must be handled.</summary>
    public required SharedHandling Handling { get; init; }

    /// <summary>Persons, organisations, vessels and aircraft.</summary>
    public IReadOnlyList<SharedParty> Parties { get; init; } = [];

    /// <summary>Places.</summary>
    public IReadOnlyList<SharedPlace> Places { get; init; } = [];

    /// <summary>What happened, in its order.</summary>
    public IReadOnlyList<SharedMoment> Moments { get; init; } = [];

    /// <summary>Goods, materials, sources, software and technology.</summary>
    public IReadOnlyList<SharedItem> Items { get; init; } = [];

    /// <summary>Consignments.</summary>
    public IReadOnlyList<SharedConsignment> Consignments { get; init; } = [];

    /// <summary>Licences.</summary>
    public IReadOnlyList<SharedLicence> Licences { get; init; } = [];

    /// <summary>What happened to seals.</summary>
    public IReadOnlyList<SharedSeal> Seals { get; init; } = [];

    /// <summary>What instruments measured.</summary>
    public IReadOnlyList<SharedDetection> Detections { get; init; } = [];
}

/// <summary>How a record must be handled by who gets it.</summary>
/// <param name="Originator">The authority that it comes from.</param>
/// <param name="Tlp">How far it may travel.</param>
/// <param name="Purpose">What it may be used for.</param>
/// <param name="LegalBasis">The provision that allows it.</param>
/// <param name="ReleasableTo">Authorities that it was released to; nobody else gets it without the originator's consent.</param>
/// <param name="Expires">Until when it may be kept; null where nothing is set.</param>
/// <param name="Classification">The originator's classification, which only the full profile tells; null where there is none.</param>
public sealed record SharedHandling(string Originator, Tlp Tlp, string Purpose, string LegalBasis, IReadOnlyList<string> ReleasableTo, Instant? Expires = null, Classification? Classification = null);

/// <summary>A party.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sort"><c>individual</c>, <c>organization</c>, <c>group</c>, <c>system</c> (a vessel or an aircraft) or <c>unknown</c>.</param>
/// <param name="Role">What it is in the record: consignee, suspected; null when it is not known.</param>
public sealed record SharedParty(string Name, string Sort, string? Role = null);

/// <summary>A place.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Country">Its country, ISO 3166-1 alpha-2.</param>
/// <param name="Latitude">Degrees north, −90 to 90; null when it is not known.</param>
/// <param name="Longitude">Degrees east, −180 to 180; null when it is not known.</param>
public sealed record SharedPlace(string Name, string Country, double? Latitude = null, double? Longitude = null);

/// <summary>Something that happened.</summary>
/// <param name="At">When.</param>
/// <param name="What">What.</param>
public sealed record SharedMoment(Instant At, string What);

/// <summary>An item.</summary>
/// <param name="Description">What it is.</param>
/// <param name="SerialNumbers">By which it is known.</param>
/// <param name="HsCode">Its heading in the Harmonized System; null when it is not known.</param>
/// <param name="ControlEntry">Its entry in a control list; null when it has none, or none is known.</param>
public sealed record SharedItem(string Description, IReadOnlyList<string> SerialNumbers, string? HsCode = null, string? ControlEntry = null);

/// <summary>A consignment.</summary>
/// <param name="Number">Its number.</param>
/// <param name="From">Where from, in words; null when it is not known.</param>
/// <param name="To">Where to, in words; null when it is not known.</param>
public sealed record SharedConsignment(string Number, string? From = null, string? To = null);

/// <summary>A licence.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Status">How it stands: issued, refused, revoked; null when it is not known.</param>
/// <param name="ValidUntil">Until when it is valid; null when it is not known.</param>
public sealed record SharedLicence(string Number, string? Status = null, Instant? ValidUntil = null);

/// <summary>Something that happened to a seal.</summary>
/// <param name="Number">Of the seal.</param>
/// <param name="Event">What happened: applied, checked, broken.</param>
/// <param name="At">When.</param>
public sealed record SharedSeal(string Number, string Event, Instant At);

/// <summary>What an instrument measured.</summary>
/// <param name="At">When.</param>
/// <param name="Nuclides">What was identified.</param>
/// <param name="Outcome">What came of it; null when nothing has yet.</param>
public sealed record SharedDetection(Instant At, IReadOnlyList<string> Nuclides, string? Outcome = null);
