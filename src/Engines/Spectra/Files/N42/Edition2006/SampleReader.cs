using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Xml;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.N42.Edition2006;

/// <summary>The measurements in one <c>Measurement</c> element: a sample of a portal, one of a vehicle, or all that a hand-held instrument took.</summary>
internal sealed class SampleReader(FileBeingRead file, OwnCalibrations calibrations, DetectorList detectors)
{
    private readonly PartTimes _times = new(file);
    private readonly UniqueIds _ids = new(file, "measurement");
    private readonly SideMeasurements _sides = new(file, detectors);

    public IEnumerable<Measurement> Of(XmlPart part)
    {
        var container = new SampleContainer(part);
        var samples = new List<Measurement>();
        foreach (var frame in container.Frames)
            samples.AddRange(Frame(container, frame));

        var (counts, rates, remarks) = _sides.Beside(part);
        if (samples.Count == 0 && counts.Length + rates.Length > 0)
            samples.Add(Empty(container, part, MeasurementClass.NotSpecified));
        if (samples.Count == 0)
            return samples;
        samples[0] = samples[0] with { GrossCounts = [.. samples[0].GrossCounts, .. counts], Rates = [.. samples[0].Rates, .. rates], Remarks = [.. container.Remarks, .. remarks] };
        return samples;
    }

    private List<Measurement> Frame(SampleContainer container, XmlPart frame)
    {
        var spectra = Spectra(frame).ToLookup(IsNeutrons);
        // Spectra first: a neutron count under the name of a gamma detector then gets a name of its own.
        var samples = spectra[false].GroupBy(s => (s.Attribute("SampleNumber"), s.Text("SourceType"), s.Text("StartTime")))
            .Select(g => Sample(container, frame, [.. g])).ToList();
        var counts = frame.Below("DetectorMeasurement").Where(m => m.Child("SpectrumMeasurement") is null || m.Child("GrossCountMeasurement") is not null)
            .SelectMany(m => _sides.GrossOf(m))
            .Concat(spectra[true].Select(n => _sides.NeutronsOf(n, _times.Seconds(n, "LiveTime")))).ToImmutableArray();
        if (samples.Count == 0 && !counts.IsEmpty)
            samples.Add(Empty(container, frame, MeasurementClass.NotSpecified));
        if (samples.Count > 0 && !counts.IsEmpty)
            samples[0] = samples[0] with { GrossCounts = counts };
        return samples;
    }

    private static IEnumerable<XmlPart> Spectra(XmlPart frame) =>
        frame.Name == "Measurement" || frame.Child("DetectorData") is not null
            ? frame.Children.SelectMany(c => c.Name == "Spectrum" ? [c] : c.Name is "DetectorMeasurement" or "SpectrumMeasurement" ? c.Below("Spectrum") : [])
            : frame.Below("Spectrum");

    // Some makers write the neutron count as a spectrum of one channel.
    private static bool IsNeutrons(XmlPart spectrum) =>
        spectrum.Child("ChannelData")?.Counts is { Length: 1 } && spectrum.Text("DetectorType")?.Contains("neutron", StringComparison.OrdinalIgnoreCase) == true;

    private Measurement Sample(SampleContainer container, XmlPart frame, XmlPart[] spectra)
    {
        var first = spectra[0];
        var sample = Empty(container, frame, Class(first));
        ImmutableArray<DetectorSpectrum> read = [.. spectra.Select(s => Spectrum(s, sample.RealSeconds)).OfType<DetectorSpectrum>()];
        return sample with
        {
            Start = _times.Time(first, "StartTime") ?? sample.Start,
            RealSeconds = read.Select(s => s.Spectrum.RealSeconds).FirstOrDefault(r => r is not null) ?? sample.RealSeconds,
            Spectra = read,
        };
    }

    private Measurement Empty(SampleContainer container, XmlPart frame, MeasurementClass measured)
    {
        var speed = frame.Child("Speed");
        return new Measurement
        {
            Id = _ids.Next(container.Id, file.Line(frame.Line, frame.Path)),
            Class = measured,
            Start = _times.Time(frame, "StartTime") ?? _times.Time(container.Part, "StartTime"),
            RealSeconds = _times.Seconds(frame, "SampleRealTime"),
            Position = container.Position,
            Location = container.Location,
            Speed = NumberText.One(speed?.Words) is { } value ? Speeds.InMetresPerSecond(value, speed!.Attribute("Units")) : null,
            Occupied = frame.Text("Occupied")?.ToUpperInvariant() switch { "1" or "TRUE" => true, "0" or "FALSE" => false, _ => null },
        };
    }

    private DetectorSpectrum? Spectrum(XmlPart part, double? ofAll)
    {
        var where = file.Line(part.Line, part.Path);
        var data = part.Child("ChannelData");
        if (data?.Counts is not { } counts)
        {
            if (data is null || data.IsBare)
                file.LeaveOut(new Fault("spectrum.empty", where));
            return null;
        }

        var (real, live) = (_times.Seconds(part, "RealTime") ?? ofAll, _times.Seconds(part, "LiveTime"));
        var detector = part.Attribute("Detector") ?? part.Attribute("Sensor") ?? (part.Parent?.Name == "DetectorMeasurement" ? part.Parent : part.Parent?.Parent)?.Attribute("Detector");
        detectors.Refer(detector, DetectorCategory.Gamma, d => d with { Kind = KnownDetectors.Named(part.Text("DetectorType")), Description = part.Text("DetectorType") });
        var spectrum = Recorded.Spectrum(file, counts, live, real, calibrations.Of(part, counts.Length), where);
        return new DetectorSpectrum(detector, spectrum) { Remarks = [.. part.All("Remark").Select(r => r.Words).OfType<string>()] };
    }

    private static MeasurementClass Class(XmlPart spectrum) => spectrum.Text("SourceType")?.ToUpperInvariant() switch
    {
        "ITEM" or "OTHER" or "FOREGROUND" => MeasurementClass.Foreground,
        "BACKGROUND" => MeasurementClass.Background,
        "CALIBRATION" => MeasurementClass.Calibration,
        "STABILIZATION" or "INTRINSICACTIVITY" => MeasurementClass.IntrinsicActivity,
        _ => MeasurementClass.NotSpecified,
    };
}
