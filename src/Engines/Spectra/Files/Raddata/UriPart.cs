using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;

namespace Cordon.Engines.Spectra.Files.Raddata;

/// <summary>One address: <c>RADDATA://G0/</c>, options as one or two hexadecimal digits, how many addresses less one, which of them (or how many spectra less one), a check value where there are several, and the data.</summary>
internal sealed record UriPart
{
    private static readonly string[] Beginnings = ["RADDATA://G0/", "RADDATA:G0/", "INTERSPEC://G0/"];

    [Flags]
    public enum Options
    {
        None = 0,
        NotDeflated = 0x01,
        NotEncoded = 0x02,
        CountsAsText = 0x04,
        ZeroesNotCounted = 0x08,
        Base64 = 0x10,
        // Written by mistake until the end of 2023, and without a meaning.
        Mail = 0x20,
    }

    public required Options Encoding { get; init; }

    /// <summary>How many addresses make the whole.</summary>
    public required int Of { get; init; }

    /// <summary>Which of them, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>Check value over the data of all addresses.</summary>
    public required int? Check { get; init; }

    /// <summary>The data as written, over which the check value is.</summary>
    public required byte[] Written { get; init; }

    /// <summary>The data decoded and inflated.</summary>
    public required byte[] Data { get; init; }

    public static bool Begins(ReadOnlySpan<char> text) => BeginningOf(text) > 0;

    public static UriPart Read(FileBeingRead file, ReadOnlySpan<char> text, string where)
    {
        var rest = text[BeginningOf(text)..];
        var slash = rest.IndexOf('/');
        if (slash is not (3 or 4) || !int.TryParse(rest[..(slash - 2)], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var options)
            || !int.TryParse(rest.Slice(slash - 2, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var more)
            || !int.TryParse(rest.Slice(slash - 1, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) || options > 0x3F)
            throw FileBeingRead.Stop("spectrum.uri.options", where, ("text", NumberText.Clip(rest[..Math.Min(8, rest.Length)])));
        rest = rest[(slash + 1)..];
        int? check = null;
        if (more > 0)
        {
            slash = rest.IndexOf('/');
            if (slash is < 1 or > 5 || !ushort.TryParse(rest[..slash], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || number > more)
                throw FileBeingRead.Stop("spectrum.uri.check", where);
            check = value;
            rest = rest[(slash + 1)..];
        }

        var encoding = (Options)options;
        var written = Unescape(rest);
        return new UriPart
        {
            Encoding = encoding, Of = more + 1, Number = more > 0 ? number : 0, Check = check, Written = written, Data = Inflated(file, Decoded(written, encoding, where), encoding, where),
        };
    }

    private static int BeginningOf(ReadOnlySpan<char> text)
    {
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return beginning.Length;
        }

        return 0;
    }

    private static byte[] Decoded(byte[] written, Options encoding, string where)
    {
        if (encoding.HasFlag(Options.Base64))
        {
            try
            {
                return Base64Url.DecodeFromUtf8(written);
            }
            catch (FormatException)
            {
                throw FileBeingRead.Stop("spectrum.uri.base64", where);
            }
        }

        return encoding.HasFlag(Options.NotEncoded) ? written : Base45.Decode(System.Text.Encoding.Latin1.GetString(written), where);
    }

    private static byte[] Inflated(FileBeingRead file, byte[] data, Options encoding, string where)
    {
        if (encoding.HasFlag(Options.NotDeflated))
            return data;
        using var inflated = new MemoryStream();
        try
        {
            using var stream = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            var buffer = new byte[64 << 10];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                inflated.Write(buffer, 0, read);
                file.ClaimUnpacked(read, where);
            }
        }
        catch (InvalidDataException)
        {
            throw FileBeingRead.Stop("spectrum.uri.deflate", where);
        }

        // The runtime does not mind when the end is missing.
        var whole = inflated.ToArray();
        return data.Length > 6 && BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(data.Length - 4)) == Adler32(whole) ? whole : throw FileBeingRead.Stop("spectrum.uri.deflate", where);
    }

    private static uint Adler32(ReadOnlySpan<byte> bytes)
    {
        var (a, b) = (1u, 0u);
        foreach (var value in bytes)
        {
            a = (a + value) % 65_521;
            b = (b + a) % 65_521;
        }

        return (b << 16) | a;
    }

    private static byte[] Unescape(ReadOnlySpan<char> text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
                bytes.Add(text[i] <= 0xFF ? (byte)text[i] : (byte)'?');
        }

        return [.. bytes];
    }
}
