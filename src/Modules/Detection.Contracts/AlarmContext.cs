namespace Cordon.Modules.Detection.Contracts;

/// <summary>What was declared for the goods under the alarm's reference, and whether it explains the radiation.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="DeclaredAs">Its reference; empty when none was found.</param>
/// <param name="Goods">What was declared: commodity code and description.</param>
/// <param name="Verdict">Whether these goods explain what was found.</param>
/// <param name="Explained">Nuclides that they explain.</param>
/// <param name="Unexplained">Nuclides that they do not.</param>
/// <param name="Table">Digest of the table of commodities it was judged with; empty where nothing was.</param>
/// <param name="Declaration">Id of the declaration on this node; null when none was found.</param>
public sealed record AlarmMatched(
    string Alarm, string DeclaredAs, IReadOnlyList<DeclaredItem> Goods, GoodsVerdict Verdict, IReadOnlyList<string> Explained, IReadOnlyList<string> Unexplained, string Table, string? Declaration = null);

/// <summary>An item as declared.</summary>
/// <param name="Code">Commodity code, digits; may be empty.</param>
/// <param name="Description">In the declarant's words.</param>
public sealed record DeclaredItem(string Code, string Description);

/// <summary>Whether declared goods explain radiation.</summary>
public enum GoodsVerdict
{
    /// <summary>Nothing is known about goods, or nothing was found that goods could explain.</summary>
    NotKnown,

    /// <summary>They hold by nature every nuclide that was found.</summary>
    Explained,

    /// <summary>They hold some of them, or there is something about them that a person has to ask.</summary>
    Partly,

    /// <summary>They hold none of them.</summary>
    NotExplained,

    /// <summary>They are nuclear source material by what was declared: never innocent by themselves.</summary>
    SourceMaterial,
}

/// <summary>What a person said about a treatment. Kept for days only, under a retention of its own.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Nuclide">What was given, where it is known: <c>I131</c>; may be empty.</param>
/// <param name="Verdict">Whether it explains what was measured.</param>
/// <param name="Person">The officer who asked.</param>
/// <param name="Treated">The day; null when it is not known.</param>
/// <param name="HalfLives">Half-lives since; null when not known.</param>
public sealed record TreatmentSaid(string Alarm, string Nuclide, TreatmentVerdict Verdict, string Person, DateOnly? Treated = null, double? HalfLives = null);

/// <summary>Whether a treatment explains radiation.</summary>
public enum TreatmentVerdict
{
    /// <summary>It does.</summary>
    Plausible,

    /// <summary>It lies too long ago.</summary>
    TooLongAgo,

    /// <summary>It is said to lie ahead of the measurement.</summary>
    InTheFuture,

    /// <summary>The nuclide is not one of medicine.</summary>
    NotMedical,

    /// <summary>What was said is too little to tell.</summary>
    CannotTell,
}

/// <summary>Transport papers of class 7 were seen and compared with what was measured.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="UnNumber">UN number, four digits; may be empty.</param>
/// <param name="PackageType">Type of the package: <c>Excepted</c>, <c>Ip1</c>, <c>A</c>, <c>Bu</c>; may be empty.</param>
/// <param name="Label">Category of the label: <c>None</c>, <c>White</c>, <c>YellowTwo</c>, <c>YellowThree</c>; may be empty.</param>
/// <param name="Findings">Codes of what does not fit or cannot be assessed.</param>
/// <param name="Person">Who looked.</param>
/// <param name="TransportIndex">As declared; null when it is not.</param>
/// <param name="CriticalityIndex">Criticality safety index as declared; null when it is not.</param>
public sealed record PapersSeen(string Alarm, string UnNumber, string PackageType, string Label, IReadOnlyList<string> Findings, string Person, double? TransportIndex = null, double? CriticalityIndex = null);

/// <summary>A photograph; it lies encrypted in the blob store under the alarm's own key.</summary>
/// <param name="Alarm">The alarm.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits.</param>
/// <param name="MediaType">What it is: <c>image/jpeg</c>.</param>
/// <param name="Person">Who put it there.</param>
public sealed record AlarmPhotographed(string Alarm, string Name, string Sha256, string MediaType, string Person);
