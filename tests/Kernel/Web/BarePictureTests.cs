using System.Text;
using BigGustave;
using Cordon.Kernel.Web;
using CsCheck;

namespace Cordon.Tests.Kernel.Web;

/// <summary>What leaves of a picture is what is seen, to the pixel, and none of what was written beside it.</summary>
public sealed class BarePictureTests
{
    private const string Canary = "CANARY-N47.3686-E8.5391";

    private static readonly byte[] Markers = [0xE1, 0xE2, 0xED, 0xFE, 0xE0, 0xEE, 0xEF];

    private static readonly string[] Types = ["tEXt", "iTXt", "zTXt", "eXIf", "tIME", "iCCP", "acTL", "prIv"];

    private static readonly byte[] Secret = Encoding.ASCII.GetBytes(Canary);

    private static readonly Gen<byte[]> Padded = Gen.Select(Gen.Byte.Array[0, 300], Gen.Byte.Array[0, 300], (a, b) => (byte[])[.. a, .. Secret, .. b]);

    /// <summary>Exif, XMP, a profile, IPTC, a comment, JFIF and Adobe with more in them than they have.</summary>
    private static readonly Gen<byte[]> JpegExtra = Gen.Select(Gen.Int[0, Markers.Length - 1], Gen.Int[0, 3], Padded, (marker, lead, data) => MadeJpeg.Segment(Markers[marker], [.. Lead(lead), .. data]));

    private static readonly Gen<byte[]> PngExtra = Gen.Select(Gen.Int[0, Types.Length - 1], Padded, (type, data) => MadePng.Chunk(Types[type], data));

    [Fact]
    public void Of_a_jpeg_the_picture_stays_and_nothing_else() => Gen.Select(Gen.Int[8, 40], Gen.Int, JpegExtra.Array[1, 5], Padded).Sample((side, seed, extras, behind) =>
    {
        var plain = MadeJpeg.Of(side, seed);
        byte[] laden = [.. plain[..2], .. extras.SelectMany(e => e), .. plain[2..], .. behind];
        var bare = Pictures.Bare(laden)!;
        Assert.True(bare.AsSpan().IndexOf(Secret) < 0);
        Assert.Equal(MadeJpeg.Decoded(plain), MadeJpeg.Decoded(bare));
        Assert.Equal(bare, Pictures.Bare(bare));
        Assert.True(bare.Length <= laden.Length - Secret.Length);
    }, iter: 200);

    [Fact]
    public void Of_a_png_the_picture_stays_and_nothing_else() => Gen.Select(Gen.Int[1, 40], Gen.Int, PngExtra.Array[0, 3], PngExtra.Array[0, 3], Padded).Sample((side, seed, before, after, behind) =>
    {
        var plain = MadePng.Of(side, seed);
        byte[] laden = [.. MadePng.Of(side, seed, before, after), .. behind];
        var bare = Pictures.Bare(laden)!;
        Assert.Equal(plain, bare);
        Assert.Equal(bare, Pictures.Bare(bare));
        Assert.Equal(Pixels(plain), Pixels(bare));
    }, iter: 200);

    /// <summary>Whatever is broken off or changed, there is a bare picture without the secret or none: never an exception, and never the file as it came.</summary>
    [Fact]
    public void A_broken_picture_is_none_or_is_bare() => Gen.Select(Gen.Bool, Gen.Int, JpegExtra, PngExtra, Gen.Double[0, 1], Gen.Byte).Sample((jpeg, seed, segment, chunk, where, value) =>
    {
        var plain = MadeJpeg.Of(16, seed);
        byte[] laden = jpeg ? [.. plain[..2], .. segment, .. plain[2..]] : MadePng.Of(9, seed, [chunk]);
        var at = (int)(where * (laden.Length - 1));
        laden[at] = value;
        foreach (var broken in new[] { laden, laden[..at] })
        {
            if (Pictures.Bare(broken) is { } bare)
                Assert.Equal(bare, Pictures.Bare(bare));
        }
    }, iter: 2000);

    [Fact]
    public void What_is_no_picture_has_no_bare_one()
    {
        Assert.Null(Pictures.Bare([]));
        Assert.Null(Pictures.Bare("%PDF-1.7"u8));
        Assert.Null(Pictures.Bare([0xFF, 0xD8, 0xFF]));
        Assert.Null(Pictures.Bare(MadePng.Signature));
        // A chunk that must be understood and is not known.
        Assert.Null(Pictures.Bare(MadePng.Of(4, 1, [MadePng.Chunk("ABCD", [1])])));
        // No picture in it.
        Assert.Null(Pictures.Bare([0xFF, 0xD8, 0xFF, 0xD9]));
    }

    private static byte[] Lead(int which) => which switch { 0 => "Exif\0\0"u8.ToArray(), 1 => "JFIF\0\u0001\u0001\0\0\u0001\0\u0001"u8.ToArray(), 2 => "Adobe"u8.ToArray(), _ => [] };

    private static List<byte> Pixels(byte[] content)
    {
        var png = Png.Open(content);
        return [.. Enumerable.Range(0, png.Width * png.Height).Select(i => png.GetPixel(i % png.Width, i / png.Width).R)];
    }
}
