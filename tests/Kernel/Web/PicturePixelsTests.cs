using System.Buffers.Binary;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Web;
using Cordon.Kernel.Web.Files;
using CsCheck;

namespace Cordon.Tests.Kernel.Web;

/// <summary>How much a picture unfolds to is known before anything of it is unfolded.</summary>
public sealed class PicturePixelsTests
{
    private const int Most = Pictures.MostMillions * 1_000_000;

    [Fact]
    public void The_pixels_of_a_picture_are_those_that_a_decoder_finds() => Gen.Select(Gen.Int[1, 60], Gen.Int, Gen.Bool).Sample((side, seed, jpeg) =>
        Assert.Equal((long)side * side, Pictures.PixelsOf(jpeg ? MadeJpeg.Of(side, seed) : MadePng.Of(side, seed))), iter: 300);

    [Theory]
    [InlineData(50_000, 1000, true)]
    [InlineData(50_001, 1000, false)]
    [InlineData(65_535, 65_535, false)]
    public void A_jpeg_of_a_few_bytes_that_unfolds_to_too_much_is_refused_with_what_would_be_right(int width, int height, bool taken)
    {
        var small = MadeJpeg.Of(16, 1);
        var frame = small.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        BinaryPrimitives.WriteUInt16BigEndian(small.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(small.AsSpan(frame + 7), (ushort)width);
        Taken(small, "seal.jpg", taken, (long)width * height);
    }

    [Theory]
    [InlineData(5_000, 10_000, true)]
    [InlineData(50_000_001, 1, false)]
    [InlineData(int.MaxValue, int.MaxValue, false)]
    public void So_is_a_png(int width, int height, bool taken)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        Taken([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. MadePng.Chunk("IHDR", header), .. MadePng.Chunk("IDAT", [1]), .. MadePng.Chunk("IEND", [])], "seal.png", taken, (long)width * height);
    }

    [Fact]
    public void One_that_says_it_nowhere_or_hides_it_behind_a_second_frame_is_not_taken()
    {
        var small = MadeJpeg.Of(16, 1);
        var frame = small.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        var nothing = small.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(nothing.AsSpan(frame + 5), 0);
        Assert.Null(Pictures.PixelsOf(nothing));
        Assert.Equal("exchange.file.broken", Assert.Throws<FaultException>(() => TakenFile.Of("seal.jpg", nothing, 1 << 20)).Fault.Code);
        var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(small.AsSpan(frame + 2));
        var second = small[frame..(frame + length)].ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(second.AsSpan(5), ushort.MaxValue);
        BinaryPrimitives.WriteUInt16BigEndian(second.AsSpan(7), ushort.MaxValue);
        Assert.True(Pictures.PixelsOf([.. small[..(frame + length)], .. second, .. small[(frame + length)..]]) > Most);
    }

    /// <summary>Whatever is changed or broken off: a number of one or more, or none, and never an exception.</summary>
    [Fact]
    public void A_broken_picture_has_some_pixels_or_none() => Gen.Select(Gen.Bool, Gen.Double[0, 1], Gen.Byte, Gen.Bool).Sample((jpeg, where, value, cut) =>
    {
        var picture = jpeg ? MadeJpeg.Of(16, 7) : MadePng.Of(9, 7);
        var at = (int)(where * (picture.Length - 1));
        picture[at] = value;
        Assert.True(Pictures.PixelsOf(cut ? picture[..at] : picture) is null or > 0);
    }, iter: 2_000);

    private static void Taken(byte[] picture, string name, bool taken, long pixels)
    {
        Assert.Equal(pixels, Pictures.PixelsOf(picture));
        if (taken)
        {
            Assert.Equal(name, TakenFile.Of(name, picture, 1 << 20).Name);
            return;
        }

        var fault = Assert.Throws<FaultException>(() => TakenFile.Of(name, picture, 1 << 20)).Fault;
        Assert.Equal(("exchange.file.pixels", "files"), (fault.Code, fault.Where));
        Assert.Contains($"at most {Pictures.MostMillions} million", FaultTexts.Say(fault, "en"), StringComparison.Ordinal);
    }
}
