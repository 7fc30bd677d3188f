using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Raddata;

/// <summary>Reads <c>RADDATA://</c> addresses of the first generation (G0), one a line: a QR code photographed instead of a cable plugged in.</summary>
internal static class ReadRaddata
{
    private const string Gamma = "gamma", Neutron = "neutron";

    public static SpectrumFile Read(FileBeingRead file, ReadOnlyMemory<byte> bytes)
    {
        var lines = TextBytes.Decode(file, bytes.Span).Split('\n').Select((l, i) => (Text: l.Trim('\r', '\t', '\0', '\uFEFF'), Line: i + 1)).Where(l => l.Text.Trim().Length > 0).ToList();
        var parts = lines.Select(l => UriPart.Begins(l.Text.TrimStart())
            ? (Part: UriPart.Read(file, l.Text.TrimStart(), file.Line(l.Line, "")), Place: file.Line(l.Line, ""))
            : throw FileBeingRead.Stop("spectrum.uri.line", file.Line(l.Line, ""))).ToList();
        var spectra = new List<UriSpectrum>();
        for (var i = 0; i < parts.Count; i++)
        {
            var of = parts[i].Part.Of;
            if (of == 1)
                spectra.AddRange(Whole(file, parts[i].Part, parts[i].Place));
            else
                spectra.Add(Joined(file, [.. parts.Skip(i).Take(of)], of));
            i += of - 1;
        }

        return File(file, spectra);
    }

    private static IEnumerable<UriSpectrum> Whole(FileBeingRead file, UriPart part, string where)
    {
        for (var at = 0; at < part.Data.Length;)
        {
            var (spectrum, end) = UriSpectrum.Read(file, [part.Data], part.Encoding, at, where);
            yield return spectrum;
            if (end < part.Data.Length && !part.Data.AsSpan(end).StartsWith(":0A:"u8))
                throw FileBeingRead.Stop("spectrum.uri.rest", where, ("count", part.Data.Length - end));
            at = end + 4;
        }
    }

    private static UriSpectrum Joined(FileBeingRead file, (UriPart Part, string Place)[] parts, int of)
    {
        var where = parts[0].Place;
        var ordered = parts.OrderBy(p => p.Part.Number).ToList();
        for (var i = 0; i < of; i++)
        {
            if (i >= ordered.Count || ordered[i].Part.Number != i || ordered[i].Part.Check != ordered[0].Part.Check)
                throw FileBeingRead.Stop("spectrum.uri.missing", where, ("part", i + 1), ("count", of));
        }

        if (Crc16(ordered.SelectMany(p => p.Part.Written)) != ordered[0].Part.Check)
            throw FileBeingRead.Stop("spectrum.uri.crc", where);
        return UriSpectrum.Read(file, [.. ordered.Select(p => p.Part.Data)], ordered[0].Part.Encoding, 0, where).Spectrum;
    }

    private static SpectrumFile File(FileBeingRead file, List<UriSpectrum> spectra)
    {
        // What a second spectrum of an address leaves out is as in the first.
        var model = spectra.Select(s => s.Model).FirstOrDefault(m => m is not null);
        var calibrated = spectra.FirstOrDefault(s => s.HasCalibration);
        var calibration = calibrated?.Calibration(file);
        if (calibrated is null)
            file.Warn(Fault.Of("spectrum.calibration.missing", file.Name, ("reference", "C:")));
        var position = spectra.Select(s => s.Position).FirstOrDefault(p => p is not null);
        var detectors = new List<Detector> { KnownDetectors.Concluded(new Detector { Id = Gamma, Category = DetectorCategory.Gamma }, model) };
        if (spectra.Any(s => s.Neutrons is not null))
            detectors.Add(new Detector { Id = Neutron, Category = DetectorCategory.Neutron });
        return new SpectrumFile
        {
            Name = file.Name,
            Format = SpectrumFormat.RaddataUri,
            Sha256 = file.Sha256,
            Instrument = new Instrument { Model = model },
            Detectors = [.. detectors],
            Measurements = [.. spectra.Where(s => s.Counts is not null).Select((s, i) => Measurement(file, s, i, s.HasCalibration && s != calibrated ? s.Calibration(file) : calibration, position))],
        };
    }

    private static Measurement Measurement(FileBeingRead file, UriSpectrum read, int index, EnergyCalibration? calibration, GeographicPosition? position)
    {
        var counts = read.Counts!;
        var spectrum = Recorded.Spectrum(file, counts, read.LiveSeconds, read.RealSeconds, Calibrations.Fitting(file, calibration, counts.Length, read.Where), read.Where);
        return new Measurement
        {
            Id = $"spectrum-{index + 1}",
            Class = read.Class,
            Start = read.Start,
            RealSeconds = read.RealSeconds,
            Spectra = [new DetectorSpectrum(Gamma, spectrum)],
            GrossCounts = read.Neutrons is { } neutrons ? [new GrossCounts(Neutron, read.LiveSeconds, [neutrons])] : [],
            Position = read.Position ?? position,
            Remarks = read.Title is { } title ? [title] : [],
        };
    }

    /// <summary>CRC-16/ARC: polynomial 0x8005, bits reflected, beginning at 0.</summary>
    private static int Crc16(IEnumerable<byte> bytes)
    {
        var crc = 0;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xA001 : crc >> 1;
        }

        return crc;
    }
}
