using System.Globalization;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Ortec;

/// <summary>Reads CHN of ORTEC (Software File Structure Manual, integer CHN): a header of 32 bytes, counts as 32-bit integers, and a trailer of 512 bytes with calibration and descriptions.</summary>
internal static class ReadChn
{
    /// <summary>The first two bytes.</summary>
    public const int Mark = -1;

    private const int Header = 32;
    private const double Tick = 0.02;

    public static SpectrumFile Read(FileBeingRead file, ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(file, bytes);
        var (first, channels) = (reader.UInt16(28), reader.UInt16(30));
        if (channels == 0)
            throw FileBeingRead.Stop("spectrum.empty", file.Byte(30));
        using var counts = reader.Numbers(Header, channels, real: false);
        if (first != 0)
            file.Warn(Fault.Of("spectrum.chn.offset", file.Byte(28), ("channel", first)));
        var trailer = Header + (4L * channels);
        var described = trailer + 512 <= reader.Length && reader.Int16(trailer) is -101 or -102;
        if (!described)
            file.Warn(new Fault("spectrum.chn.trailer", file.Byte(trailer)));
        return new SingleSpectrum
        {
            Format = SpectrumFormat.Chn,
            Counts = counts.Span.ToArray(),
            Where = file.Byte(Header),
            RealSeconds = reader.UInt32(8) * Tick,
            LiveSeconds = reader.UInt32(12) * Tick,
            Start = Start(reader),
            Calibration = described ? Calibration(file, reader, trailer) : null,
            Described = described ? Counted(reader, trailer + 256) : null,
            Instrument = new Instrument { Maker = "ORTEC" },
            Remarks = described && Counted(reader, trailer + 320) is { } sample ? [sample] : [],
        }.In(file);
    }

    // -101 marks the older trailer, which has no third term.
    private static EnergyCalibration? Calibration(FileBeingRead file, ByteReader reader, long trailer)
    {
        double offset = reader.Single(trailer + 4), gain = reader.Single(trailer + 8), square = reader.Int16(trailer) == -102 ? reader.Single(trailer + 12) : 0;
        return Calibrations.Polynomial(file, square == 0 ? [offset, gain] : [offset, gain, square], file.Byte(trailer + 4));
    }

    // DDMMMYY with a 1 behind it from 2000 on, then HHMM; the seconds stand apart.
    private static ClockTime? Start(ByteReader reader)
    {
        var (date, time, seconds) = (reader.Text(16, 8), reader.Text(24, 4), reader.Text(6, 2));
        if (date is not { Length: >= 7 } || time is not { Length: 4 })
            return null;
        var century = date.Length > 7 && date[7] == '1' ? "20" : "19";
        return DateTime.TryParseExact($"{date[..5]}{century}{date[5..7]} {time}{seconds ?? "00"}", "ddMMMyyyy HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            ? new ClockTime(start, null)
            : null;
    }

    private static string? Counted(ByteReader reader, long at) => reader.Text(at + 1, Math.Min((int)reader.Byte(at), 63));
}
