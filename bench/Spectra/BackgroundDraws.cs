using Cordon.Engines.Foresight.Measures;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Bench.Spectra;

/// <summary>Background and nothing else, drawn anew at many places: measured at the place, or at another one, where it is up to a fifth more or less and falls up to a fifth more or less steeply.</summary>
internal static class BackgroundDraws
{
    private const double Seconds = 60;
    private const double MeasuredSeconds = 300;
    private const double Apart = 0.2;

    /// <param name="only">A word that the names of places have to hold, to look at one instrument; null for all.</param>
    public static void Run(FigureTable table, Random random, int draws, string? only = null)
    {
        Score(table, [.. Draw(draws, elsewhere: false, random, only)], $"measured at the place ({draws} draws of 60 s from {Places(only).Count} places, five minutes measured)");
        Score(table, [.. Draw(draws, elsewhere: true, random, only)], $"measured elsewhere ({draws} draws; height and slope up to 20 % apart)");
    }

    /// <summary>Draws of the places by turns; the source of each is its place.</summary>
    public static IEnumerable<LabelledSpectrum> Draw(int draws, bool elsewhere, Random random, string? only = null)
    {
        var places = Places(only);
        return Enumerable.Range(0, draws).Select(n => Draw(places[n % places.Count], elsewhere ? Apart : 0, random));
    }

    private static void Score(FigureTable table, List<LabelledSpectrum> asked, string what)
    {
        var identifier = new SpectrumIdentifier();
        var named = asked.AsParallel().AsOrdered().Select(a => (Place: a.Source, identifier.Identify(a.Request).Nuclides)).Where(a => !a.Nuclides.IsEmpty).ToList();
        table.Group($"Background alone, {what}");
        table.Row("called a nuclide", (double)named.Count / asked.Count, "", "");
        table.Row("upper end of that, 95 % interval (Wilson)", new Proportion(named.Count, asked.Count).High, "0.001", "");
        foreach (var at in named.GroupBy(a => (a.Place, What: string.Join(", ", a.Nuclides.Select(n => n.Nuclide.Name)))).OrderByDescending(g => g.Count()))
            table.Note($"  {at.Count()} at {at.Key.Place}: {at.Key.What}, {at.Average(a => a.Nuclides[0].Probability):0.00} likely");
    }

    private static LabelledSpectrum Draw((string Name, Spectrum Spectrum, DetectorKind Kind) place, double apart, Random random)
    {
        var perSecond = place.Spectrum.Counts.Select(c => c / place.Spectrum.LiveSeconds!.Value).ToArray();
        var edges = place.Spectrum.Calibration!.Edges(perSecond.Length);
        var (height, slope) = (1 + (apart * ((2 * random.NextDouble()) - 1)), apart * ((2 * random.NextDouble()) - 1));
        var here = perSecond.Select((c, i) => c * Seconds * height * (1 + (slope * Math.Clamp(Math.Log(Math.Max(edges[i], 30) / 400) / 2, -1, 1))));
        return new LabelledSpectrum(
            "background", Instrument(place.Name), place.Name, place.Kind, Resampling.Draw(place.Spectrum, here, Seconds, random), Resampling.Draw(place.Spectrum, perSecond.Select(c => c * MeasuredSeconds), MeasuredSeconds, random), [], []);
    }

    private static string Instrument(string place) => place.StartsWith("SÚRO", StringComparison.Ordinal) ? "RadiaCode-101 CsI" : place == "BALDR" ? "NaI 3x3x3 in" : place;

    private static List<(string Name, Spectrum Spectrum, DetectorKind Kind)> Places(string? only) => [.. Places().Where(p => only is null || p.Name.Contains(only, StringComparison.OrdinalIgnoreCase))];

    private static List<(string Name, Spectrum Spectrum, DetectorKind Kind)> Places() =>
    [
        .. RealSets.Suro().Where(s => s.Expected.Length == 0).Select((s, i) => ($"SÚRO {i + 1}", s.Spectrum, s.Kind)),
        ("BALDR", RealSets.Baldr()[0].Background!, DetectorKind.NaI),
        .. SimulatedSets.Instruments.Select(i => (i, SimulatedSets.Read(BenchData.PathOf("detection", "interspec_reference_simulated", i, "background.txt")))).Select(p => (p.i, p.Item2.Spectrum, p.Item2.Kind)),
    ];
}
