namespace Cordon.Bench.Spectra.Figures;

/// <summary>How often something happened in trials of one kind: a row of data/detection/figures.tsv.</summary>
/// <param name="What">right, named-at-place, named-elsewhere, flagged, confidently-wrong, called-innocent, goods-recognised, goods-nothing-seen.</param>
/// <param name="Data">Key of the data set, as in figures-data.tsv.</param>
/// <param name="Detector">Which detector.</param>
/// <param name="Nuclide">What was before it; * for many.</param>
/// <param name="Net">Counts above background; 0 where there is no source.</param>
/// <param name="Trials">How often it was tried.</param>
/// <param name="Hits">How often it happened.</param>
internal sealed record Figure(string What, string Data, string Detector, string Nuclide, double Net, int Trials, int Hits)
{
    /// <summary>Answers counted by data set, detector, nuclide and counts.</summary>
    public static IEnumerable<Figure> Count(string what, IEnumerable<(FigureTrial Trial, bool Hit)> answers) => answers
        .GroupBy(a => (a.Trial.Data, a.Trial.Detector, a.Trial.Nuclide, a.Trial.Net))
        .Select(g => new Figure(what, g.Key.Data, g.Key.Detector, g.Key.Nuclide, g.Key.Net, g.Count(), g.Count(a => a.Hit)));
}

/// <summary>One spectrum that is asked, and under what its answer is counted.</summary>
internal sealed record FigureTrial(string Data, string Detector, string Nuclide, double Net, LabelledSpectrum Asked, bool LeftOut = false);
