using Cordon.Engines.Spectra.Files.Reading;
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
        return null;
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
