using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Cordon.Tests.TestSupport;

/// <summary>Small PNG files as tests need them, chunk by chunk.</summary>
public static class MadePng
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A grey square of noise.</summary>
    /// <param name="side">Pixels of a side.</param>
    /// <param name="seed">Two seeds, two pictures.</param>
    /// <param name="before">Chunks that stand before the picture.</param>
    /// <param name="after">Chunks between the picture and the end.</param>
    public static byte[] Of(int side, int seed = 1, IEnumerable<byte[]>? before = null, IEnumerable<byte[]>? after = null)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, side);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), side);
        head[8] = 8;
        var (rows, random) = (new byte[side * (side + 1)], new Random(seed));
        for (var y = 0; y < side; y++)
            random.NextBytes(rows.AsSpan((y * (side + 1)) + 1, side));
        using var folded = new MemoryStream();
        using (var zlib = new ZLibStream(folded, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows);
        return [.. Signature, .. Chunk("IHDR", head), .. (before ?? []).SelectMany(c => c), .. Chunk("IDAT", folded.ToArray()), .. (after ?? []).SelectMany(c => c), .. Chunk("IEND", [])];
    }

    public static byte[] Chunk(string type, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Checksum(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    /// <summary>CRC-32 bit by bit, as the standard writes it down.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320u : sum >> 1;
        }

        return sum ^ uint.MaxValue;
    }
}
