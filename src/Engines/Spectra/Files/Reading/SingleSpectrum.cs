using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>What a format says that holds one spectrum of one detector.</summary>
internal sealed record SingleSpectrum
{
    private const string Id = "detector";

    public required SpectrumFormat Format { get; init; }

    /// <summary>Words that tell what the detector is made of, and those about the instrument.</summary>
    public string? Described { get; init; }

    public Instrument Instrument { get; init; } = new();

    public required Memory<double> Counts { get; init; }

    /// <summary>The place of the counts, and of the calibration.</summary>
    public required string Where { get; init; }

    public double? LiveSeconds { get; init; }

    public double? RealSeconds { get; init; }

    public ClockTime? Start { get; init; }

    public EnergyCalibration? Calibration { get; init; }

    public GeographicPosition? Position { get; init; }

    public ImmutableArray<string> Remarks { get; init; } = [];

    public SpectrumFile In(FileBeingRead file)
    {
        var (counts, fault) = ChannelCounts.Of(file, Counts.Span, zeroesCounted: false, Where);
        if (counts is null)
            throw new FaultException(fault!);
        var spectrum = Recorded.Spectrum(file, counts, LiveSeconds, RealSeconds, Calibrations.Fitting(file, Calibration, counts.Length, Where), Where);
        var detector = new Detector { Id = Id, Category = DetectorCategory.Gamma, Kind = KnownDetectors.Named(Described), Description = Described };
        return new SpectrumFile
        {
            Name = file.Name,
            Format = Format,
            Sha256 = file.Sha256,
            Instrument = Instrument,
            Detectors = [KnownDetectors.Concluded(detector, Instrument.Model)],
            Measurements = [new Measurement { Id = "measurement", Start = Start, RealSeconds = RealSeconds, Spectra = [new DetectorSpectrum(Id, spectrum)], Position = Position, Remarks = Remarks }],
        };
    }
}
