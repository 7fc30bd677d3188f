using Cordon.Engines.Spectra.Fitting;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>What speaks for a finding, as the numbers that its probability is made of.</summary>
internal static class FindingMeasures
{
    /// <summary>Names in the order of <see cref="Of"/>, as in <c>probability.tsv</c>.</summary>
    public static readonly string[] Names = ["worth", "margin", "misfit", "missing", "found", "share", "strange", "rarity", "second", "agreement", "lines", "pull", "loss"];

    /// <summary>Real instruments fit worse than any simulation: what is worse than this says nothing more.</summary>
    private const double WorstMisfit = 3;
    private const double MostLoss = 6;

    public static double[] Of(SearchResult result, DetectorResponse response, int component, IReadOnlyList<LineFinding> lines)
    {
        var model = result.Best;
        var nuclide = model.Components[component].Nuclide;
        var margin = result.Rivals.Where(r => r.InPlaceOf == nuclide && !SameGroup(r.Nuclide, nuclide)).Select(r => r.Worse).DefaultIfEmpty(200).Min();
        var found = lines.Where(l => l.State == LineState.Found).Sum(l => Math.Min(l.Observed, 1.5 * l.Expected));
        var missing = lines.Where(l => l.State == LineState.Missing).Sum(l => l.Expected - l.Observed);
        return
        [
            Math.Log(Math.Clamp(result.Worth[component], 1, 400)),
            Math.Log(1 + Math.Clamp(margin, 0, 200)),
            Math.Log(Math.Clamp(model.ChiSquare / Math.Max(1, model.Data.Last - model.Data.First), 0.2, WorstMisfit)),
            missing / (1 + found + missing),
            Math.Log(1 + found),
            model.Part(component).Sum() / Math.Max(1, model.Data.Sum),
            Math.Log(1 + Strange(model, response)),
            nuclide.Rarity,
            component == 0 ? 0 : 1,
            Disagreement(lines),
            Math.Log(1 + lines.Count(l => l.State == LineState.Found)),
            Math.Log(1 + result.Pull),
            Math.Min(MostLoss, response.Loss(nuclide, model.Components[component].Shield)),
        ];
    }

    /// <summary>By how much the lines stand higher or lower than they should, as a part of what they should.</summary>
    private static double Disagreement(IReadOnlyList<LineFinding> lines) =>
        lines.Sum(l => Math.Max(0, Math.Abs(l.Observed - l.Expected) - 1.5)) / (1 + lines.Sum(l => l.Expected));

    /// <summary>Height of the strangest peak, where it is not the misfit of a line that is known.</summary>
    private static double Strange(FittedModel model, DetectorResponse response)
    {
        var strangest = PeakMethod.Strangest(model, response);
        return PeakMethod.IsNearALine(strangest.Energy, model, response) ? 0 : Math.Max(0, strangest.Significance);
    }

    public static bool SameGroup(Nuclide a, Nuclide b) => a.Group is not null && a.Group == b.Group;
}
