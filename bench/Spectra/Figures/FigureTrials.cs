using Cordon.Bench.Spectra.Sets;

namespace Cordon.Bench.Spectra.Figures;

/// <summary>
/// What is asked for the figures: real spectra drawn anew at fewer counts over their own background, as RASE does; simulated ones; sources whose nuclide the library lacks.
/// </summary>
/// <param name="times">Draws of each real spectrum and number of counts, 1 to 4.</param>
/// <param name="random">Seeded.</param>
internal sealed class FigureTrials(int times, Random random)
{
    private const double Seconds = 60;
    private const double BackgroundSeconds = 300;

    /// <summary>A spectrum is drawn at no more than this part of what it counted itself: its own statistics would be drawn as if they were lines.</summary>
    private const double MostOfItself = 0.4;

    /// <summary>Of so many simulated sources one is asked at each number of counts, for each time.</summary>
    private const int Sources = 20;
    private const double LeftOutNet = 9_000;
    private static readonly double[] Nets = [100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800];
    private static readonly double[] SimulatedNets = [400, 900, 2_700, 9_000];
    private static readonly string[] LeftOutInstruments = ["IdentiFINDER-NG", "RadSeeker-CL-LaBr", "CZT_H3D_M400", "Detective-EX", "Fulcrum-40h"];

    public IEnumerable<FigureTrial> Real()
    {
        foreach (var spectrum in RealSets.Baldr())
        {
            foreach (var trial in Drawn("baldr", "NaI 3x3x3 in", spectrum))
                yield return trial;
        }

        foreach (var spectrum in RealSets.Suro().Where(s => s.Expected.Length > 0 && s.Background is not null))
        {
            foreach (var trial in Drawn("suro", "RadiaCode-101 CsI", spectrum))
                yield return trial;
        }
    }

    public IEnumerable<FigureTrial> Rase() =>
        Nets.SelectMany(net => RaseSet.Draw(net, times, random).Select(s => new FigureTrial("rase", "generic NaI", s.Source, net, s)));

    /// <summary>Some sources of each instrument, others at each number of counts.</summary>
    public IEnumerable<FigureTrial> Simulated() =>
        from instrument in SimulatedSets.Instruments
        from net in SimulatedNets.Index()
        from drawn in SimulatedSets.Draw(instrument, net.Item, random).Where(s => s.Expected.Length > 0).Where((_, i) => i % (Sources / times) == net.Index)
        select new FigureTrial("simulated", instrument, "*", net.Item, drawn);

    public IEnumerable<FigureTrial> LeftOut() =>
        from instrument in LeftOutInstruments
        from drawn in SimulatedSets.Draw(instrument, LeftOutNet, random).Where(s => s.Expected.Length > 0).Where((_, i) => i % (Sources / times) == 0)
        select new FigureTrial("simulated", instrument, "*", LeftOutNet, drawn, LeftOut: true);

    private IEnumerable<FigureTrial> Drawn(string data, string detector, LabelledSpectrum spectrum)
    {
        var (own, background) = (spectrum.Spectrum, spectrum.Background!);
        var usual = background.Counts.Select(c => c / background.LiveSeconds!.Value).ToArray();
        var source = own.Counts.Zip(usual, (c, b) => Math.Max(0, c - (b * own.LiveSeconds!.Value))).ToArray();
        var net = own.Sum() - (usual.Sum() * own.LiveSeconds!.Value);
        var nuclide = string.Join(" + ", spectrum.Expected.Select(e => e[0]));
        foreach (var wanted in Nets.Where(n => n <= MostOfItself * net))
        {
            for (var n = 0; n < times; n++)
            {
                var drawn = Resampling.Draw(own, source.Zip(usual, (s, b) => (s * wanted / source.Sum()) + (b * Seconds)), Seconds, random);
                var empty = Resampling.Draw(background, usual.Select(b => b * BackgroundSeconds), BackgroundSeconds, random);
                yield return new FigureTrial(data, detector, nuclide, wanted, spectrum with { Spectrum = drawn, Background = empty });
            }
        }
    }
}
