namespace Cordon.Engines.Formats.Declarations;

/// <summary>One line of goods. Null and empty mean "not stated".</summary>
public sealed record DeclaredItem
{
    /// <summary>Its number in the declaration (1/6), from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What it is said to be (6/8).</summary>
    public string Description { get; init; } = "";

    /// <summary>Commodity code of the tariff (6/14, 6/15), digits only: the first six are the Harmonized System's.</summary>
    public string CommodityCode { get; init; } = "";

    /// <summary>Entries of control lists that the declarant names for it, as written; a claim, not a finding.</summary>
    public IReadOnlyList<string> ControlCodes { get; init; } = [];

    /// <summary>UN number of dangerous goods (6/12), four digits.</summary>
    public string? DangerousGoods { get; init; }

    /// <summary>Country of origin (5/15): ISO 3166-1 alpha-2, lower case, or as written where it is no known code.</summary>
    public string? OriginCountry { get; init; }

    /// <summary>Country of destination of this line, where it has its own.</summary>
    public string? DestinationCountry { get; init; }

    /// <summary>Gross mass in kilograms (6/5).</summary>
    public decimal? GrossKilograms { get; init; }

    /// <summary>Net mass in kilograms (6/1).</summary>
    public decimal? NetKilograms { get; init; }

    /// <summary>Quantity in a unit of its own (6/2), and the unit as written.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Unit of <see cref="Quantity"/>: UN/ECE Recommendation 20 code or as written; empty for the tariff's supplementary unit.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Statistical value (8/6), else the price of the line (4/14).</summary>
    public DeclaredAmount? Value { get; init; }

    /// <summary>Number of packages (6/10).</summary>
    public int? Packages { get; init; }

    /// <summary>Shipping marks (6/11).</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Serial numbers, where the document states them.</summary>
    public IReadOnlyList<string> Serials { get; init; } = [];

    /// <summary>Procedure (1/10, 1/11): requested with previous, and additional ones: <c>1040</c>, <c>000</c>.</summary>
    public IReadOnlyList<string> Procedures { get; init; } = [];

    /// <summary>Nature of the transaction (8/5).</summary>
    public string? TransactionNature { get; init; }

    /// <summary>Documents stated for this line (2/1, 2/3): licences and claims among them.</summary>
    public IReadOnlyList<DeclaredDocument> Documents { get; init; } = [];

    /// <summary>Statements for this line (2/2).</summary>
    public IReadOnlyList<DeclaredStatement> Statements { get; init; } = [];

    /// <summary>Parties that only this line names.</summary>
    public IReadOnlyList<DeclaredParty> Parties { get; init; } = [];

    /// <summary>Containers it lies in (7/10).</summary>
    public IReadOnlyList<string> Containers { get; init; } = [];
}

/// <summary>A document that is stated.</summary>
/// <param name="Code">Category and type together (2/3): <c>X002</c>, <c>Y901</c>; of previous documents category, type: <c>ZDCR</c>.</param>
/// <param name="Id">Its number; may be empty.</param>
/// <param name="Status">Status or exemption code: <c>AE</c>, <c>EP</c>; may be empty.</param>
/// <param name="Name">Issuer or reason as written; may be empty.</param>
/// <param name="Quantity">How much is to be written off it.</param>
public sealed record DeclaredDocument(string Code, string Id = "", string Status = "", string Name = "", decimal? Quantity = null);

/// <summary>A statement (2/2).</summary>
/// <param name="Code">Code; may be empty.</param>
/// <param name="Text">Text; may be empty.</param>
public sealed record DeclaredStatement(string Code, string Text = "");

/// <summary>An amount of money.</summary>
/// <param name="Value">In units of the currency.</param>
/// <param name="Currency">ISO 4217; empty when not stated.</param>
public sealed record DeclaredAmount(decimal Value, string Currency = "");
