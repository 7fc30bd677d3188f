using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>The probability that a finding is right: logistic in <see cref="FindingMeasures"/>, fitted by <c>./cordon bench spectra-probability</c> on sets where the truth is known, left-out nuclides among them.</summary>
internal static class ProbabilityModel
{
    private static readonly double[] Weights = Read();

    public static double Of(double[] measures)
    {
        var sum = 0.0;
        for (var i = 0; i < measures.Length; i++)
            sum += Weights[i] * measures[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double[] Read()
    {
        var byName = SpectraTable.Read("probability.tsv").ToDictionary(r => r[0], r => SpectraTable.Number(r[1]));
        return [.. FindingMeasures.Names.Select(n => byName[n])];
    }
}
