using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Xml;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.RadiaCode;

/// <summary>Reads the XML of the RadiaCode and BecqMoni programs (root <c>ResultDataFile</c>): a spectrum and, where one was subtracted, its background.</summary>
internal static class ReadRadiaCode
{
    private const string Crystal = "crystal";

    public static SpectrumFile Read(FileBeingRead file, XmlPart root)
    {
        var ids = new UniqueIds(file, "measurement");
        var results = root.Below("ResultData");
        var model = results.Select(r => r.Child("DeviceConfigReference")?.Text("Name")).FirstOrDefault(n => n is not null);
        var measurements = results.SelectMany(r => Measurements(file, r, ids)).ToImmutableArray();
        return new SpectrumFile
        {
            Name = file.Name,
            Format = SpectrumFormat.RadiaCode,
            Sha256 = file.Sha256,
            Instrument = new Instrument
            {
                Maker = model?.StartsWith("RadiaCode", StringComparison.OrdinalIgnoreCase) == true ? "Radiacode" : null,
                Model = model,
                Serial = root.Below("SerialNumber").Select(s => s.Words).FirstOrDefault(s => s is not null),
                ClassCode = "Spectroscopic Personal Radiation Detector",
            },
            Detectors = [KnownDetectors.Concluded(new Detector { Id = Crystal, Category = DetectorCategory.Gamma }, model)],
            Measurements = measurements,
        };
    }

    private static IEnumerable<Measurement> Measurements(FileBeingRead file, XmlPart result, UniqueIds ids)
    {
        // The times of both spectra stand beside them in turn, under the same names.
        string? start = null;
        foreach (var part in result.Children)
        {
            if (part.Name == "StartTime")
                start = part.Words;
            if (part.Name is not ("EnergySpectrum" or "BackgroundEnergySpectrum"))
                continue;
            var foreground = part.Name == "EnergySpectrum";
            if (Spectrum(file, part) is { } spectrum)
            {
                yield return new Measurement
                {
                    Id = ids.Next(foreground ? "foreground" : "background", file.Line(part.Line, part.Path)),
                    Class = foreground ? MeasurementClass.Foreground : MeasurementClass.Background,
                    Start = ClockTimes.Read(start),
                    RealSeconds = spectrum.Spectrum.RealSeconds,
                    Spectra = [spectrum],
                    Remarks = [.. new[] { part.Text("SpectrumName"), part.Text("Comment"), foreground ? result.Child("SampleInfo")?.Text("Note") : null }.OfType<string>().Distinct()],
                };
            }

            start = null;
        }
    }

    private static DetectorSpectrum? Spectrum(FileBeingRead file, XmlPart part)
    {
        var where = file.Line(part.Line, part.Path);
        using var numbers = new NumberBuffer(1024);
        Fault? fault = null;
        foreach (var point in part.Child("Spectrum")?.All("DataPoint") ?? [])
            fault ??= NumberText.Append(point.Words, numbers, file.Line(point.Line, point.Path), Bounds.Channels);
        double[]? counts = null;
        if (fault is null)
            (counts, fault) = ChannelCounts.Of(file, numbers.Span, zeroesCounted: false, where);
        if (counts is null)
        {
            file.LeaveOut(fault!);
            return null;
        }

        if (NumberText.One(part.Text("NumberOfChannels")) is { } stated && stated != counts.Length)
            file.Warn(Fault.Of("spectrum.channels.differ", where, ("stated", stated), ("count", counts.Length)));
        // The device corrects for the time it could not count, and keeps one time.
        var seconds = Durations.Read(part.Text("MeasurementTime") ?? "");
        var calibration = Calibrations.Fitting(file, Calibration(file, part), counts.Length, where);
        return new DetectorSpectrum(Crystal, Recorded.Spectrum(file, counts, seconds, seconds, calibration, where));
    }

    private static EnergyCalibration? Calibration(FileBeingRead file, XmlPart spectrum)
    {
        var part = spectrum.Child("EnergyCalibration");
        var where = file.Line((part ?? spectrum).Line, (part ?? spectrum).Path);
        var coefficients = part?.Below("Coefficient").Select(c => NumberText.One(c.Words)).ToList() ?? [];
        if (coefficients.Any(c => c is null))
        {
            file.Warn(new Fault("spectrum.calibration.number", where));
            return null;
        }

        if (NumberText.One(part?.Text("PolynomialOrder")) is { } order && order + 1 != coefficients.Count)
            file.Warn(Fault.Of("spectrum.calibration.order", where, ("order", order), ("count", coefficients.Count)));
        return Calibrations.Polynomial(file, [.. coefficients.OfType<double>()], where);
    }
}
