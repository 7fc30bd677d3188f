using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Bench.Spectra;

/// <summary>Makes samples/spectra again: what an invented hand-held of Arvonia would have recorded, from our own responses and counting statistics with a fixed seed. Nothing of it was ever measured.</summary>
internal static class SampleSpectra
{
    private const int Channels = 1024;
    private const double KeVPerChannel = 3;
    private const double Seconds = 120;
    private const double BackgroundSeconds = 300;
    private static readonly Crystal Crystal = Crystal.Of(DetectorKind.NaI)!;
    private static readonly DetectorResponse Response = DetectorResponse.Of(Crystal, Crystal.Sizes[0], 1);
    private static readonly (string Nuclide, double Rate)[] Soil = [("K40", 30), ("Ra226", 28), ("Th232", 26)];

    /// <summary>Of the grid of shields: a load stands behind the steel of its container.</summary>
    private const int Load = 6;
    private const int Bare = 0;

    private static readonly (string Name, int Shield, (string Nuclide, double Rate)[] Sources)[] Made =
    [
        ("fertiliser", Load, [("K40", 180)]), ("tiles", Bare, [("K40", 60), ("Ra226", 90), ("Th232", 60)]), ("source", Bare, [("Co60", 160), ("Cs137", 140)]), ("patient", Bare, [("I131", 200)]), ("nothing", Bare, []),
    ];

    public static int Run(string[] args)
    {
        var folder = Path.Combine(BenchData.Root, "samples", "spectra");
        Directory.CreateDirectory(folder);
        foreach (var (number, (name, shield, sources)) in Made.Index())
        {
            var random = new Random(4200 + number);
            var file = new SpectrumFile
            {
                Name = $"{name}.n42", Format = SpectrumFormat.N42v2012, Sha256 = new string('0', 64),
                Instrument = new Instrument { Maker = "Arvonia Instruments", Model = "AI-7", Serial = "AI7-0042", ClassCode = "Radionuclide Identifier", Parts = [new InstrumentPart("Software", "1.0")] },
                Detectors = [new Detector { Id = "g", Category = DetectorCategory.Gamma, Kind = DetectorKind.NaI }, new Detector { Id = "n", Category = DetectorCategory.Neutron, Kind = DetectorKind.He3 }],
                Measurements = [Measured("background", MeasurementClass.Background, [], shield, BackgroundSeconds, random), Measured("foreground", MeasurementClass.Foreground, sources, shield, Seconds, random)],
                Remarks = ["Invented: made by Cordon's own responses, never measured"],
            };
            File.WriteAllBytes(Path.Combine(folder, $"{name}.n42"), SpectrumFiles.WriteN42(file));
            Console.WriteLine($"{name}.n42");
        }

        return 0;
    }

    private static Measurement Measured(string id, MeasurementClass what, (string Nuclide, double Rate)[] sources, int shield, double seconds, Random random)
    {
        var expected = new double[Channels];
        foreach (var (nuclide, rate, before) in Soil.Select(s => (s.Nuclide, s.Rate, Bare)).Concat(sources.Select(s => (s.Nuclide, s.Rate, shield))))
        {
            var (direct, room) = (Response.Direct(NuclideLibrary.Find(nuclide)!, before), Response.Room(NuclideLibrary.Find(nuclide)!, before));
            Add(expected, [.. direct.Zip(room, (d, r) => d + r)], rate * seconds);
        }

        var spectrum = new Spectrum
        {
            Counts = [.. expected.Select(e => (double)Draw(e, random))], LiveSeconds = seconds * 0.99, RealSeconds = seconds, Calibration = new EnergyCalibration.Polynomial([0, KeVPerChannel]),
        };
        return new Measurement
        {
            Id = id, Class = what, RealSeconds = seconds, Start = new ClockTime(new DateTime(2026, 11, 2, 9, 30, 0, DateTimeKind.Unspecified), TimeSpan.Zero), Spectra = [new DetectorSpectrum("g", spectrum)],
            GrossCounts = [new GrossCounts("n", seconds, [seconds * 0.01 < 2 ? 1 : 3])],
        };
    }

    /// <summary>Lays counts in the bins of the response over channels, each where its energies lie.</summary>
    private static void Add(double[] channels, double[] bins, double counts)
    {
        var (edges, scale) = (Response.Grid.Edges, counts / bins.Sum());
        for (var b = 0; b < bins.Length; b++)
        {
            for (var c = Math.Max(0, (int)(edges[b] / KeVPerChannel)); c < channels.Length && c * KeVPerChannel < edges[b + 1]; c++)
            {
                var overlap = Math.Min(edges[b + 1], (c + 1) * KeVPerChannel) - Math.Max(edges[b], c * KeVPerChannel);
                channels[c] += scale * bins[b] * Math.Max(0, overlap) / (edges[b + 1] - edges[b]);
            }
        }
    }

    private static int Draw(double mean, Random random)
    {
        var (limit, product, n) = (Math.Exp(-Math.Min(mean, 600)), random.NextDouble(), 0);
        while (product > limit)
        {
            product *= random.NextDouble();
            n++;
        }

        return n;
    }
}
