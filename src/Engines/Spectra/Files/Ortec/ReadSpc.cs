using System.Globalization;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Ortec;

/// <summary>Reads SPC of ORTEC (Software File Structure Manual): records of 128 bytes that the first one points to; counts as integers or floats.</summary>
internal static class ReadSpc
{
    private const int Record = 128;

    public static bool Begins(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 4 * Record && bytes[0] == 1 && bytes[1] == 0 && bytes[2] is 1 or 5 && bytes[3] == 0;

    public static SpectrumFile Read(FileBeingRead file, ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(file, bytes);
        var (spectrum, channels) = (reader.UInt16(60), reader.UInt16(64));
        if (spectrum == 0 || channels == 0)
            throw FileBeingRead.Stop("spectrum.empty", file.Byte(60));
        using var counts = reader.Numbers(At(spectrum), channels, real: reader.UInt16(2) == 5);
        var (acquisition, sample, detector) = (reader.UInt16(8), reader.UInt16(10), reader.UInt16(12));
        return new SingleSpectrum
        {
            Format = SpectrumFormat.Spc,
            Counts = counts.Span.ToArray(),
            Where = file.Byte(At(spectrum)),
            RealSeconds = Seconds(reader.Single(90)),
            LiveSeconds = Seconds(reader.Single(94)),
            Start = acquisition > 0 ? Start(reader, At(acquisition)) : null,
            Calibration = Calibration(file, reader),
            Described = detector > 0 ? reader.Text(At(detector), Record) : null,
            Instrument = new Instrument { Maker = "ORTEC" },
            Remarks = sample > 0 && reader.Text(At(sample), Record) is { } described ? [described] : [],
        }.In(file);
    }

    private static EnergyCalibration? Calibration(FileBeingRead file, ByteReader reader)
    {
        var record = reader.UInt16(34);
        if (record == 0)
        {
            file.Warn(Fault.Of("spectrum.calibration.missing", file.Byte(34), ("reference", "CALRP1")));
            return null;
        }

        var at = At(record) + 20;
        double offset = reader.Single(at), gain = reader.Single(at + 4), square = reader.Single(at + 8);
        return Calibrations.Polynomial(file, square == 0 ? [offset, gain] : [offset, gain, square], file.Byte(at));
    }

    // DD-MMM-YY with a 1 behind it from 2000 on.
    private static ClockTime? Start(ByteReader reader, long acquisition)
    {
        var (date, time) = (reader.Text(acquisition + 16, 12), reader.Text(acquisition + 28, 10));
        if (date is not { Length: >= 9 } || time is null)
            return null;
        var century = date.Length > 9 && date[9] == '1' ? "20" : "19";
        return DateTime.TryParseExact($"{date[..7]}{century}{date[7..9]} {time}", "dd-MMM-yyyy H:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? new ClockTime(start, null)
            : null;
    }

    // Records are counted from 1.
    private static long At(int record) => (record - 1L) * Record;

    private static double? Seconds(float value) => value >= 0 && value <= Bounds.Seconds ? value : null;
}
