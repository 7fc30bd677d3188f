namespace Cordon.Kernel.Parties;

/// <summary>
/// A person, organisation, vessel or aircraft as a record names it: everything that screening may compare, and nothing about why it is named.
/// All collections may be empty; empty means "not stated", never "none".
/// </summary>
public sealed record Party
{
    /// <summary>The record's own identifier of the party, unique within its source; null when the record gives none.</summary>
    public string? Id { get; init; }

    /// <summary>What sort of party it is; <see cref="PartyKind.Any"/> when the record does not say.</summary>
    public PartyKind Kind { get; init; }

    /// <summary>Every name the record gives, the primary one first.</summary>
    public IReadOnlyList<PartyName> Names { get; init; } = [];

    /// <summary>Dates of birth of a person, or of incorporation or build; several when the record is unsure between them.</summary>
    public IReadOnlyList<PartialDate> Dates { get; init; } = [];

    /// <summary>Countries of nationality, registration, residence or flag: ISO 3166-1 alpha-2 in lower case.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Numbers and codes that name this party and no other.</summary>
    public IReadOnlyList<PartyIdentifier> Identifiers { get; init; } = [];

    /// <summary>Postal addresses.</summary>
    public IReadOnlyList<PartyAddress> Addresses { get; init; } = [];

    /// <summary>Places of birth, as written.</summary>
    public IReadOnlyList<string> BirthPlaces { get; init; } = [];

    /// <summary>Gender of a person, as the record states it.</summary>
    public PartyGender Gender { get; init; }

    /// <summary>The first name, or an empty string when there is none.</summary>
    public string Caption => Names.Count > 0 ? Names[0].Text : "";
}

/// <summary>The sorts of party that lists and declarations name.</summary>
public enum PartyKind
{
    /// <summary>Not stated: may be any of the others.</summary>
    Any,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company, authority, group or other body.</summary>
    Organization,

    /// <summary>A ship or boat.</summary>
    Vessel,

    /// <summary>An aeroplane or helicopter.</summary>
    Aircraft,
}

/// <summary>Gender as stated on a record.</summary>
public enum PartyGender
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>Stated as female.</summary>
    Female,

    /// <summary>Stated as male.</summary>
    Male,

    /// <summary>Stated as something else.</summary>
    Other,
}
