using Cordon.Engines.Foresight.Measures;

namespace Cordon.Modules.Detection.Figures;

/// <summary>How often something happened in trials of one kind: a row of <c>data/detection/figures.tsv</c>.</summary>
/// <param name="What">Right, or which mistake.</param>
/// <param name="Data">Key of the data set.</param>
/// <param name="Detector">Which detector.</param>
/// <param name="Nuclide">What was before it; * for many, - for nothing.</param>
/// <param name="Net">Counts above background; 0 where there was no source.</param>
/// <param name="Rate">How often, with its interval.</param>
internal sealed record MeasuredRate(string What, string Data, string Detector, string Nuclide, double Net, Proportion Rate);
