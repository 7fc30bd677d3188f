using System.Text.RegularExpressions;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Tables;

/// <summary>
/// Reads text tables with a channel a line: counts alone, channel and counts, energy and counts, or all three. Which column is
/// which is told by a heading, or else by the numbers: whole numbers that rise by one are channels, rising others are energies.
/// </summary>
internal static partial class ReadTable
{
    private const int Fewest = 16;

    /// <summary>Whether a text has enough lines of one to three numbers at its beginning to be such a table.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        var begin = bytes[..Math.Min(bytes.Length, 8192)];
        if (begin.ContainsAnyInRange((byte)0, (byte)8) || begin.ContainsAnyInRange((byte)14, (byte)31))
            return false;
        var rows = 0;
        foreach (var line in System.Text.Encoding.Latin1.GetString(begin).EnumerateLines())
            rows += Row(line.ToString()) is not null ? 1 : 0;
        return rows >= Fewest;
    }

    public static SpectrumFile Read(FileBeingRead file, ReadOnlyMemory<byte> bytes)
    {
        var (rows, headings, times) = (new List<double[]>(), new List<string>(), new Dictionary<string, double>());
        var (number, begin) = (0, 0);
        foreach (var span in TextBytes.Decode(file, bytes.Span).EnumerateLines())
        {
            number++;
            var line = span.Trim().ToString();
            if (Row(line) is { } row)
            {
                if (rows.Count == 0)
                    begin = number;
                else if (row.Length != rows[0].Length)
                    throw FileBeingRead.Stop("spectrum.table.columns", file.Line(number, ""), ("count", row.Length), ("needed", rows[0].Length));
                if (rows.Count == Bounds.Channels)
                    throw FileBeingRead.Stop("spectrum.channels", file.Line(number, ""), ("most", Bounds.Channels));
                rows.Add(row);
            }
            else if (rows.Count == 0)
                Heading(line, headings, times);
            else if (line.Length > 0)
                throw FileBeingRead.Stop("spectrum.table.row", file.Line(number, ""), ("text", NumberText.Clip(line)));
        }

        return Spectrum(file, rows, Columns(rows, headings), times, begin).In(file);
    }

    private static SingleSpectrum Spectrum(FileBeingRead file, List<double[]> rows, (int? Energy, int Counts) columns, Dictionary<string, double> times, int begin)
    {
        if (rows.Count < Fewest)
            throw FileBeingRead.Stop("spectrum.table.few", file.Name, ("count", rows.Count), ("least", Fewest));
        var where = file.Line(begin, "");
        return new SingleSpectrum
        {
            Format = SpectrumFormat.Csv,
            Counts = rows.Select(r => r[columns.Counts]).ToArray(),
            Where = where,
            LiveSeconds = times.TryGetValue("live", out var live) ? live : null,
            RealSeconds = times.TryGetValue("real", out var real) ? real : null,
            Calibration = Calibration(file, rows, columns.Energy, where),
        };
    }

    private static EnergyCalibration? Calibration(FileBeingRead file, List<double[]> rows, int? energy, string where)
    {
        if (energy is { } column)
            return Calibrations.Boundaries(file, rows.Select(r => r[column]).ToArray(), where);
        file.Warn(Fault.Of("spectrum.calibration.missing", where, ("reference", "energy")));
        return null;
    }

    private static (int? Energy, int Counts) Columns(List<double[]> rows, List<string> headings)
    {
        var width = rows.Count == 0 ? 1 : rows[0].Length;
        int? Named(params string[] names) => headings.Count == width && headings.FindIndex(h => names.Any(n => h.Contains(n, StringComparison.OrdinalIgnoreCase))) is >= 0 and var at ? at : null;
        if (Named("count", "data") is { } counts)
            return (Named("energy", "keV"), counts);
        var channels = rows.Skip(1).Zip(rows).All(p => p.First[0] - p.Second[0] == 1);
        var rising = rows.Skip(1).Zip(rows).All(p => p.First[0] > p.Second[0]);
        return width switch
        {
            1 => (null, 0),
            2 => (rising && !channels ? 0 : null, 1),
            _ => (1, 2),
        };
    }

    private static void Heading(string line, List<string> headings, Dictionary<string, double> times)
    {
        foreach (Match time in Time().Matches(line))
        {
            if (Durations.Read(time.Groups[2].Value) is { } seconds)
                times.TryAdd(time.Groups[1].Value.ToLowerInvariant(), seconds);
        }

        if (line.Length == 0)
            return;
        headings.Clear();
        headings.AddRange(line.TrimStart('#', ' ').Split([',', ';', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static double[]? Row(string line)
    {
        var first = line.AsSpan().TrimStart();
        return first.IsEmpty || !(char.IsAsciiDigit(first[0]) || first[0] is '-' or '+' or '.') ? null : NumberText.Few(line) is { Length: 1 or 2 or 3 } row ? row : null;
    }

    [GeneratedRegex(@"\b(live|real)[ _]?time\b[^0-9]{0,20}([0-9.]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
