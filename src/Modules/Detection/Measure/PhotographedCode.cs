using System.Buffers.Binary;
using System.IO.Compression;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Web;
using JpegLibrary;
using ZXing;
using ZXing.Common;
using ZXing.Multi.QrCode;
using ZXing.QrCode;

namespace Cordon.Modules.Detection.Measure;

/// <summary>Reads the QR codes of a photograph: instruments show a spectrum as one, and a telephone takes a picture of it. Pictures are bounded before they are opened.</summary>
internal static class PhotographedCode
{
    private const int MostPixels = Pictures.MostMillions * 1_000_000;

    /// <summary>Pixels of the longer side at which codes are looked for: as taken, and smaller, where noise and the grid of a screen are gone.</summary>
    private static readonly int[] Sides = [1600, 2800, 900, 5600];

    private static readonly Dictionary<DecodeHintType, object> Hints = new() { [DecodeHintType.TRY_HARDER] = true, [DecodeHintType.POSSIBLE_FORMATS] = new List<BarcodeFormat> { BarcodeFormat.QR_CODE } };

    /// <summary>What the codes of a picture say, each a line, in the order from the top.</summary>
    /// <exception cref="FaultException"><c>detection.photograph.unread</c>, <c>detection.photograph.large</c>, <c>detection.photograph.code</c></exception>
    public static string Text(byte[] content, string name)
    {
        var (luminance, width, height) = Opened(content, name);
        foreach (var side in Sides)
        {
            var (pixels, w, h) = Smaller(luminance, width, height, side);
            if (Codes(pixels, w, h) is { Length: > 0 } found)
                return string.Join('\n', found.OrderBy(c => c.ResultPoints.Min(p => p.Y)).Select(c => c.Text));
        }

        throw new FaultException(new Fault("detection.photograph.code", name));
    }

    private static Result[] Codes(byte[] pixels, int width, int height)
    {
        var source = new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
        foreach (var binarizer in new Binarizer[] { new HybridBinarizer(source), new GlobalHistogramBinarizer(source) })
        {
            var picture = new BinaryBitmap(binarizer);
            if (new QRCodeMultiReader().decodeMultiple(picture, Hints) is { Length: > 0 } several)
                return several;
            if (new QRCodeReader().decode(picture, Hints) is { } one)
                return [one];
        }

        return [];
    }

    private static (byte[] Luminance, int Width, int Height) Opened(byte[] content, string name)
    {
        try
        {
            return Pictures.MediaTypeOf(content) == Pictures.Png ? Png(content, name) : Jpeg(content, name);
        }
        catch (Exception broken) when (broken is not FaultException)
        {
            // Whatever a picture's reader trips over, the picture is broken.
            throw new FaultException(new Fault("detection.photograph.unread", name));
        }
    }

    private static (byte[], int, int) Jpeg(byte[] content, string name)
    {
        var decoder = new JpegDecoder();
        decoder.SetInput(content);
        decoder.Identify();
        DemandBounded(decoder.Width, decoder.Height, name);
        var luminance = new LuminanceWriter(decoder.Width, decoder.Height);
        decoder.SetOutputWriter(luminance);
        decoder.Decode();
        return (luminance.Pixels, decoder.Width, decoder.Height);
    }

    private static (byte[], int, int) Png(byte[] content, string name)
    {
        var (width, height) = ((int)BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(16)), (int)BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(20)));
        DemandBounded(width, height, name);
        DemandUnfoldsBounded(content, name);
        using var stream = new MemoryStream(content, writable: false);
        var png = BigGustave.Png.Open(stream);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var p = png.GetPixel(x, y);
                pixels[(y * width) + x] = p.A == 0 ? (byte)255 : (byte)(((p.R * 299) + (p.G * 587) + (p.B * 114)) / 1000);
            }
        }

        return (pixels, width, height);
    }

    private static void DemandBounded(int width, int height, string name)
    {
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels)
            throw new FaultException(Fault.Of("detection.photograph.large", name, ("most", Pictures.MostMillions)));
    }

    /// <summary>A picture whose compressed part unfolds to more than its pixels need is made to fill memory.</summary>
    private static void DemandUnfoldsBounded(byte[] content, string name)
    {
        using var folded = new MemoryStream();
        for (var at = 8; at + 12 <= content.Length;)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at)), (uint)(content.Length - at - 12));
            if (content.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
                folded.Write(content, at + 8, length);
            at += length + 12;
        }

        folded.Position = 0;
        using var unfolding = new ZLibStream(folded, CompressionMode.Decompress);
        var (buffer, most) = (new byte[1 << 16], (long)MostPixels * 9);
        for (int read; (read = unfolding.Read(buffer)) > 0;)
        {
            if ((most -= read) < 0)
                throw new FaultException(Fault.Of("detection.photograph.large", name, ("most", Pictures.MostMillions)));
        }
    }

    /// <summary>The picture with its longer side no longer than that: each pixel the mean of those it stands for.</summary>
    private static (byte[] Pixels, int Width, int Height) Smaller(byte[] pixels, int width, int height, int side)
    {
        var by = Math.Max(1, (int)Math.Ceiling(Math.Max(width, height) / (double)side));
        if (by == 1)
            return (pixels, width, height);
        var (w, h) = (width / by, height / by);
        var smaller = new byte[w * h];
        for (var y = 0; y < h; y++)
        {
            for (var x = 0; x < w; x++)
            {
                var sum = 0;
                for (var dy = 0; dy < by; dy++)
                {
                    for (var dx = 0; dx < by; dx++)
                        sum += pixels[(((y * by) + dy) * width) + (x * by) + dx];
                }

                smaller[(y * w) + x] = (byte)(sum / (by * by));
            }
        }

        return (smaller, w, h);
    }

    /// <summary>Keeps the first component of a JPEG, which is its light.</summary>
    private sealed class LuminanceWriter(int width, int height) : JpegBlockOutputWriter
    {
        private const int Block = 8;

        public byte[] Pixels { get; } = new byte[width * height];

        public override void WriteBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            if (componentIndex != 0)
                return;
            var block = System.Runtime.InteropServices.MemoryMarshal.CreateReadOnlySpan(ref blockRef, Block * Block);
            for (var row = 0; row < Block && y + row < height; row++)
            {
                for (var column = 0; column < Block && x + column < width; column++)
                    Pixels[((y + row) * width) + x + column] = (byte)Math.Clamp((int)block[(row * Block) + column], 0, 255);
            }
        }
    }
}
