using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Ftm;

/// <summary>What the properties of FollowTheMoney's schemata mean here (followthemoney.tech, Thing, LegalEntity, Person, Organization, Company, Vessel, Airplane).</summary>
internal static class FtmProperties
{
    public static readonly (string Property, NameKind Kind)[] Names =
    [
        ("name", NameKind.Primary), ("alias", NameKind.Alias), ("previousName", NameKind.Former), ("weakAlias", NameKind.Weak), ("abbreviation", NameKind.Weak),
    ];

    public static readonly string[] Dates = ["birthDate", "incorporationDate", "buildDate"];

    public static readonly string[] Countries = ["country", "nationality", "citizenship", "jurisdiction", "flag", "mainCountry"];

    public static readonly (string Property, IdentifierKind Kind)[] Identifiers =
    [
        ("passportNumber", IdentifierKind.Passport),
        ("idNumber", IdentifierKind.NationalId),
        ("socialSecurityNumber", IdentifierKind.NationalId),
        ("taxNumber", IdentifierKind.Tax),
        ("innCode", IdentifierKind.Tax),
        ("vatCode", IdentifierKind.Tax),
        ("ogrnCode", IdentifierKind.Registration),
        ("okpoCode", IdentifierKind.Registration),
        ("uscCode", IdentifierKind.Registration),
        ("dunsCode", IdentifierKind.Registration),
        ("uniqueEntityId", IdentifierKind.Registration),
        ("cageCode", IdentifierKind.Registration),
        ("npiCode", IdentifierKind.Registration),
        ("permId", IdentifierKind.Other),
        ("isin", IdentifierKind.Other),
        ("icaoCode", IdentifierKind.Other),
        ("leiCode", IdentifierKind.Lei),
        ("swiftBic", IdentifierKind.Bic),
        ("imoNumber", IdentifierKind.Imo),
        ("mmsi", IdentifierKind.Mmsi),
        ("callSign", IdentifierKind.CallSign),
        ("serialNumber", IdentifierKind.SerialNumber),
        ("email", IdentifierKind.Email),
        ("phone", IdentifierKind.Phone),
        ("website", IdentifierKind.Website),
    ];

    public static readonly (string Property, string Detail)[] Details =
    [
        ("topics", "topic"), ("position", "position"), ("title", "title"), ("type", "type"), ("model", "model"), ("legalForm", "legal form"), ("status", "status"), ("pastFlags", "former flag"),
    ];

    /// <summary>The sort of party of a schema; null for schemata that are no parties.</summary>
    public static PartyKind? KindOf(string schema) => schema switch
    {
        "Person" => PartyKind.Person,
        "Organization" or "Company" or "PublicBody" => PartyKind.Organization,
        "LegalEntity" or "Thing" => PartyKind.Any,
        "Vessel" => PartyKind.Vessel,
        "Airplane" => PartyKind.Aircraft,
        _ => null,
    };
}
