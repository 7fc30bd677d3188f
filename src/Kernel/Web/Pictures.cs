using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Web;

/// <summary>Pictures that are taken in. What a file is, its first bytes tell, never its name.</summary>
public static class Pictures
{
    /// <summary>How many bytes tell it.</summary>
    public const int Telling = 8;

    /// <summary>Media type of a JPEG.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>Media type of a PNG.</summary>
    public const string Png = "image/png";

    private static ReadOnlySpan<byte> JpegBegins => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> PngBegins => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The media type; null for what is none of them.</summary>
    /// <param name="content">The file, or its first <see cref="Telling"/> bytes.</param>
    public static string? MediaTypeOf(ReadOnlySpan<byte> content) => content.StartsWith(JpegBegins) ? Jpeg : content.StartsWith(PngBegins) ? Png : null;

    /// <summary>Pixels of the largest picture that is taken or shown, in millions: a few kilobytes may say that they unfold to more than a browser or a node has memory for.</summary>
    public const int MostMillions = 50;

    /// <summary>How many pixels a picture unfolds to, as its frame says; nothing is unfolded for it.</summary>
    /// <param name="content">A JPEG or a PNG.</param>
    /// <returns>1 or more; null when it is neither, is cut short, or does not say it.</returns>
    public static long? PixelsOf(ReadOnlySpan<byte> content) => MediaTypeOf(content) switch
    {
        Jpeg => BareJpeg.PixelsOf(content),
        Png => BarePng.PixelsOf(content),
        _ => null,
    };

    /// <summary>Refuses a picture of more pixels than are taken or shown, or of nobody knows how many.</summary>
    /// <param name="content">A JPEG or a PNG.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="where">Where it stands; empty where that is said otherwise.</param>
    /// <exception cref="FaultException"><c>exchange.file.pixels</c>, <c>exchange.file.broken</c></exception>
    public static void DemandFewPixels(ReadOnlySpan<byte> content, string name, string where)
    {
        var pixels = PixelsOf(content) ?? throw new FaultException(Fault.Of("exchange.file.broken", where, ("name", name)));
        if (pixels > MostMillions * 1_000_000L)
            throw new FaultException(Fault.Of("exchange.file.pixels", where, ("name", name), ("millions", (pixels + 999_999) / 1_000_000), ("most", MostMillions)));
    }

    /// <summary>The picture alone: what is seen stays as it is, bit for bit, and all that a camera or a program wrote beside it goes: position, time, device, thumbnails, comments. A bare picture stays as it is.</summary>
    /// <param name="content">A JPEG or a PNG.</param>
    /// <returns>Null when it is neither, or is not written as such a file is: then nobody knows what stands in it.</returns>
    public static byte[]? Bare(ReadOnlySpan<byte> content) => MediaTypeOf(content) switch
    {
        Jpeg => BareJpeg.Of(content),
        Png => BarePng.Of(content),
        _ => null,
    };
}
