namespace Cordon.Engines.Matching.Evidence;

/// <summary>One thing that spoke for or against two parties being the same.</summary>
/// <param name="Feature">What was compared: <c>name</c>, <c>birthDate</c>, <c>country</c>, <c>gender</c>, <c>identifier</c>, <c>address</c>.</param>
/// <param name="Score">How alike, 0 to 1.</param>
/// <param name="LogOdds">What it adds to the natural logarithm of the odds; negative speaks against.</param>
/// <param name="Detail">Why, in one line: for names the alignment of the words.</param>
/// <param name="Query">What the query said.</param>
/// <param name="Candidate">What the record said.</param>
public sealed record Finding(string Feature, double Score, double LogOdds, string Detail, string Query, string Candidate);
