using System.Buffers;
using System.Buffers.Binary;
using JpegLibrary;

namespace Cordon.Tests.Kernel.Web;

/// <summary>JPEG files as tests need them, written and read by a library that has nothing to do with the product.</summary>
internal static class MadeJpeg
{
    /// <summary>A grey picture of noise.</summary>
    public static byte[] Of(int side, int seed)
    {
        var pixels = new byte[side * side];
        new Random(seed).NextBytes(pixels);
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

    public static short[] Decoded(byte[] content)
    {
        var decoder = new JpegDecoder();
        decoder.SetInput(content);
        decoder.Identify();
        var pixels = new Pixels(decoder.Width, decoder.Height);
        decoder.SetOutputWriter(pixels);
        decoder.Decode();
        return pixels.Of;
    }

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> data)
    {
        var segment = new byte[data.Length + 4];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(data.Length + 2));
        data.CopyTo(segment.AsSpan(4));
        return segment;
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

    private sealed class Pixels(int width, int height) : JpegBlockOutputWriter
    {
        public short[] Of { get; } = new short[width * height];

        public override void WriteBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            var block = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref blockRef, 64);
            for (var i = 0; i < 64; i++)
            {
                if (y + (i / 8) < height && x + (i % 8) < width)
                    Of[((y + (i / 8)) * width) + x + (i % 8)] = block[i];
            }
        }
    }
}
