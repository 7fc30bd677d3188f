using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Engines.Formats.Xml;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Eu;

/// <summary>Documents, numbers and contacts of the EU list.</summary>
internal static class EuIdentification
{
    public static void Add(Element identification, EntityDraft draft, ReadReport report)
    {
        var number = identification.Attribute("number") is { Length: > 0 } written ? written : identification.Attribute("latinNumber");
        draft.AddIdentifier(KindOf(identification.Attribute("identificationTypeCode")), number, EuEntry.Country(identification, draft, report));
    }

    public static void AddContact(string key, string value, EntityDraft draft)
    {
        var kind = key.ToUpperInvariant() switch
        {
            "EMAIL" => IdentifierKind.Email,
            "WEB" or "WEBSITE" => IdentifierKind.Website,
            _ => IdentifierKind.Phone,
        };
        draft.AddIdentifier(kind, value);
    }

    private static IdentifierKind KindOf(string code) => code.ToLowerInvariant() switch
    {
        "passport" or "diplomaticpassport" or "traveldoc" => IdentifierKind.Passport,
        "id" or "ssn" or "electionid" or "residentperm" or "drivinglicence" => IdentifierKind.NationalId,
        "fiscalcode" or "tin" or "vat" => IdentifierKind.Tax,
        "regnumber" or "tradelic" => IdentifierKind.Registration,
        "imo" => IdentifierKind.Imo,
        "bic" or "swiftbic" => IdentifierKind.Bic,
        "lei" => IdentifierKind.Lei,
        _ => IdentifierKind.Other,
    };
}
