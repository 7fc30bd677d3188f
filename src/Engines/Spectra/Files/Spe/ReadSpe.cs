using System.Text.RegularExpressions;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Spe;

/// <summary>Reads the IAEA's SPE text: sections that begin with a dollar sign and end at the next one.</summary>
internal static partial class ReadSpe
{
    public static SpectrumFile Read(FileBeingRead file, ReadOnlyMemory<byte> bytes)
    {
        var sections = Sections(file, TextBytes.Decode(file, bytes.Span));
        if (!sections.TryGetValue("DATA", out var data))
            throw FileBeingRead.Stop("spectrum.spe.data", file.Name);
        using var counts = new NumberBuffer(8192);
        Counts(file, data, counts);
        var times = Numbers(sections, "MEAS_TIM");
        var remarks = Lines(sections, "SPEC_REM");
        return new SingleSpectrum
        {
            Format = SpectrumFormat.Spe,
            Counts = counts.Span.ToArray(),
            Where = file.Line(data.Line, "$DATA"),
            LiveSeconds = times.Length > 0 ? Within(times[0]) : null,
            RealSeconds = times.Length > 1 ? Within(times[1]) : null,
            Start = ClockTimes.Read(Lines(sections, "DATE_MEA").FirstOrDefault()),
            Calibration = Calibration(file, sections),
            Described = remarks.Where(r => r.StartsWith("DETDESC#", StringComparison.Ordinal)).Select(r => TextBytes.Words(r[8..])).FirstOrDefault(),
            Position = Position(sections),
            Remarks = [.. Lines(sections, "SPEC_ID"), .. remarks],
        }.In(file);
    }

    private sealed record Section(int Line, List<string> Lines);

    private static Dictionary<string, Section> Sections(FileBeingRead file, string text)
    {
        var sections = new Dictionary<string, Section>(StringComparer.OrdinalIgnoreCase);
        var (section, number) = (new Section(0, []), 0);
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (!line.StartsWith('$'))
            {
                section.Lines.Add(line.ToString());
                continue;
            }

            var name = line[1..].Trim().TrimEnd(':').ToString();
            section = new Section(number, []);
            if (!sections.TryAdd(name, section))
                file.Warn(Fault.Of("spectrum.spe.twice", file.Line(number, ""), ("section", name)));
        }

        return sections;
    }

    private static void Counts(FileBeingRead file, Section data, NumberBuffer counts)
    {
        var range = NumberText.Few(data.Lines.FirstOrDefault());
        if (range is not [var first, var last] || last < first)
            throw FileBeingRead.Stop("spectrum.spe.range", file.Line(data.Line + 1, "$DATA"));
        for (var i = 1; i < data.Lines.Count; i++)
        {
            if (NumberText.Append(data.Lines[i], counts, file.Line(data.Line + 1 + i, "$DATA"), Bounds.Channels) is { } fault)
                throw new FaultException(fault);
        }

        var stated = last - first + 1;
        if (counts.Length < stated)
            throw FileBeingRead.Stop("spectrum.channels.fewer", file.Line(data.Line, "$DATA"), ("stated", stated), ("count", counts.Length));
        if (counts.Length > stated)
            file.Warn(Fault.Of("spectrum.channels.differ", file.Line(data.Line, "$DATA"), ("stated", stated), ("count", counts.Length)));
    }

    // MCA_CAL has all terms and its unit; ENER_FIT repeats the first two.
    private static EnergyCalibration? Calibration(FileBeingRead file, Dictionary<string, Section> sections)
    {
        if (sections.TryGetValue("MCA_CAL", out var full) && full.Lines.Count > 1)
        {
            var words = full.Lines[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            double unit = words is [.., var last] && last.Equals("MeV", StringComparison.OrdinalIgnoreCase) ? 1000 : 1;
            var terms = words.Select(w => NumberText.One(w)).TakeWhile(n => n is not null).Select(n => n!.Value * unit).ToArray();
            return Calibrations.Polynomial(file, terms, file.Line(full.Line, "$MCA_CAL"));
        }

        if (sections.TryGetValue("ENER_FIT", out var fit))
            return Calibrations.Polynomial(file, Numbers(sections, "ENER_FIT"), file.Line(fit.Line, "$ENER_FIT"));
        file.Warn(Fault.Of("spectrum.calibration.missing", file.Name, ("reference", "$MCA_CAL")));
        return null;
    }

    private static GeographicPosition? Position(Dictionary<string, Section> sections)
    {
        double? Named(string name) => Lines(sections, "GPS").Select(l => GpsLine().Match(l)).Where(m => m.Success && m.Groups[1].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            .Select(m => NumberText.One(m.Groups[2].Value)).FirstOrDefault(n => n is not null);
        return Named("Lat") is { } latitude && Named("Lon") is { } longitude && (latitude, longitude) != (0, 0)
            ? GeographicPosition.Of(latitude, longitude, Named("Alt"))
            : null;
    }

    private static IEnumerable<string> Lines(Dictionary<string, Section> sections, string name) =>
        sections.TryGetValue(name, out var section) ? section.Lines.Select(TextBytes.Words).OfType<string>() : [];

    private static double[] Numbers(Dictionary<string, Section> sections, string name) => NumberText.Few(Lines(sections, name).FirstOrDefault()) ?? [];

    private static double? Within(double seconds) => seconds is >= 0 and <= Bounds.Seconds ? seconds : null;

    [GeneratedRegex(@"^\s*([A-Za-z]+)\s*[=:]\s*([-+0-9.eE]+)", RegexOptions.CultureInvariant)]
    private static partial Regex GpsLine();
}
