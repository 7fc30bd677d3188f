using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Text;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Pcf;

/// <summary>One record of a PCF file.</summary>
internal sealed partial record PcfRecord
{
    private const int Texts = 180;
    private const byte Separator = 0xFF;

    public required string Where { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Source { get; init; }

    public ClockTime? Start { get; init; }

    public char Tag { get; init; }

    public double? LiveSeconds { get; init; }

    public double? RealSeconds { get; init; }

    public required ImmutableArray<double> Terms { get; init; }

    public double Neutrons { get; init; }

    public required double[] Counts { get; init; }

    /// <summary>Which detector, as the title names it (<c>Det=Aa1</c>).</summary>
    public string Detector => Title is not null && DetectorInTitle().Match(Title) is { Success: true } named ? named.Groups[1].Value : "detector";

    public MeasurementClass Class =>
        Title is null ? MeasurementClass.NotSpecified
        : Title.Contains("background", StringComparison.OrdinalIgnoreCase) ? MeasurementClass.Background
        : Title.Contains("calib", StringComparison.OrdinalIgnoreCase) ? MeasurementClass.Calibration
        : MeasurementClass.Foreground;

    /// <summary>The record at an offset; null where it has no channels, or none that can be read.</summary>
    public static PcfRecord? Read(FileBeingRead file, ByteReader reader, long at)
    {
        var channels = reader.Int32(at + 252);
        if (channels == 0)
            return null;
        var where = file.Byte(at);
        if (channels is < 0 or > Bounds.Channels)
        {
            file.LeaveOut(Fault.Of("spectrum.pcf.channels", file.Byte(at + 252), ("count", channels), ("most", Bounds.Channels)));
            return null;
        }

        if (at + ReadPcf.Block + (4L * channels) > reader.Length)
        {
            file.LeaveOut(Fault.Of("spectrum.truncated", where, ("length", reader.Length), ("needed", at + ReadPcf.Block + (4L * channels))));
            return null;
        }

        using var numbers = reader.Numbers(at + ReadPcf.Block, channels, real: true);
        Multiply(file, numbers.Span, reader.Single(at + 220), where);
        var (counts, fault) = ChannelCounts.Of(file, numbers.Span, zeroesCounted: false, where);
        if (counts is null)
        {
            file.LeaveOut(fault!);
            return null;
        }

        var texts = SplitTexts(reader.At(at, Texts));
        var neutrons = reader.Single(at + 248);
        return new PcfRecord
        {
            Where = where,
            Title = texts[0],
            Description = texts[1],
            Source = texts[2],
            Start = ClockTimes.Read(reader.Text(at + Texts, 23)),
            Tag = (char)reader.Byte(at + 203),
            LiveSeconds = Seconds(reader.Single(at + 204)),
            RealSeconds = Seconds(reader.Single(at + 208)),
            Terms = [.. Enumerable.Range(0, 5).Select(i => (double)reader.Single(at + 224 + (4 * i)))],
            Neutrons = float.IsFinite(neutrons) && neutrons > 0 ? neutrons : 0,
            Counts = counts,
        };
    }

    /// <summary>The channel edges, where the first record is called Energy and holds them instead of counts.</summary>
    public static EnergyCalibration? Edges(FileBeingRead file, ByteReader reader, long at)
    {
        if (at + ReadPcf.Block > reader.Length || reader.Text(at, 60) != "Energy" || reader.Int32(at + 252) is not (> 2 and <= Bounds.Channels + 1 and var count))
            return null;
        using var numbers = reader.Numbers(at + ReadPcf.Block, count, real: true);
        return Calibrations.Boundaries(file, numbers.Span, file.Byte(at));
    }

    // Title, description and source have 60 bytes each, or are parted by 0xFF and share 180.
    private static string?[] SplitTexts(ReadOnlySpan<byte> texts)
    {
        if (texts[0] != Separator)
            return [Words(texts[..60]), Words(texts[60..120]), Words(texts[120..])];
        var parts = Encoding.Latin1.GetString(texts[1..]).Split((char)Separator);
        return [Words(parts, 0), Words(parts, 1), Words(parts, 2)];
    }

    private static string? Words(string[] parts, int index) => index < parts.Length ? TextBytes.Words(parts[index].Replace('\0', ' ')) : null;

    private static string? Words(ReadOnlySpan<byte> text) => TextBytes.Words(Encoding.Latin1.GetString(text).Replace('\0', ' '));

    private static void Multiply(FileBeingRead file, Span<double> counts, float factor, string where)
    {
        if (!float.IsFinite(factor) || factor <= 1)
            return;
        file.Warn(Fault.Of("spectrum.pcf.multiplier", where, ("factor", factor)));
        foreach (ref var count in counts)
            count *= factor;
    }

    private static double? Seconds(float value) => value > 0 && value <= Bounds.Seconds ? value : null;

    [GeneratedRegex(@"(?:\bDet=\s*|(?:^|\s)(?=[A-Ha-h][a-d][1-8](?:\s|$)))(\S+)", RegexOptions.CultureInvariant)]
    private static partial Regex DetectorInTitle();
}
