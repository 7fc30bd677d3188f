using Cordon.Engines.Spectra.Fitting;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Peaks;

/// <summary>
/// Which nuclides are worth a fit where lines are sharp: those of which leading lines stand above what is fitted already, each looked for as far away as the calibration may be wrong.
/// A detector that parts lines shows a source by them long before its continuum counts.
/// </summary>
internal static class LineScreen
{
    /// <summary>Lines with so large a part of the photons of the strongest one lead.</summary>
    private const double Leading = 0.1;
    private const double MostSpreads = 2.5;

    /// <summary>Squares of heights in standard deviations, summed; half of what a nuclide must be worth.</summary>
    private const double Needed = 10;

    public static IEnumerable<Nuclide> Of(IEnumerable<Nuclide> nuclides, FittedModel model, DetectorResponse response, Crystal crystal) =>
        crystal.PartsLines ? Standing(nuclides, Heights(model, response), response, crystal) : nuclides;

    private static IEnumerable<Nuclide> Standing(IEnumerable<Nuclide> nuclides, double[] heights, DetectorResponse response, Crystal crystal)
    {
        foreach (var nuclide in nuclides)
        {
            var least = nuclide.Lines.IsEmpty ? 0 : Leading * nuclide.Lines.Max(l => l.Percent);
            if (!nuclide.Betas.IsEmpty || nuclide.Lines.Where(l => l.Percent >= least).Sum(l => Highest(l.Energy)) >= Needed)
                yield return nuclide;
        }

        double Highest(double energy)
        {
            var away = MostSpreads * ((crystal.GainSpread * energy) + (0.5 * crystal.OffsetSpread));
            var highest = 0.0;
            for (var bin = response.Filter.BinOf(energy - away); bin <= response.Filter.BinOf(energy + away); bin++)
                highest = Math.Max(highest, heights[bin]);
            return highest * highest;
        }
    }

    private static double[] Heights(FittedModel model, DetectorResponse response)
    {
        var fitted = model.Model();
        var left = model.Data.Counts.Select((c, i) => c - fitted[i]).ToArray();
        var heights = new double[left.Length];
        for (var bin = model.Data.First; bin < model.Data.Last; bin++)
            heights[bin] = response.Filter.Compare(bin, left, left, model.Data.Weights, model.Data.First, model.Data.Last) is ({ } height, _) ? height : 0;
        return heights;
    }
}
