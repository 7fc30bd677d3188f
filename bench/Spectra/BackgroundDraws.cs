using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Bench.Spectra;

/// <summary>Background and nothing else, drawn anew at many places: measured at the place, or at another one, where it is up to a fifth more or less and falls up to a fifth more or less steeply.</summary>
internal static class BackgroundDraws
{
    private const double Seconds = 60;
    private const double MeasuredSeconds = 300;
    private const double Apart = 0.2;

    public static void Run(FigureTable table, Random random, int draws)
    {
        var places = Places();
        Score(table, random, places, draws, $"measured at the place ({draws} draws of 60 s from {places.Count} places, five minutes measured)", apart: 0);
        Score(table, random, places, draws, $"measured elsewhere ({draws} draws; height and slope up to 20 % apart)", apart: Apart);
    }

    private static void Score(FigureTable table, Random random, List<(string Name, Spectrum Spectrum, DetectorKind Kind)> places, int draws, string what, double apart)
    {
        var identifier = new SpectrumIdentifier();
        var requests = Enumerable.Range(0, draws).Select(n => Draw(places[n % places.Count], apart, random)).ToList();
        var named = requests.AsParallel().AsOrdered().Select((r, n) => (Place: places[n % places.Count].Name, identifier.Identify(r).Nuclides)).Where(a => !a.Nuclides.IsEmpty).ToList();
        var wrong = named.Count;
        table.Group($"Background alone, {what}");
        table.Row("called a nuclide", (double)wrong / draws, "", "");
        table.Row("upper bound of that at 95 % (Wilson)", WilsonUpper(wrong, draws), "0.001", "");
        foreach (var at in named.GroupBy(a => (a.Place, What: string.Join(", ", a.Nuclides.Select(n => n.Nuclide.Name)))).OrderByDescending(g => g.Count()))
            table.Note($"  {at.Count()} at {at.Key.Place}: {at.Key.What}, {at.Average(a => a.Nuclides[0].Probability):0.00} likely");
    }

    private static IdentificationRequest Draw((string Name, Spectrum Spectrum, DetectorKind Kind) place, double apart, Random random)
    {
        var perSecond = place.Spectrum.Counts.Select(c => c / place.Spectrum.LiveSeconds!.Value).ToArray();
        var edges = place.Spectrum.Calibration!.Edges(perSecond.Length);
        var (height, slope) = (1 + (apart * ((2 * random.NextDouble()) - 1)), apart * ((2 * random.NextDouble()) - 1));
        var here = perSecond.Select((c, i) => c * Seconds * height * (1 + (slope * Math.Clamp(Math.Log(Math.Max(edges[i], 30) / 400) / 2, -1, 1))));
        return new IdentificationRequest(
            Resampling.Draw(place.Spectrum, here, Seconds, random), place.Kind, Resampling.Draw(place.Spectrum, perSecond.Select(c => c * MeasuredSeconds), MeasuredSeconds, random));
    }

    private static List<(string Name, Spectrum Spectrum, DetectorKind Kind)> Places() =>
    [
        .. RealSets.Suro().Where(s => s.Expected.Length == 0).Select((s, i) => ($"SÚRO {i + 1}", s.Spectrum, s.Kind)),
        ("BALDR", RealSets.Baldr()[0].Background!, DetectorKind.NaI),
        .. SimulatedSets.Instruments.Select(i => (i, SimulatedSets.Read(BenchData.PathOf("detection", "interspec_reference_simulated", i, "background.txt")))).Select(p => (p.i, p.Item2.Spectrum, p.Item2.Kind)),
    ];

    private static double WilsonUpper(int hits, int trials)
    {
        const double Z = 1.645;
        var p = (double)hits / trials;
        var middle = p + (Z * Z / (2 * trials));
        return (middle + (Z * Math.Sqrt((p * (1 - p) / trials) + (Z * Z / (4.0 * trials * trials))))) / (1 + (Z * Z / trials));
    }
}
