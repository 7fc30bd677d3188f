using System.Text;
using Cordon.Engines.Spectra.Files.Canberra;
using Cordon.Engines.Spectra.Files.Ortec;
using Cordon.Engines.Spectra.Files.Pcf;
using Cordon.Engines.Spectra.Files.Raddata;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Engines.Spectra.Files.Spe;
using Cordon.Engines.Spectra.Files.Tables;
using Cordon.Engines.Spectra.Files.Xml;

namespace Cordon.Engines.Spectra.Files;

/// <summary>Which reader a file needs, by its first bytes and shape; never by its name, which says what somebody called it.</summary>
internal static class Recognition
{
    public delegate SpectrumFile Reader(FileBeingRead file, ReadOnlyMemory<byte> bytes);

    public static Reader? ReaderOf(ReadOnlySpan<byte> bytes)
    {
        if (FirstSign(bytes) == '<')
            return XmlFiles.Read;
        if (UriPart.Begins(FirstWords(bytes)))
            return ReadRaddata.Read;
        if (bytes[0] == (byte)'$' || bytes.IndexOf("$DATA:"u8) is >= 0 and < 65_536)
            return ReadSpe.Read;
        if (IsPcf(bytes))
            return ReadPcf.Read;
        if (bytes.Length >= 32 && bytes[0] == 0xFF && bytes[1] == 0xFF)
            return ReadChn.Read;
        if (ReadCnf.Begins(bytes))
            return ReadCnf.Read;
        if (ReadSpc.Begins(bytes))
            return ReadSpc.Read;
        return ReadTable.Begins(bytes) ? ReadTable.Read : null;
    }

    // Files that do not say DHS are known by the date of their first record.
    private static bool IsPcf(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 2 * ReadPcf.Block
        && (bytes[2..5].SequenceEqual("DHS"u8) || bytes[256..].StartsWith("DeviationPairs"u8) || (bytes[438] == '-' && bytes[442] == '-' && bytes[450] == ':'));

    private static string FirstWords(ReadOnlySpan<byte> bytes)
    {
        var begin = bytes[..Math.Min(bytes.Length, 64)];
        if (begin.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            begin = begin[3..];
        return Encoding.Latin1.GetString(begin).TrimStart();
    }

    /// <summary>The first character that is no blank, whatever the encoding; 0 where there is none.</summary>
    private static char FirstSign(ReadOnlySpan<byte> bytes)
    {
        foreach (var next in bytes[..Math.Min(bytes.Length, 4096)])
        {
            if (next is not (0 or 0xEF or 0xBB or 0xBF or 0xFE or 0xFF or (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t'))
                return (char)next;
        }

        return '\0';
    }
}
