using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Xml;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.N42.Edition2012;

/// <summary>Measurements and derived data with their spectra, counts and rates.</summary>
internal sealed class MeasurementReader(FileBeingRead file, ReferencedCalibrations calibrations, DetectorList detectors)
{
    private readonly PartTimes _times = new(file);
    private readonly UniqueIds _ids = new(file, "measurement");

    public ImmutableArray<Measurement> All(XmlPart root) => [.. root.Children.Where(c => c.Name is "RadMeasurement" or "DerivedData").Select(Read)];

    private Measurement Read(XmlPart part)
    {
        var own = new OwnRemarks(part);
        var real = own.Lacks("real") ? null : own["real"] is { } tiny ? NumberText.One(tiny) : _times.Seconds(part, "RealTimeDuration");
        return new Measurement
        {
            Id = _ids.Next(own["id"] ?? part.Attribute("id"), file.Line(part.Line, part.Path)),
            Class = Class(part),
            IsDerived = part.Name == "DerivedData" || own["derived"] is not null,
            Start = own.Lacks("start") ? null : _times.Time(part, "StartDateTime"),
            RealSeconds = real,
            Spectra = [.. part.All("Spectrum").Select(s => Spectrum(s, real)).OfType<DetectorSpectrum>()],
            GrossCounts = [.. part.All("GrossCounts").Select(Counts).OfType<GrossCounts>()],
            Rates = [.. part.Children.Where(c => c.Name is "DoseRate" or "ExposureRate").Select(Rate)],
            Position = StateReader.Position(part),
            Location = StateReader.Location(part),
            Speed = StateReader.Speed(part),
            Occupied = part.Text("OccupancyIndicator") switch { "true" or "1" => true, "false" or "0" => false, _ => null },
            Items = [.. own["items"]?.Split('\t') ?? part.Ids("radItemInformationReferences")],
            Remarks = own.Others,
        };
    }

    private MeasurementClass Class(XmlPart part)
    {
        var code = part.Text("MeasurementClassCode");
        if (Codes.Read<MeasurementClass>(code) is { } known)
            return known;
        file.Warn(Fault.Of("spectrum.class", file.Line(part.Line, part.Path), ("code", code ?? "")));
        return MeasurementClass.NotSpecified;
    }

    private DetectorSpectrum? Spectrum(XmlPart part, double? real)
    {
        var where = file.Line(part.Line, part.Path);
        if (part.Child("ChannelData") is not { } data)
        {
            file.LeaveOut(new Fault("spectrum.empty", where));
            return null;
        }

        if (data.Counts is not { } counts)
        {
            if (data.IsBare)
                file.LeaveOut(new Fault("spectrum.empty", where));
            return null;
        }

        var own = new OwnRemarks(part);
        var live = own.Lacks("live") ? null : _times.Seconds(part, "LiveTimeDuration");
        var stated = own.Lacks("real") ? null : own["real"] is { } differing ? NumberText.One(differing) : real;
        var spectrum = Recorded.Spectrum(file, counts, live, stated, calibrations.Of(part, counts.Length), where);
        return new DetectorSpectrum(Detector(part, DetectorCategory.Gamma), spectrum) { Remarks = own.Others };
    }

    private GrossCounts? Counts(XmlPart part)
    {
        var where = file.Line(part.Line, part.Path);
        var own = new OwnRemarks(part);
        if (NumberText.Few(part.Text("CountData")) is not { Length: > 0 } counts || counts.Any(c => c < 0))
        {
            file.LeaveOut(new Fault("spectrum.gross", where));
            return null;
        }

        return new GrossCounts(Detector(part, DetectorCategory.Unknown), own.Lacks("live") ? null : _times.Seconds(part, "LiveTimeDuration"), [.. counts])
        {
            Windows = own["windows"] is { } windows ? Pairs(windows) : calibrations.WindowsOf(part, counts.Length),
        };
    }

    private static ImmutableArray<EnergyWindow> Pairs(string text) =>
        NumberText.Few(text) is { } numbers ? [.. numbers.Chunk(2).Where(p => p.Length == 2).Select(p => new EnergyWindow(p[0], p[1]))] : [];

    private RadiationRate Rate(XmlPart part)
    {
        var (quantity, value, level) = part.Name == "DoseRate"
            ? (RateQuantity.Dose, part.Text("DoseRateValue"), part.Text("DoseRateLevelDescription"))
            : (RateQuantity.Exposure, part.Text("ExposureRateValue"), part.Text("ExposureRateLevelDescription"));
        var number = NumberText.One(value);
        if (value is not null && number is not >= 0)
            file.Warn(Fault.Of("spectrum.rate", file.Line(part.Line, part.Path), ("text", value)));
        return new RadiationRate(Detector(part, DetectorCategory.Unknown), quantity, number >= 0 ? number : null, level);
    }

    private string? Detector(XmlPart part, DetectorCategory category)
    {
        var own = new OwnRemarks(part);
        if (own.Lacks("detector"))
            return null;
        var id = own["detector"] ?? part.Attribute("radDetectorInformationReference");
        if (id is not null && !detectors.Knows(id))
            file.Warn(Fault.Of("spectrum.detector.unknown", file.Line(part.Line, part.Path), ("detector", id)));
        return detectors.Refer(id, category);
    }
}
