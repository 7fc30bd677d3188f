using System.Diagnostics;
using System.Globalization;
using Cordon.Bench.Spectra.Figures;
using Cordon.Bench.Spectra.Sets;
using Cordon.Engines.Spectra.Identification;

namespace Cordon.Bench.Spectra;

/// <summary>How good identification is: real spectra, simulated ones of other instruments, nuclides left out, and background alone. Seeded; nothing is tuned on what is scored here.</summary>
internal static class IdentifyBench
{
    private const int Repeats = 5;
    private static readonly SpectrumIdentifier Identifier = new();

    /// <param name="args">quick: one instrument and 400 draws of background; draws=N: so many; misses: each miss as a line; background: nothing but draws of background, with place=WORD at places of that name; figures: makes data/detection/figures.tsv again; times=N: with so many draws of each real spectrum.</param>
    public static int Run(string[] args)
    {
        var quick = args.Contains("quick");
        var random = new Random(20261129);
        var table = new FigureTable("spectra");
        var milliseconds = new List<double>();
        var sharp = new List<double>();
        var draws = Number(args, "draws", quick ? 400 : 10_000);
        if (args.Contains("figures"))
            return FiguresBench.Run(draws, Number(args, "times", 4));
        if (args.Contains("background"))
        {
            BackgroundDraws.Run(table, random, draws, args.FirstOrDefault(a => a.StartsWith("place=", StringComparison.Ordinal))?["place=".Length..]);
            table.Print();
            return 0;
        }

        Real(table, random, milliseconds, args.Contains("misses"));
        Rase(table, random, milliseconds);
        Simulated(table, random, quick ? SimulatedSets.Scintillators.Take(1) : SimulatedSets.Scintillators, milliseconds);
        Simulated(table, random, quick ? [] : SimulatedSets.Instruments.Except(SimulatedSets.Scintillators), sharp);
        LeftOut(table, random, quick);
        BackgroundDraws.Run(table, random, draws);
        Speed(table, "scintillators", milliseconds);
        Speed(table, "germanium and CZT", sharp);
        table.Print();
        return 0;
    }

    private static int Number(string[] args, string name, int usual) =>
        args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is { } asked ? int.Parse(asked[(name.Length + 1)..], CultureInfo.InvariantCulture) : usual;

    private static void Real(FigureTable table, Random random, List<double> milliseconds, bool misses)
    {
        var baldr = RealSets.Baldr();
        table.Group("Real NaI (BALDR, 22 spectra of 6 nuclides, one detector); complete and correct");
        table.Row("60 s", Score(baldr, milliseconds, misses).Complete, "1.000", "1.000");
        foreach (var (seconds, target, peer) in new[] { (12, "0.950", "0.900"), (6, "0.900", "0.827") })
        {
            var thinned = Enumerable.Range(0, Repeats).SelectMany(_ => baldr.Select(s => s with { Spectrum = Resampling.Thin(s.Spectrum, seconds / 60.0, random) })).ToList();
            table.Row($"thinned to {seconds} s, {thinned.Count} draws", Score(thinned, milliseconds, misses).Complete, target, peer);
        }

        var suro = RealSets.Suro();
        var (top, complete, unknown) = Score(suro, milliseconds, misses);
        table.Group($"Real CsI (SÚRO RadiaCode-101, {suro.Count} spectra of {suro.Select(s => s.Source).Distinct().Count()} sources, labels by folder)");
        table.Row("top-1", top, "0.900", "0.714");
        table.Row("complete and correct", complete, "0.850", "0.623");
        table.Row("flagged unknown", unknown, "", "");
        foreach (var source in suro.GroupBy(s => s.Source))
        {
            var one = Score([.. source], milliseconds, false);
            table.Note($"  {source.Key,-50} {source.Count(),2} spectra, top-1 {one.Top:F2}, complete {one.Complete:F2}");
        }
    }

    private static void Speed(FigureTable table, string what, List<double> milliseconds)
    {
        if (milliseconds.Count == 0)
            return;
        milliseconds.Sort();
        table.Group($"Speed, {what} (one core; making the responses is in it, once each)");
        table.Row("milliseconds a spectrum, median", milliseconds[milliseconds.Count / 2], "100", "");
        table.Row("milliseconds a spectrum, 95th percentile", milliseconds[milliseconds.Count * 95 / 100], "100", "");
    }

    private static void Rase(FigureTable table, Random random, List<double> milliseconds)
    {
        table.Group("Base spectra of RASE (generic NaI, 15 nuclides, 3,000 counts of background)");
        foreach (var net in new[] { 400, 800, 4_000 })
            table.Row($"{net} net counts: complete and correct", Score(RaseSet.Draw(net, Repeats, random), milliseconds, false).Complete, net == 800 ? "0.970" : "", net == 800 ? "0.974" : "");
    }

    private static void Simulated(FigureTable table, Random random, IEnumerable<string> instruments, List<double> milliseconds)
    {
        table.Group("Simulated sources (no template of the set is in the library: every shielding is left out); 2,700 net counts, 60 s of background");
        foreach (var instrument in instruments)
        {
            var drawn = SimulatedSets.Draw(instrument, 2_700, random).Where(s => s.Expected.Length > 0).ToList();
            var (top, complete, _) = Score(drawn, milliseconds, false);
            table.Row($"{instrument}, {drawn.Count} sources: top-1", top, "0.800", "0.566");
            table.Row($"{instrument}: complete and correct", complete, "0.700", "0.420");
        }
    }

    private static void LeftOut(FigureTable table, Random random, bool quick)
    {
        var (all, flagged, confident) = (0, 0, 0);
        foreach (var drawn in SimulatedSets.Draw("IdentiFINDER-NG", 9_000, random).Where(s => s.Expected.Length > 0).Where((_, i) => !quick || i % 5 == 0))
        {
            var answer = new SpectrumIdentifier(ProbabilityFit.LeftOut(drawn)).Identify(drawn.Request);
            all++;
            flagged += answer.Unknown || answer.Nuclides.IsEmpty ? 1 : 0;
            confident += !answer.Unknown && answer.Nuclides.Any(n => n.Probability >= 0.8) ? 1 : 0;
        }

        table.Group($"The source's nuclide left out of the library (IdentiFINDER-NG, 9,000 net counts, {all} sources)");
        table.Row("flagged unknown, or nothing named", (double)flagged / all, "0.900", "");
        table.Row("confidently wrong (0.8 or more and not flagged)", (double)confident / all, "0.050", "");
    }

    private static (double Top, double Complete, double Unknown) Score(List<LabelledSpectrum> spectra, List<double> milliseconds, bool misses)
    {
        var (top, complete, unknown) = (0, 0, 0);
        foreach (var spectrum in spectra)
        {
            var watch = Stopwatch.StartNew();
            var answer = Identifier.Identify(spectrum.Request);
            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            top += spectrum.TopIsRight(answer) ? 1 : 0;
            complete += spectrum.IsComplete(answer) ? 1 : 0;
            unknown += answer.Unknown ? 1 : 0;
            if (misses && !spectrum.IsComplete(answer))
                Console.WriteLine($"{spectrum.Set} {spectrum.Source}: {string.Join(", ", answer.Nuclides.Select(n => $"{n.Nuclide.Name} {n.Probability:F2}"))}{(answer.Unknown ? " unknown" : "")}");
        }

        return ((double)top / spectra.Count, (double)complete / spectra.Count, (double)unknown / spectra.Count);
    }
}
