using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;
using Cordon.Tests.Engines.Spectra.Identifying;

namespace Cordon.Tests.Engines.Spectra.Passages;

/// <summary>A passage whose truth is known: two gamma detectors and a neutron counter, with seeded counting statistics.</summary>
internal sealed record MadePassage
{
    /// <summary>s</summary>
    public double Sample { get; init; } = 0.2;

    /// <summary>Counts a second of each gamma detector.</summary>
    public double Gamma { get; init; } = 250;

    /// <summary>Counts a second.</summary>
    public double Neutrons { get; init; } = 2;

    /// <summary>s</summary>
    public double Before { get; init; } = 10;

    /// <summary>s</summary>
    public double Occupied { get; init; } = 14;

    /// <summary>s</summary>
    public double After { get; init; } = 2;

    /// <summary>Counts a second more at a time since the passage began, each gamma detector.</summary>
    public Func<double, double> Source { get; init; } = _ => 0;

    /// <summary>The same of neutrons.</summary>
    public Func<double, double> NeutronSource { get; init; } = _ => 0;

    /// <summary>Which part of the background the vehicle lets through at a time.</summary>
    public Func<double, double> Through { get; init; } = _ => 1;

    public bool SaysOccupancy { get; init; } = true;

    /// <summary>A source beside the way at a distance of 2 m, passing at 1 m/s.</summary>
    public static Func<double, double> Point(double at, double height) => t => height / (1 + Math.Pow((t - at) / 2, 2));

    /// <summary>Goods that are radioactive throughout, from one time to another.</summary>
    public static Func<double, double> Load(double from, double to, double height) => t => t > from && t < to ? height : 0;

    public SpectrumFile File(int seed)
    {
        var random = new Random(seed);
        var (begin, count) = (new DateTime(2026, 3, 1, 8, 0, 0), (int)Math.Round((Before + Occupied + After) / Sample));
        return new SpectrumFile
        {
            Name = "passage.n42", Format = SpectrumFormat.N42v2012, Instrument = new Instrument(), Sha256 = new string('0', 64),
            Detectors = [Detector("g1", DetectorCategory.Gamma), Detector("g2", DetectorCategory.Gamma), Detector("n", DetectorCategory.Neutron)],
            Measurements = [.. Enumerable.Range(0, count).Select(i => Measured(i, begin, random))],
        };
    }

    private Measurement Measured(int i, DateTime begin, Random random)
    {
        var t = (i + 0.5) * Sample;
        var occupied = t > Before && t < Before + Occupied;
        var through = occupied ? Through(t) : 1;
        return new Measurement
        {
            Id = $"m{i}", Class = MeasurementClass.Foreground, RealSeconds = Sample, Start = new ClockTime(begin.AddSeconds(i * Sample), TimeSpan.Zero), Occupied = SaysOccupancy ? occupied : null,
            Spectra = [Spectrum("g1", (Gamma * through) + Source(t), random), Spectrum("g2", (Gamma * through) + Source(t), random)],
            GrossCounts = [new GrossCounts("n", Sample, [Draw((Neutrons + NeutronSource(t)) * Sample, random)])],
        };
    }

    /// <summary>A sum of Poisson counts is one; the sampler itself serves for small means.</summary>
    private static double Draw(double mean, Random random) => Enumerable.Range(0, 1 + (int)(mean / Part)).Sum(i => MadeSpectra.Draw(Math.Min(Part, mean - (i * Part)), random));

    private const double Part = 400;

    private static readonly EnergyCalibration Scale = new EnergyCalibration.Polynomial([30, 300]);

    private DetectorSpectrum Spectrum(string detector, double rate, Random random) =>
        new(detector, new Spectrum { Counts = [.. Enumerable.Range(0, 8).Select(_ => Draw(rate * Sample / 8, random))], LiveSeconds = Sample, RealSeconds = Sample, Calibration = Scale });

    private static Detector Detector(string id, DetectorCategory category) => new() { Id = id, Category = category, Kind = category == DetectorCategory.Gamma ? DetectorKind.NaI : DetectorKind.He3 };
}
