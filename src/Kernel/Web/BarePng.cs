using System.Buffers.Binary;

namespace Cordon.Kernel.Web;

/// <summary>
/// The picture of a PNG and nothing beside it (W3C, Portable Network Graphics, third edition): the chunks without which it would look otherwise, each with its checksum verified. Text, time, Exif,
/// profiles, frames of an animation and what stands behind the end are left out.
/// </summary>
internal static class BarePng
{
    private const int Signature = 8;
    private const int Frame = 12;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    /// <returns>Null when it is not written as a PNG is.</returns>
    public static byte[]? Of(ReadOnlySpan<byte> content)
    {
        using var bare = new MemoryStream(content.Length);
        bare.Write(content[..Signature]);
        var (at, begun, painted) = (Signature, false, false);
        while (at + Frame <= content.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            if (length > content.Length - at - Frame)
                return null;
            var chunk = content.Slice(at, (int)length + Frame);
            var type = chunk[4..8];
            if (Checksum(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) || begun == type.SequenceEqual("IHDR"u8))
                return null;
            (begun, painted) = (true, painted || type.SequenceEqual("IDAT"u8));
            if (IsSeen(type))
                bare.Write(chunk);
            // A chunk that is needed and not known cannot be left out.
            else if (char.IsAsciiLetterUpper((char)type[0]))
                return null;
            at += chunk.Length;
            if (type.SequenceEqual("IEND"u8))
                return painted ? bare.ToArray() : null;
        }

        return null;
    }

    /// <summary>As its first chunk says, which is the header.</summary>
    public static long? PixelsOf(ReadOnlySpan<byte> content)
    {
        if (content.Length < Signature + 16 || !content[(Signature + 4)..].StartsWith("IHDR"u8))
            return null;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content[(Signature + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(content[(Signature + 12)..]));
        // Sides of 2^31 and more are none.
        return width is 0 or > int.MaxValue || height is 0 or > int.MaxValue ? null : (long)width * height;
    }

    private static bool IsSeen(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("IHDR"u8) || type.SequenceEqual("PLTE"u8) || type.SequenceEqual("tRNS"u8) || type.SequenceEqual("gAMA"u8) || type.SequenceEqual("sRGB"u8) || type.SequenceEqual("IDAT"u8) || type.SequenceEqual("IEND"u8);

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
            sum = Table[(sum ^ one) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }
}
