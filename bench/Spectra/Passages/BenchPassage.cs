using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Bench.Spectra.Passages;

/// <summary>A passage as a portal or a moving instrument would count it: two gamma detectors and a neutron counter, counting by Poisson, nothing else random.</summary>
/// <param name="Sample">Length of a sample, s.</param>
/// <param name="Before">s before something stands there; 0 with no time after for an instrument that moves.</param>
/// <param name="There">s</param>
/// <param name="After">s</param>
internal sealed record BenchPassage(double Sample, double Before, double There, double After)
{
    private const double GammaRate = 250;
    private const double NeutronRate = 2;

    /// <summary>12 s of background, 14 s of a lorry, 2 s behind it, five samples a second.</summary>
    public static BenchPassage Portal { get; } = new(0.2, 12, 14, 2);

    /// <summary>A minute of an instrument that moves, a sample a second.</summary>
    public static BenchPassage Drive { get; } = new(1, 0, 60, 0);

    /// <summary>Counts a second more in each gamma detector, by time.</summary>
    public Func<double, double> Gamma { get; init; } = _ => 0;

    /// <summary>Neutrons a second more, by time.</summary>
    public Func<double, double> Neutrons { get; init; } = _ => 0;

    /// <summary>Which part of the background the lorry lets through.</summary>
    public double Through { get; init; } = 1;

    /// <summary>A source that passes at 1 m/s, 2 m away at the time.</summary>
    public static Func<double, double> Point(double at, double height) => t => height / (1 + Math.Pow((t - at) / 2, 2));

    public SpectrumFile File(Random random)
    {
        var begin = new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Unspecified);
        return new SpectrumFile
        {
            Name = "passage", Format = SpectrumFormat.N42v2012, Instrument = new Instrument(), Sha256 = new string('0', 64),
            Detectors = [Detector("g1", false), Detector("g2", false), Detector("n", true)],
            Measurements = [.. Enumerable.Range(0, (int)Math.Round((Before + There + After) / Sample)).Select(i => Measured(i, begin, random))],
        };
    }

    private Measurement Measured(int i, DateTime begin, Random random)
    {
        var t = (i + 0.5) * Sample;
        var isThere = t > Before && t < Before + There;
        var gamma = (GammaRate * (isThere ? Through : 1)) + Gamma(t);
        return new Measurement
        {
            Id = $"m{i}", Class = MeasurementClass.Foreground, RealSeconds = Sample, Start = new ClockTime(begin.AddSeconds(i * Sample), TimeSpan.Zero), Occupied = Before > 0 ? isThere : null,
            GrossCounts = [Counted("g1", gamma, random), Counted("g2", gamma, random), Counted("n", NeutronRate + Neutrons(t), random)],
        };
    }

    private GrossCounts Counted(string detector, double rate, Random random) => new(detector, Sample, [Resampling.Poisson(rate * Sample, random)]);

    private static Detector Detector(string id, bool neutron) =>
        new() { Id = id, Category = neutron ? DetectorCategory.Neutron : DetectorCategory.Gamma, Kind = neutron ? DetectorKind.He3 : DetectorKind.NaI };
}
