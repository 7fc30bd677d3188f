using Cordon.Engines.Spectra.Matter;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Bench.Spectra;

/// <summary>
/// Loads of natural goods as hand-held instruments see them through the side of a container, over the backgrounds of simulated instruments.
/// Made of our own responses at sizes of crystal, line widths and thicknesses between those that the search tries; nothing of it was measured.
/// </summary>
internal static class NaturalGoods
{
    private const double Seconds = 60;
    private const double BackgroundSeconds = 300;

    /// <summary>What walls and ground send back, for each count that comes straight.</summary>
    private const double RoomPart = 0.3;

    private static readonly (string Name, (string Nuclide, double Part)[] Parts)[] Goods =
    [
        ("potash", [("K40", 1)]), ("tiles", [("K40", 0.3), ("Ra226", 0.4), ("Th232", 0.3)]), ("granite", [("K40", 0.4), ("Ra226", 0.3), ("Th232", 0.3)]),
        ("phosphate", [("Ra226", 0.9), ("K40", 0.1)]), ("mineral sand", [("Th232", 0.7), ("Ra226", 0.3)]), ("thoriated goods", [("Th232", 1)]),
    ];

    private static readonly (string Instrument, string Size, double Sharpness)[] Instruments = [("IdentiFINDER-NG", "small", 1.0), ("2x4x16-NaI", "log", 1.16), ("RadiaCode-102", "small", 1.16), ("RadSeeker-CL-LaBr", "small", 1.25), ("Detective-EX", "large", 1.0)];
    private static readonly double[] Nets = [1_000, 3_000, 10_000, 40_000];

    public static List<(double Net, LabelledSpectrum Asked)> Draw(int times, Random random)
    {
        var all = new List<(double, LabelledSpectrum)>();
        foreach (var (instrument, size, sharpness) in Instruments)
        {
            var (background, kind) = SimulatedSets.Read(BenchData.PathOf("detection", "interspec_reference_simulated", instrument, "background.txt"));
            var response = DetectorResponse.Of(Crystal.Of(kind)!, size, sharpness);
            foreach (var (name, parts) in Goods)
            {
                foreach (var net in Nets.SelectMany(n => Enumerable.Repeat(n, times)))
                    all.Add((net, Of(instrument, name, parts, net, background, kind, response, random)));
            }
        }

        return all;
    }

    private static LabelledSpectrum Of(string instrument, string name, (string Nuclide, double Part)[] parts, double net, Spectrum background, DetectorKind kind, DetectorResponse response, Random random)
    {
        var edges = background.Calibration!.Edges(background.Counts.Length);
        var expected = background.Counts.Select(c => c * Seconds / background.LiveSeconds!.Value).ToArray();
        var loads = Enumerable.Range(0, Shield.Grid.Length).Where(s => Shield.Grid[s].IsLoad).ToArray();
        var thick = random.NextDouble();
        foreach (var (nuclide, part) in parts)
        {
            var of = NuclideLibrary.Find(nuclide)!;
            var (thin, full, room) = (response.Direct(of, loads[0]), response.Direct(of, loads[1]), response.Room(of, loads[1]));
            var bins = thin.Select((t, i) => (t * (1 - thick) / thin.Sum()) + (full[i] * thick / full.Sum()) + (RoomPart * room[i] / room.Sum())).ToArray();
            Lay(bins, response.Grid, edges, net * part / (1 + RoomPart), expected);
        }

        var empty = background.Counts.Select(c => c * BackgroundSeconds / background.LiveSeconds!.Value);
        return new LabelledSpectrum("goods", instrument, name, kind, Resampling.Draw(background, expected, Seconds, random), Resampling.Draw(background, empty, BackgroundSeconds, random),
            [.. parts.Select(p => new[] { p.Nuclide })], ["K40", "Ra226", "Th232"]);
    }

    /// <summary>Lays counts in bins of the response over channels, each where its energies lie.</summary>
    private static void Lay(double[] bins, EnergyGrid grid, double[] edges, double counts, double[] into)
    {
        var at = 0;
        for (var c = 0; c < into.Length; c++)
        {
            while (at > 0 && grid.Edges[at] > edges[c])
                at--;
            for (var b = at; b < bins.Length && grid.Edges[b] < edges[c + 1]; b++)
            {
                at = b;
                into[c] += counts * bins[b] * Math.Max(0, Math.Min(edges[c + 1], grid.Edges[b + 1]) - Math.Max(edges[c], grid.Edges[b])) / (grid.Edges[b + 1] - grid.Edges[b]);
            }
        }
    }
}
