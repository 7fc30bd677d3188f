namespace Cordon.Kernel.Parties;

/// <summary>A number or code that names one party.</summary>
/// <param name="Kind">Which numbering it belongs to.</param>
/// <param name="Value">As written; engines normalise it.</param>
/// <param name="Country">Issuing country, ISO 3166-1 alpha-2 in lower case, when stated.</param>
public sealed record PartyIdentifier(IdentifierKind Kind, string Value, string? Country = null);

/// <summary>Numberings that lists and declarations use.</summary>
public enum IdentifierKind
{
    /// <summary>Not stated, or none of the others.</summary>
    Other,

    /// <summary>Passport or travel document.</summary>
    Passport,

    /// <summary>National identity number or card.</summary>
    NationalId,

    /// <summary>Tax number (INN, VAT, EIN and the like).</summary>
    Tax,

    /// <summary>Company register number (OGRN, commercial register, USCC and the like).</summary>
    Registration,

    /// <summary>Legal Entity Identifier, ISO 17442, 20 characters with check digits.</summary>
    Lei,

    /// <summary>IMO ship or company number, seven digits with a check digit.</summary>
    Imo,

    /// <summary>Maritime Mobile Service Identity, nine digits.</summary>
    Mmsi,

    /// <summary>Radio call sign.</summary>
    CallSign,

    /// <summary>Aircraft registration mark (tail number).</summary>
    AircraftMark,

    /// <summary>Manufacturer's serial number of an aircraft or other item.</summary>
    SerialNumber,

    /// <summary>SWIFT/BIC, ISO 9362.</summary>
    Bic,

    /// <summary>Address of a digital currency wallet.</summary>
    Wallet,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Telephone number.</summary>
    Phone,

    /// <summary>Web site.</summary>
    Website,
}
