using System.Buffers;
using System.IO.Compression;
using System.Text;
using BigGustave;
using Cordon.Engines.Spectra.Files;
using Cordon.Kernel.Faults;
using Cordon.Modules.Detection.Measure;
using CsCheck;
using JpegLibrary;
using ZXing;
using ZXing.QrCode;

namespace Cordon.Tests.Modules.Detection.Measure;

/// <summary>A telephone takes a picture of the code that an instrument shows.</summary>
public sealed class PhotographTests
{
    private const int Side = 1200;

    /// <summary>As telephones take them: a code of a whole spectrum is fine.</summary>
    private const int Large = 2600;

    [Fact]
    public void A_code_is_read_from_a_picture_that_is_turned_dim_and_noisy() =>
        Gen.Select(Gen.Int[-20, 20], Gen.Int[0, 30], Gen.Int[1, 1_000_000]).Sample((degrees, noise, seed) =>
        {
            const string Address = "RADDATA://G0/111/ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
            Assert.Equal(Address, PhotographedCode.Text(Jpeg(Scene(Address, degrees, noise, seed)), "p.jpg"));
        }, iter: 20, threads: 1);

    [Fact]
    public void A_real_spectrum_is_the_same_from_the_picture_of_its_code_as_from_its_text()
    {
        var text = File.ReadAllBytes(SharedData.Need("detection", "interspec_reference_simulated", "RadEagle NaI 3x1", "Cu64_Shielded.txt"));
        var address = Encoding.ASCII.GetString(text).Trim();
        foreach (var picture in new[] { Jpeg(Scene(address, 3, 10, 1, Large), Large), Png(Scene(address, 0, 0, 1)) })
        {
            var (photographed, written) = (SpectrumJudge.Read(picture, "code"), SpectrumFiles.Read(text, "code"));
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture)), photographed.Sha256);
            Assert.Equal(Counts(written), Counts(photographed));
        }

        static IEnumerable<double> Counts(SpectrumFile file) => file.Measurements.SelectMany(m => m.Spectra).SelectMany(s => s.Spectrum.Counts);
    }

    [Fact]
    public void A_picture_without_a_code_a_broken_one_and_one_that_is_made_to_fill_memory_are_refused()
    {
        Assert.Equal("detection.photograph.code", CodeOf(Jpeg(new byte[Side * Side])));
        var whole = Jpeg(Scene("RADDATA://G0/111/ABC", 0, 0, 1));
        Assert.Equal("detection.photograph.unread", CodeOf(whole[..40]));
        Assert.Equal("detection.photograph.large", CodeOf(Bomb(width: 60_000, height: 60_000, unfolded: 10)));
        Assert.Equal("detection.photograph.large", CodeOf(Bomb(width: 10, height: 10, unfolded: 460_000_000)));
        Assert.Equal("detection.photograph.unread", CodeOf(Bomb(width: 100, height: 100, unfolded: 10)));
    }

    [Fact]
    public void Whatever_is_changed_in_a_picture_it_is_read_or_refused()
    {
        var pictures = new[] { Jpeg(Scene("RADDATA://G0/111/ABC", 0, 5, 1)), Png(Scene("RADDATA://G0/111/ABC", 0, 5, 1)) };
        Gen.Select(Gen.Int[0, 1], Gen.Select(Gen.Int[3, 400], Gen.Byte).Array[1, 8]).Sample((which, changes) =>
        {
            var picture = (byte[])pictures[which].Clone();
            foreach (var (at, value) in changes)
                picture[at] = value;
            try
            {
                PhotographedCode.Text(picture, "p");
            }
            catch (FaultException refused)
            {
                Assert.StartsWith("detection.photograph.", refused.Fault.Code, StringComparison.Ordinal);
            }
        }, iter: 60, threads: 1);
    }

    private static string? CodeOf(byte[] picture) => (Record.Exception(() => PhotographedCode.Text(picture, "p")) as FaultException)?.Fault.Code;

    /// <summary>A code on a screen, turned, in uneven light.</summary>
    private static byte[] Scene(string text, double degrees, int noise, int seed, int side = Side)
    {
        var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, new Dictionary<EncodeHintType, object> { [EncodeHintType.MARGIN] = 4 });
        var (random, pixels) = (new Random(seed), new byte[side * side]);
        var (cos, sin, scale) = (Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180), code.Width / (side * 0.68));
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var (dx, dy) = (x - (side / 2), y - (side / 2));
                var (u, v) = ((int)Math.Floor((((dx * cos) + (dy * sin)) * scale) + (code.Width / 2.0)), (int)Math.Floor((((dy * cos) - (dx * sin)) * scale) + (code.Height / 2.0)));
                var light = u < 0 || v < 0 || u >= code.Width || v >= code.Height ? 140 : code[u, v] ? 40 : 220;
                pixels[(y * side) + x] = (byte)Math.Clamp((light * (0.6 + (0.4 * x / side))) + random.Next(-noise, noise + 1), 0, 255);
            }
        }

        return pixels;
    }

    private static byte[] Jpeg(byte[] pixels, int side = Side)
    {
        var encoder = new JpegEncoder();
        encoder.SetQuantizationTable(JpegStandardQuantizationTable.ScaleByQuality(JpegStandardQuantizationTable.GetLuminanceTable(JpegElementPrecision.Precision8Bit, 0), 80));
        encoder.SetHuffmanTable(true, 0, JpegStandardHuffmanEncodingTable.GetLuminanceDCTable());
        encoder.SetHuffmanTable(false, 0, JpegStandardHuffmanEncodingTable.GetLuminanceACTable());
        encoder.AddComponent(1, 0, 0, 0, 1, 1);
        encoder.SetInputReader(new Blocks(pixels, side));
        var written = new ArrayBufferWriter<byte>();
        encoder.SetOutput(written);
        encoder.Encode();
        return written.WrittenSpan.ToArray();
    }

    private static byte[] Png(byte[] pixels)
    {
        var builder = PngBuilder.Create(Side, Side, false);
        for (var i = 0; i < pixels.Length; i++)
            builder.SetPixel(pixels[i], pixels[i], pixels[i], i % Side, i / Side);
        using var stream = new MemoryStream();
        builder.Save(stream);
        return stream.ToArray();
    }

    /// <summary>A PNG that says how large it is and unfolds to so many zeros.</summary>
    private static byte[] Bomb(int width, int height, int unfolded)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head, width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 0);
        Chunk("IHDR", head);
        using var folded = new MemoryStream();
        using (var zlib = new ZLibStream(folded, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var left = unfolded; left > 0; left -= 1 << 20)
                zlib.Write(new byte[Math.Min(left, 1 << 20)]);
        }

        Chunk("IDAT", folded.ToArray());
        Chunk("IEND", []);
        return file.ToArray();

        void Chunk(string type, byte[] data)
        {
            var length = new byte[4];
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
            file.Write(length);
            file.Write(Encoding.ASCII.GetBytes(type));
            file.Write(data);
            file.Write(new byte[4]);
        }
    }

    private sealed class Blocks(byte[] pixels, int side) : JpegBlockInputReader
    {
        public override int Width => side;

        public override int Height => side;

        public override void ReadBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            var block = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref blockRef, 64);
            for (var i = 0; i < 64; i++)
                block[i] = pixels[(Math.Min(y + (i / 8), side - 1) * side) + Math.Min(x + (i % 8), side - 1)];
        }
    }
}
