using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Questions;

/// <summary>Adds spectra of one instrument. Those on another scale of energy are first laid over the first one's channels, each count where its energy lies.</summary>
internal static class SpectrumSum
{
    /// <param name="spectra">At least one; where there are several, all with a calibration.</param>
    public static Spectrum Of(IReadOnlyList<Spectrum> spectra)
    {
        if (spectra.Count == 1)
            return spectra[0];
        var (first, counts) = (spectra[0], spectra[0].Counts.ToArray());
        var edges = first.Calibration!.Edges(counts.Length);
        foreach (var spectrum in spectra.Skip(1))
            Add(spectrum, edges, counts);
        return first with { Counts = [.. counts], LiveSeconds = Seconds(spectra, s => s.LiveSeconds), RealSeconds = Seconds(spectra, s => s.RealSeconds) };
    }

    /// <summary>Null where one of them does not say: a sum without it would be too short.</summary>
    private static double? Seconds(IReadOnlyList<Spectrum> spectra, Func<Spectrum, double?> of) => spectra.All(s => of(s) is not null) ? spectra.Sum(of) : null;

    private static void Add(Spectrum spectrum, double[] edges, double[] counts)
    {
        var own = spectrum.Calibration!.Edges(spectrum.Counts.Length);
        if (own.Length == edges.Length && own.AsSpan().SequenceEqual(edges))
        {
            for (var i = 0; i < counts.Length; i++)
                counts[i] += spectrum.Counts[i];
            return;
        }

        var at = 0;
        for (var i = 0; i < spectrum.Counts.Length; i++)
        {
            var (low, high) = (own[i], own[i + 1]);
            while (at < counts.Length && edges[at + 1] <= low)
                at++;
            for (var k = at; k < counts.Length && edges[k] < high; k++)
                counts[k] += spectrum.Counts[i] * Math.Max(0, Math.Min(high, edges[k + 1]) - Math.Max(low, edges[k])) / (high - low);
        }
    }
}
