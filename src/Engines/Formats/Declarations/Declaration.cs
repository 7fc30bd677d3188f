using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Time;

namespace Cordon.Engines.Formats.Declarations;

/// <summary>
/// A movement of goods as somebody declared it to customs, or as a carrier announced it before: whatever of the WCO Data Model (version 3.6; data element numbers of the EU's
/// and UK's completion guides in brackets) tells who sends what to whom and how. Nothing that is not stated is filled in: null and empty mean "not stated".
/// </summary>
public sealed record Declaration
{
    /// <summary>The declarant's own reference (LRN, 2/5), which tells it from the same declarant's others; of an amendment or cancellation, the reference of that message.</summary>
    public required string Reference { get; init; }

    /// <summary>The number customs gave it (MRN), in an amendment or cancellation that of the declaration meant.</summary>
    public string? Mrn { get; init; }

    /// <summary>The unique consignment reference (2/4), or that of the declaration's previous document of type DCR.</summary>
    public string? Ucr { get; init; }

    /// <summary>Which way the goods go.</summary>
    public MovementKind Kind { get; init; }

    /// <summary>What sort of document it is.</summary>
    public DeclarationForm Form { get; init; }

    /// <summary>What it wants to be to an earlier one.</summary>
    public DeclarationFunction Function { get; init; }

    /// <summary>The type code as written (1/1 and 1/2): <c>EXD</c>.</summary>
    public string TypeCode { get; init; } = "";

    /// <summary>When it was accepted or issued, where stated.</summary>
    public Instant? IssuedAt { get; init; }

    /// <summary>When the goods leave or arrive, where stated: a control decision must come before.</summary>
    public Instant? MovesAt { get; init; }

    /// <summary>Whoever is named for the whole shipment; those of single items are there.</summary>
    public IReadOnlyList<DeclaredParty> Parties { get; init; } = [];

    /// <summary>Country of export or dispatch (5/14): ISO 3166-1 alpha-2, lower case, or as written where it is no known code.</summary>
    public string? ExportCountry { get; init; }

    /// <summary>Country of destination (5/8); likewise.</summary>
    public string? DestinationCountry { get; init; }

    /// <summary>Countries of routing in their order (5/18); likewise.</summary>
    public IReadOnlyList<string> Route { get; init; } = [];

    /// <summary>How the goods cross the border.</summary>
    public DeclaredTransport Transport { get; init; } = new();

    /// <summary>Documents stated for the whole declaration (2/1, 2/3, 2/6).</summary>
    public IReadOnlyList<DeclaredDocument> Documents { get; init; } = [];

    /// <summary>Statements for the whole declaration (2/2): code and text.</summary>
    public IReadOnlyList<DeclaredStatement> Statements { get; init; } = [];

    /// <summary>Terms of delivery (4/1): Incoterms code and place.</summary>
    public string? DeliveryTerms { get; init; }

    /// <summary>The amount invoiced for all (4/11).</summary>
    public DeclaredAmount? InvoiceAmount { get; init; }

    /// <summary>Packages in all (6/18).</summary>
    public int? Packages { get; init; }

    /// <summary>What the goods are said to be for, where the document has a place for it.</summary>
    public string? EndUse { get; init; }

    /// <summary>The goods, in the order of their numbers.</summary>
    public IReadOnlyList<DeclaredItem> Items { get; init; } = [];

    /// <summary>Where it was read; not part of what it says.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public SourcePlace Place { get; init; }
}

/// <summary>Which way goods go.</summary>
public enum MovementKind
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>Out of this territory.</summary>
    Export,

    /// <summary>Into it.</summary>
    Import,

    /// <summary>Through it.</summary>
    Transit,
}

/// <summary>Sorts of document.</summary>
public enum DeclarationForm
{
    /// <summary>A customs declaration.</summary>
    Declaration,

    /// <summary>A carrier's manifest line: comes before the declaration, and knows less.</summary>
    Manifest,

    /// <summary>A forwarder's house bill of lading or air waybill.</summary>
    HouseBill,
}

/// <summary>What a message is to earlier ones (WCO function code, and type code of additional messages).</summary>
public enum DeclarationFunction
{
    /// <summary>The first (9).</summary>
    Original,

    /// <summary>Changes what it names of an earlier one (13 with COR).</summary>
    Amendment,

    /// <summary>Takes an earlier one back (13 with INV).</summary>
    Cancellation,

    /// <summary>Says that the goods are there (13 with GPR).</summary>
    Presentation,

    /// <summary>Stands in the place of an earlier one, whole (5).</summary>
    Replacement,
}
