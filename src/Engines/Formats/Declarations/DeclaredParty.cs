namespace Cordon.Engines.Formats.Declarations;

/// <summary>Somebody a declaration names. Often there is nothing but a number: who that is, the operator register must say.</summary>
/// <param name="Role">In which part.</param>
/// <param name="Number">Operator number (EORI or national), as written without blanks; null when none is stated.</param>
/// <param name="Name">Name; null when none is stated.</param>
/// <param name="Address">Address on one line, without the country; null when none is stated.</param>
/// <param name="Country">ISO 3166-1 alpha-2, lower case, or as written where it is no known code.</param>
public sealed record DeclaredParty(PartyRole Role, string? Number = null, string? Name = null, string? Address = null, string? Country = null)
{
    /// <summary>Whether nothing but a number, or nothing at all, is stated.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsBareNumber => string.IsNullOrWhiteSpace(Name);
}

/// <summary>The parts a declaration gives to parties.</summary>
public enum PartyRole
{
    /// <summary>Whoever sends the goods out (3/1, 3/2).</summary>
    Exporter,

    /// <summary>Whoever the goods are sent by, where that is another.</summary>
    Consignor,

    /// <summary>Whoever brings the goods in (3/15, 3/16).</summary>
    Importer,

    /// <summary>Whoever the goods are sent to (3/9, 3/10).</summary>
    Consignee,

    /// <summary>Whoever will use the goods.</summary>
    EndUser,

    /// <summary>Whoever declares (3/17, 3/18).</summary>
    Declarant,

    /// <summary>Whoever acts for the declarant (3/19, 3/20).</summary>
    Agent,

    /// <summary>Whoever carries the goods (3/31, 3/32).</summary>
    Carrier,

    /// <summary>Whoever sells (3/24, 3/25).</summary>
    Seller,

    /// <summary>Whoever buys (3/26, 3/27).</summary>
    Buyer,

    /// <summary>Whoever holds an authorisation that is used (3/39).</summary>
    AuthorisationHolder,

    /// <summary>Whoever is told when the goods arrive.</summary>
    NotifyParty,

    /// <summary>Whoever stands between.</summary>
    Intermediary,
}
