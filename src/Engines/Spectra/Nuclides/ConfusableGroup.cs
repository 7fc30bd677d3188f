namespace Cordon.Engines.Spectra.Nuclides;

/// <summary>Nuclides that a spectrum tells apart badly or not at all.</summary>
/// <param name="Id">Short name.</param>
/// <param name="What">What they have in common, for a person.</param>
/// <param name="NextMeasurement">What to measure next to tell them apart.</param>
public sealed record ConfusableGroup(string Id, string What, string NextMeasurement);
