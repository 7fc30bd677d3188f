using Cordon.Engines.Spectra.Identification;

namespace Cordon.Bench.Spectra.Figures;

/// <summary>Makes data/detection/figures.tsv and figures-data.tsv, which the page "How good is this?" shows: numbers only, seeded.</summary>
internal static class FiguresBench
{
    private const double Confident = 0.8;
    private static readonly SpectrumIdentifier Identifier = new();

    /// <param name="draws">Of background, at the place and as many elsewhere.</param>
    /// <param name="times">Draws of each real spectrum and number of counts, 1 to 4; others in proportion.</param>
    public static int Run(int draws, int times)
    {
        var random = new Random(20261130);
        var trials = new FigureTrials(times, random);
        var figures = new List<Figure>();
        var grave = new List<(FigureTrial Trial, bool Hit)>();
        foreach (var known in new[] { trials.Real(), trials.Rase(), trials.Simulated() })
        {
            var answers = Asked([.. known]);
            grave.AddRange(Graves(answers));
            Add(figures, Figure.Count("right", answers.Select(a => (a.Trial, a.Trial.Asked.IsComplete(a.Answer)))));
        }

        var leftOut = Asked([.. trials.LeftOut()]);
        Add(figures, Figure.Count("flagged", leftOut.Select(a => (a.Trial, a.Answer.Unknown || a.Answer.Nuclides.IsEmpty))));
        Add(figures, Figure.Count("confidently-wrong", leftOut.Select(a => (a.Trial, !a.Answer.Unknown && a.Answer.Nuclides.Any(n => n.Probability >= Confident)))));
        Add(figures, Figure.Count("called-innocent", grave.Concat(Graves(leftOut))));
        var goods = Asked([.. NaturalGoods.Draw(times, random).Select(d => new FigureTrial("goods", d.Asked.Instrument, "*", d.Net, d.Asked))]);
        Add(figures, Figure.Count("goods-recognised", goods.Select(a => (a.Trial, a.Answer.Outcome == Outcome.InnocentNorm))));
        Add(figures, Figure.Count("goods-nothing-seen", goods.Select(a => (a.Trial, a.Answer.Outcome == Outcome.InnocentBackground))));
        foreach (var (what, elsewhere) in new[] { ("named-at-place", false), ("named-elsewhere", true) })
            Add(figures, Figure.Count(what, Asked([.. BackgroundDraws.Draw(draws, elsewhere, random).Select(d => new FigureTrial("background", d.Instrument, "-", 0, d))]).Select(a => (a.Trial, !a.Answer.Nuclides.IsEmpty))));
        FigureFiles.Write(figures);
        return 0;
    }

    private static void Add(List<Figure> figures, IEnumerable<Figure> more)
    {
        List<Figure> added = [.. more];
        figures.AddRange(added);
        Console.WriteLine($"{added[0].What,-20} {added[0].Data,-12} {added.Sum(f => f.Hits),6} of {added.Sum(f => f.Trials)}");
    }

    private static IEnumerable<(FigureTrial Trial, bool Hit)> Graves(IEnumerable<(FigureTrial Trial, Identification Answer)> answers) =>
        answers.Where(a => Grave.MustNotBeInnocent(a.Trial.Asked)).Select(a => (a.Trial with { Nuclide = "*", Net = 0 }, Grave.IsCalledInnocent(a.Answer)));

    private static List<(FigureTrial Trial, Identification Answer)> Asked(IReadOnlyList<FigureTrial> trials) =>
        [.. trials.AsParallel().AsOrdered().Select(t => (t, (t.LeftOut ? new SpectrumIdentifier(ProbabilityFit.LeftOut(t.Asked)) : Identifier).Identify(t.Asked.Request)))];
}
