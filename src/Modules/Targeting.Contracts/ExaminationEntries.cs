namespace Cordon.Modules.Targeting.Contracts;

/// <summary>Somebody looked at the goods.</summary>
/// <param name="Id">The declaration on this node.</param>
/// <param name="Finding">What came out.</param>
/// <param name="Text">What was looked at and found.</param>
/// <param name="Hours">Hours of work it took, 0 to 1000.</param>
/// <param name="Person">Who.</param>
public sealed record ExaminationRecorded(string Id, ExaminationFinding Finding, string Text, decimal Hours, string Person);

/// <summary>A photograph of an examination; it lies encrypted in the blob store under the declaration's own key.</summary>
/// <param name="Id">The declaration on this node.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits.</param>
/// <param name="MediaType">What it is: <c>image/jpeg</c>.</param>
/// <param name="Person">Who put it there.</param>
public sealed record PhotographAdded(string Id, string Name, string Sha256, string MediaType, string Person);

/// <summary>What came out of an examination.</summary>
public enum ExaminationFinding
{
    /// <summary>The goods are what was declared.</summary>
    AsDeclared,

    /// <summary>They are not, in something that does not bear on the risk.</summary>
    Discrepancy,

    /// <summary>What the indicators pointed at was found.</summary>
    SuspicionConfirmed,

    /// <summary>Nobody could look: the goods have left, or cannot be opened.</summary>
    NotPossible,
}
