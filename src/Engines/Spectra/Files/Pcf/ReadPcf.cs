using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Files.Pcf;

/// <summary>
/// Reads PCF, the file of GADRAS: records of one length, each with titles, times, a full-range-fraction
/// calibration of five terms, a neutron count and channels as floats; before them, in some, deviation pairs by detector.
/// </summary>
internal static class ReadPcf
{
    public const int Block = 256;
    private const string Neutrons = "neutrons";

    public static SpectrumFile Read(FileBeingRead file, ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(file, bytes);
        var blocks = reader.Int16(0);
        if (blocks <= 0)
            throw FileBeingRead.Stop("spectrum.pcf.record", file.Byte(0), ("blocks", blocks));
        var pairs = PcfDeviations.Read(file, reader);
        var (begin, size) = (pairs.End, (long)blocks * Block);
        var edges = PcfRecord.Edges(file, reader, begin);
        var records = new List<PcfRecord>();
        for (var at = edges is null ? begin : begin + size; at + Block <= reader.Length; at += size)
        {
            if (PcfRecord.Read(file, reader, at) is { } record)
                records.Add(record);
        }

        var detectors = new DetectorList(file);
        var anyNeutrons = records.Any(r => r.Neutrons > 0);
        var cache = new CalibrationCache(file);
        return new SpectrumFile
        {
            Name = file.Name,
            Format = SpectrumFormat.Pcf,
            Sha256 = file.Sha256,
            Instrument = Instrument(reader),
            Measurements = [.. records.Select((r, i) => Measurement(file, r, i, edges ?? pairs.Applied(file, r), cache, detectors, anyNeutrons))],
            Detectors = detectors.All(),
            Remarks = Header(reader, 66, 26) is { } remark ? [remark] : [],
        };
    }

    private static Measurement Measurement(FileBeingRead file, PcfRecord record, int index, EnergyCalibration? calibration, CalibrationCache cache, DetectorList detectors, bool anyNeutrons)
    {
        detectors.Refer(record.Detector, DetectorCategory.Gamma, d => d with { Kind = KnownDetectors.Named(record.Description) });
        var spectrum = Recorded.Spectrum(file, record.Counts, record.LiveSeconds, record.RealSeconds, cache.Fitting(calibration, record.Counts.Length, record.Where), record.Where);
        return new Measurement
        {
            Id = $"record-{index + 1}",
            Class = record.Class,
            Start = record.Start,
            RealSeconds = record.RealSeconds,
            Spectra = [new DetectorSpectrum(record.Detector, spectrum)],
            GrossCounts = anyNeutrons ? [new GrossCounts(detectors.Refer(Neutrons, DetectorCategory.Neutron), record.LiveSeconds, [record.Neutrons])] : [],
            Occupied = record.Tag == '-' ? false : null,
            Remarks = [.. new[] { record.Title, record.Description, record.Source }.OfType<string>()],
        };
    }

    private static Instrument Instrument(ByteReader reader) => new()
    {
        ClassCode = Header(reader, 92, 28),
        Maker = Header(reader, 120, 28),
        Model = Header(reader, 148, 18),
        Serial = Header(reader, 166, 18),
    };

    // Only files that say DHS have more in the header than the length of records.
    private static string? Header(ByteReader reader, int offset, int count) =>
        reader.At(2, 3).SequenceEqual("DHS"u8) ? reader.Text(offset, count) : null;
}
