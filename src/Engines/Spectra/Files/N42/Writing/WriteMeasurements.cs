using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;

namespace Cordon.Engines.Spectra.Files.N42.Writing;

/// <summary>Measurements and derived data.</summary>
internal sealed class WriteMeasurements(N42Document document, References references, WriteCalibrations calibrations)
{
    // Some validators take durations below 100 ns for none.
    private const double Shortest = 1e-6;
    private const string NoTime = "1970-01-01T00:00:00";

    /// <summary>Whether it is written as derived data, which have no place for a state.</summary>
    public static bool IsDerivedData(Measurement measurement) =>
        measurement.IsDerived && measurement.Position is null && measurement.Location is null && measurement.Speed is null && measurement.Occupied is null && measurement.Items.IsEmpty;

    public void Write(Measurement measurement)
    {
        // What is referred to stands before, in one pass.
        var spectra = measurement.Spectra.Select(s => calibrations.Of(s.Spectrum.Calibration, s.Spectrum.Counts.Length)).ToList();
        var windows = measurement.GrossCounts.Select(g => calibrations.Of(g.Windows)).ToList();
        var derived = IsDerivedData(measurement);
        var id = references.Measurement(measurement.Id)!;
        var items = measurement.Items.Select(references.Item).OfType<string>().ToList();
        document.Open(derived ? "DerivedData" : "RadMeasurement", ("id", id), ("radItemInformationReferences", items.Count == 0 ? null : string.Join(' ', items)));
        document.Own("id", id == measurement.Id ? null : measurement.Id);
        document.Own("derived", measurement.IsDerived && !derived ? "from other measurements" : null);
        document.Own("items", measurement.Items.SequenceEqual(items) ? null : string.Join('\t', measurement.Items));
        document.Lacking("start", measurement.Start is null);
        document.Lacking("real", measurement.RealSeconds is null);
        document.Own("real", measurement.RealSeconds is { } shorter and < Shortest ? PlainText.Number(shorter) : null);
        document.Remarks(measurement.Remarks);
        document.Text("MeasurementClassCode", measurement.Class.ToString());
        document.Text("StartDateTime", measurement.Start is { } start ? PlainText.Time(start) : NoTime);
        document.Text("RealTimeDuration", PlainText.Duration(RealTime(measurement)));
        for (var i = 0; i < measurement.Spectra.Length; i++)
            Spectrum(measurement, measurement.Spectra[i], spectra[i]);
        for (var i = 0; i < measurement.GrossCounts.Length; i++)
            Counts(measurement.GrossCounts[i], windows[i]);
        foreach (var rate in measurement.Rates.Where(r => r.Quantity == RateQuantity.Dose))
            Rate(rate, "DoseRate", "DoseRateValue", "DoseRateLevelDescription");
        foreach (var rate in measurement.Rates.Where(r => r.Quantity == RateQuantity.Exposure))
            Rate(rate, "ExposureRate", "ExposureRateValue", "ExposureRateLevelDescription");
        if (!derived)
            State(measurement);
        document.Close();
    }

    private static double RealTime(Measurement measurement)
    {
        if (measurement.RealSeconds is { } real and >= Shortest)
            return real;
        var live = measurement.Spectra.Select(s => s.Spectrum.LiveSeconds ?? 0).Concat(measurement.GrossCounts.Select(g => g.LiveSeconds ?? 0)).DefaultIfEmpty().Max();
        return live >= Shortest ? live : 1;
    }

    private void Spectrum(Measurement measurement, DetectorSpectrum detected, string calibration)
    {
        var spectrum = detected.Spectrum;
        document.Open(
            "Spectrum", ("id", document.Ids.Fresh("spectrum")), ("radDetectorInformationReference", detected.Detector is null ? null : references.Detector(detected.Detector)),
            ("energyCalibrationReference", calibration));
        if (detected.Detector is not null)
            OwnDetector(detected.Detector);
        document.Lacking("live", spectrum.LiveSeconds is null);
        document.Lacking("real", spectrum.RealSeconds is null && measurement.RealSeconds is not null);
        document.Own("real", spectrum.RealSeconds is { } real && real != measurement.RealSeconds ? PlainText.Number(real) : null);
        document.Remarks(detected.Remarks);
        document.Text("LiveTimeDuration", PlainText.Duration(spectrum.LiveSeconds ?? 0));
        var zeroes = spectrum.Counts.Contains(0);
        document.List("ChannelData", zeroes ? CountedZeroes.Compress(spectrum.Counts) : spectrum.Counts, ("compressionCode", zeroes ? "CountedZeroes" : "None"));
        document.Close();
    }

    private void Counts(GrossCounts counts, string? windows)
    {
        document.Open(
            "GrossCounts", ("id", document.Ids.Fresh("counts")), ("radDetectorInformationReference", references.Detector(counts.Detector)), ("energyWindowsReference", windows));
        OwnDetector(counts.Detector);
        document.Lacking("live", counts.LiveSeconds is null);
        document.Own("windows", windows is null && !counts.Windows.IsEmpty ? PlainText.Numbers(counts.Windows.SelectMany(w => new[] { w.From, w.To })) : null);
        document.Text("LiveTimeDuration", PlainText.Duration(counts.LiveSeconds ?? 0));
        document.List("CountData", counts.Counts);
        document.Close();
    }

    private void Rate(RadiationRate rate, string element, string value, string level)
    {
        document.Open(element, ("id", document.Ids.Fresh("rate")), ("radDetectorInformationReference", references.Detector(rate.Detector)));
        OwnDetector(rate.Detector);
        document.Number(value, rate.Value);
        document.Text(level, rate.Level);
        document.Close();
    }

    private void State(Measurement measurement)
    {
        if (measurement.Position is not null || measurement.Location is not null || measurement.Speed is not null)
        {
            document.Open("RadInstrumentState", ("radInstrumentInformationReference", references.Instrument));
            // A place is either a point or words.
            if (measurement.Position is not null)
                document.Own("location", measurement.Location);
            else
                document.OwnNonBlank("location", measurement.Location);
            document.Open("StateVector");
            if (measurement.Position is { } position)
                Point(position);
            else if (measurement.Location is { } location)
                document.NonBlank("LocationDescription", location);
            document.Number("SpeedValue", measurement.Speed);
            document.Close();
            document.Close();
        }

        document.Text("OccupancyIndicator", measurement.Occupied switch { true => "true", false => "false", null => null });
    }

    private void Point(GeographicPosition position)
    {
        document.Open("GeographicPoint");
        document.Text("LatitudeValue", PlainText.Decimal(position.Latitude));
        document.Text("LongitudeValue", PlainText.Decimal(position.Longitude));
        document.Text("ElevationValue", position.Elevation is { } elevation ? PlainText.Decimal(elevation) : null);
        document.Close();
    }

    private void OwnDetector(string? id)
    {
        document.Lacking("detector", id is null);
        document.Own("detector", id is not null && references.Detector(id) != id ? id : null);
    }
}
