using System.Diagnostics;
using System.Globalization;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Bench.Spectra;

/// <summary>How good identification is: real spectra, simulated ones of other instruments, nuclides left out, and background alone. Seeded; nothing is tuned on what is scored here.</summary>
internal static class IdentifyBench
{
    private const int Repeats = 5;
    private static readonly SpectrumIdentifier Identifier = new();

    /// <param name="args">quick: one instrument and 400 draws of background; draws=N: so many; misses: each miss as a line.</param>
    public static int Run(string[] args)
    {
        var quick = args.Contains("quick");
        var random = new Random(20261129);
        var table = new FigureTable("spectra");
        var milliseconds = new List<double>();
        Real(table, random, milliseconds, args.Contains("misses"));
        Simulated(table, random, quick, milliseconds);
        LeftOut(table, random, quick);
        var asked = args.FirstOrDefault(a => a.StartsWith("draws=", StringComparison.Ordinal));
        Background(table, random, asked is not null ? int.Parse(asked[6..], CultureInfo.InvariantCulture) : quick ? 400 : 10_000);
        milliseconds.Sort();
        table.Group("Speed (one core, responses made)");
        table.Row("milliseconds a spectrum, median", milliseconds[milliseconds.Count / 2], "100", "");
        table.Row("milliseconds a spectrum, 95th percentile", milliseconds[milliseconds.Count * 95 / 100], "100", "");
        table.Print();
        return 0;
    }

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

    private static void Simulated(FigureTable table, Random random, bool quick, List<double> milliseconds)
    {
        table.Group("Simulated sources (no template of the set is in the library: every shielding is left out); 2,700 net counts, 60 s of background");
        foreach (var instrument in quick ? SimulatedSets.Scintillators.Take(1) : SimulatedSets.Scintillators)
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

    private static void Background(FigureTable table, Random random, int draws)
    {
        const double Seconds = 60;
        var places = RealSets.Suro().Where(s => s.Expected.Length == 0).Select(s => (s.Spectrum, s.Kind))
            .Concat([(RealSets.Baldr()[0].Background!, DetectorKind.NaI)])
            .Concat(SimulatedSets.Scintillators.Select(i => SimulatedSets.Read(BenchData.PathOf("detection", "interspec_reference_simulated", i, "background.txt")))).ToList();
        var wrong = 0;
        for (var n = 0; n < draws; n++)
        {
            var (spectrum, kind) = places[n % places.Count];
            var perSecond = spectrum.Counts.Select(c => c / spectrum.LiveSeconds!.Value).ToArray();
            var drawn = Resampling.Draw(spectrum, perSecond.Select(c => c * Seconds), Seconds, random);
            var measured = Resampling.Draw(spectrum, perSecond.Select(c => c * 5 * Seconds), 5 * Seconds, random);
            wrong += Identifier.Identify(new IdentificationRequest(drawn, kind, measured)).Nuclides.IsEmpty ? 0 : 1;
        }

        table.Group($"Background alone ({draws} draws of 60 s from {places.Count} places, five minutes measured)");
        table.Row("called a nuclide", (double)wrong / draws, "", "");
        table.Row("upper bound of that at 95 % (Wilson)", WilsonUpper(wrong, draws), "0.001", "");
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

    private static double WilsonUpper(int hits, int trials)
    {
        const double Z = 1.645;
        var p = (double)hits / trials;
        var middle = p + (Z * Z / (2 * trials));
        return (middle + (Z * Math.Sqrt((p * (1 - p) / trials) + (Z * Z / (4.0 * trials * trials))))) / (1 + (Z * Z / trials));
    }
}
