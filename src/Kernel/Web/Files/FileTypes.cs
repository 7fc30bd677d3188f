using System.Text;

namespace Cordon.Kernel.Web.Files;

/// <summary>What a file is, told by its content and never by its name.</summary>
public static class FileTypes
{
    /// <summary>Media type of what is not known here.</summary>
    public const string Unknown = "application/octet-stream";

    /// <summary>Media type of a PDF document.</summary>
    public const string Pdf = "application/pdf";

    /// <summary>Media type of an archive, or of an office document that is one.</summary>
    public const string Zip = "application/zip";

    /// <summary>Media type of XML, such as a spectrum.</summary>
    public const string Xml = "application/xml";

    /// <summary>Media type of text in UTF-8.</summary>
    public const string Text = "text/plain";

    /// <summary>All that files are told apart into.</summary>
    public static IReadOnlyList<string> All { get; } = [Pictures.Jpeg, Pictures.Png, Pdf, Zip, Xml, Text, Unknown];

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    private static readonly byte[][] Programs = [[.. "MZ"u8], [0x7F, .. "ELF"u8], [.. "#!"u8], [0xCF, 0xFA, 0xED, 0xFE], [0xCE, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE]];

    /// <summary>TIFF both ways, GIF, RIFF (WebP): pictures with room for a position, which are not taken apart here.</summary>
    private static readonly byte[][] OtherPictures = [[.. "II*\0"u8], [.. "MM\0*"u8], [.. "GIF8"u8], [.. "RIFF"u8]];

    /// <summary>The media type, one of <see cref="All"/>.</summary>
    /// <param name="content">The whole file.</param>
    public static string Of(ReadOnlySpan<byte> content)
    {
        if (Pictures.MediaTypeOf(content) is { } picture)
            return picture;
        if (content.StartsWith("%PDF-"u8))
            return Pdf;
        if (content.StartsWith("PK\u0003\u0004"u8))
            return Zip;
        return !IsText(content) ? Unknown : WithoutMark(content).TrimStart(" \t\r\n"u8).StartsWith("<?xml"u8) ? Xml : Text;
    }

    /// <summary>Whether it is a picture that can be taken apart: JPEG or PNG.</summary>
    public static bool IsPicture(string type) => type is Pictures.Jpeg or Pictures.Png;

    /// <summary>Whether it begins as programs and scripts do.</summary>
    public static bool IsProgram(ReadOnlySpan<byte> content) => StartsWithAny(content, Programs);

    /// <summary>A picture that could say where it was taken and that is neither JPEG nor PNG. HEIF and AVIF name themselves at the fifth byte.</summary>
    public static bool IsOtherPicture(ReadOnlySpan<byte> content) => StartsWithAny(content, OtherPictures) || (content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8));

    /// <summary>Whether it names those who wrote it, which is not taken apart here.</summary>
    public static bool MayNameItsAuthor(string type) => type is Pdf or Zip or Unknown;

    private static bool StartsWithAny(ReadOnlySpan<byte> content, byte[][] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (content.StartsWith(beginning))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content) => content.StartsWith("\uFEFF"u8) ? content[3..] : content;

    private static bool IsText(ReadOnlySpan<byte> content)
    {
        foreach (var one in content)
        {
            if (one < 0x20 && one is not ((byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)'\f'))
                return false;
        }

        try
        {
            Strict.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
