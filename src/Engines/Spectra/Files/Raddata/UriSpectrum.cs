using System.Text;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Raddata;

/// <summary>One spectrum of an address: fields of a capital letter and a colon, parted by blanks, and the counts behind <c>S:</c>.</summary>
internal sealed class UriSpectrum
{
    private readonly Dictionary<char, string> _fields = [];

    private UriSpectrum(string fields)
    {
        var at = 0;
        while (at + 1 < fields.Length)
        {
            var end = at + 2;
            while (end < fields.Length && !Starts(fields, end))
                end++;
            if (fields[at + 1] == ':')
                _fields.TryAdd(fields[at], fields[(at + 2)..Math.Min(end, fields.Length)].Trim());
            at = end + 1;
        }
    }

    public required double[]? Counts { get; init; }

    public required string Where { get; init; }

    public string? Model => Field('M');

    public string? Title => Field('O');

    public ClockTime? Start => ClockTimes.Read(Field('P'));

    public MeasurementClass Class => Field('I') switch
    {
        "F" => MeasurementClass.Foreground,
        "B" => MeasurementClass.Background,
        "C" => MeasurementClass.Calibration,
        "I" => MeasurementClass.IntrinsicActivity,
        _ => MeasurementClass.NotSpecified,
    };

    public double? RealSeconds => Times(0);

    public double? LiveSeconds => Times(1);

    public double? Neutrons => NumberText.One(Field('N')) is >= 0 and var count ? count : null;

    public GeographicPosition? Position => Numbers('G') is { Length: 2 } place ? GeographicPosition.Of(place[0], place[1]) : null;

    public bool HasCalibration => Field('C') is not null;

    /// <summary>The calibration that stands with it; null where there is none that can be used.</summary>
    public EnergyCalibration? Calibration(FileBeingRead file)
    {
        if (Calibrations.Polynomial(file, Numbers('C'), Where) is not { } polynomial || Numbers('D') is not { Length: > 0 } pairs)
            return HasCalibration ? Calibrations.Polynomial(file, Numbers('C'), Where, quiet: true) : null;
        return Calibrations.Deviated(file, polynomial, [.. pairs.Where((_, i) => i % 2 == 0)], [.. pairs.Where((_, i) => i % 2 == 1)], Where);
    }

    /// <summary>The spectrum that begins here, with how many bytes it took.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parts">The data of all addresses: fields and counts begin in the first, counts go on in the others.</param>
    /// <param name="encoding">How the counts are written.</param>
    /// <param name="begin">Where in the first address.</param>
    /// <param name="where">The place for messages.</param>
    public static (UriSpectrum Spectrum, int End) Read(FileBeingRead file, IReadOnlyList<byte[]> parts, UriPart.Options encoding, int begin, string where)
    {
        var data = parts[0].AsSpan(begin);
        var counts = data.StartsWith("S:"u8) ? 0 : data.IndexOf(" S:"u8) is >= 0 and var found ? found + 1 : throw FileBeingRead.Stop("spectrum.uri.counts", where);
        using var numbers = new NumberBuffer(4096);
        var end = begin + counts + 2 + Append(data[(counts + 2)..], encoding, numbers, where);
        foreach (var part in parts.Skip(1))
            Append(part, encoding, numbers, where);
        var (channels, fault) = ChannelCounts.Of(file, numbers.Span, !encoding.HasFlag(UriPart.Options.ZeroesNotCounted), where);
        if (channels is null)
            file.LeaveOut(fault!);
        return (new UriSpectrum(Encoding.UTF8.GetString(data[..counts])) { Counts = channels, Where = where }, end);
    }

    private static int Append(ReadOnlySpan<byte> data, UriPart.Options encoding, NumberBuffer numbers, string where)
    {
        if (!encoding.HasFlag(UriPart.Options.CountsAsText))
            return StreamVByte.Append(data, numbers, where);
        var end = data.IndexOf(":0A:"u8);
        end = end < 0 ? data.Length : end;
        var fault = NumberText.Append(Encoding.Latin1.GetString(data[..end]).Replace('$', ','), numbers, where, 2 * Bounds.Channels);
        return fault is null ? end : throw new FaultException(fault);
    }

    // A field begins with a capital letter and a colon behind a blank.
    private static bool Starts(string text, int at) => text[at] == ' ' && at + 2 < text.Length && char.IsAsciiLetterUpper(text[at + 1]) && text[at + 2] == ':';

    private string? Field(char letter) => TextBytes.Words(_fields.GetValueOrDefault(letter));

    private double[] Numbers(char letter) => NumberText.Few(Field(letter)?.Replace('$', ',')) ?? [];

    private double? Times(int index) => Numbers('T') is { Length: 2 } times && times[index] is >= 0 and <= Bounds.Seconds ? times[index] : null;
}
