using System.Buffers.Binary;

namespace Cordon.Kernel.Web;

/// <summary>
/// The picture of a JPEG and nothing beside it (ISO/IEC 10918-1, annex B): the tables, the frame and the scans. What applications add (Exif, XMP, IPTC, comments, thumbnails, colour profiles) and
/// what stands behind the end are left out. Only the two segments stay without which colours would come out otherwise, JFIF and Adobe, each with its known members only.
/// </summary>
internal static class BareJpeg
{
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Jfif = 0xE0;
    private const byte Adobe = 0xEE;
    private const byte Comment = 0xFE;
    private const int JfifMembers = 12;
    private const int AdobeMembers = 12;

    /// <returns>Null when it is not written as a JPEG is.</returns>
    public static byte[]? Of(ReadOnlySpan<byte> content)
    {
        using var bare = new MemoryStream(content.Length);
        var (at, framed, scanned) = (2, false, false);
        bare.Write([0xFF, Start]);
        while (TryMarker(content, ref at, out var marker))
        {
            if (marker == End)
            {
                bare.Write([0xFF, End]);
                return framed && scanned ? bare.ToArray() : null;
            }

            if (!TrySegment(content, ref at, out var segment))
                return null;
            switch (marker)
            {
                case Scan when framed:
                    Write(bare, marker, segment);
                    var end = EndOfScan(content, at);
                    bare.Write(content[at..end]);
                    (at, scanned) = (end, true);
                    break;
                // Baseline, extended and progressive frames; their tables; restart intervals and numbers of lines.
                case 0xC0 or 0xC1 or 0xC2 or 0xC4 or 0xDB or 0xDC or 0xDD:
                    framed |= marker is 0xC0 or 0xC1 or 0xC2;
                    Write(bare, marker, segment);
                    break;
                case Jfif when segment.StartsWith("JFIF\0"u8) && segment.Length >= JfifMembers + 2:
                    // The last two members are the sides of a thumbnail: there is none.
                    Write(bare, marker, [.. segment[..JfifMembers], 0, 0]);
                    break;
                case Adobe when segment.StartsWith("Adobe"u8) && segment.Length >= AdobeMembers:
                    Write(bare, marker, segment[..AdobeMembers]);
                    break;
                case (>= Jfif and <= 0xEF) or Comment:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The most that any of its frames says. The number of lines may also stand behind the first scan; then it is not known before that.</summary>
    public static long? PixelsOf(ReadOnlySpan<byte> content)
    {
        var (at, most) = (2, 0L);
        while (TryMarker(content, ref at, out var marker) && marker != End && TrySegment(content, ref at, out var segment))
        {
            if (marker == Scan)
            {
                at = EndOfScan(content, at);
            }
            else if (marker is 0xC0 or 0xC1 or 0xC2)
            {
                if (segment.Length < 5)
                    return null;
                var pixels = (long)BinaryPrimitives.ReadUInt16BigEndian(segment[1..]) * BinaryPrimitives.ReadUInt16BigEndian(segment[3..]);
                if (pixels == 0)
                    return null;
                most = Math.Max(most, pixels);
            }
        }

        return most == 0 ? null : most;
    }

    private static bool TryMarker(ReadOnlySpan<byte> content, ref int at, out byte marker)
    {
        marker = 0;
        if (at >= content.Length || content[at] != 0xFF)
            return false;
        while (at < content.Length && content[at] == 0xFF)
            at++;
        if (at >= content.Length)
            return false;
        marker = content[at++];
        return true;
    }

    private static bool TrySegment(ReadOnlySpan<byte> content, ref int at, out ReadOnlySpan<byte> segment)
    {
        segment = default;
        if (at + 2 > content.Length || BinaryPrimitives.ReadUInt16BigEndian(content[at..]) is var length && (length < 2 || at + length > content.Length))
            return false;
        segment = content[(at + 2)..(at + length)];
        at += length;
        return true;
    }

    /// <summary>Where the coded data ends: at a marker that is neither a stuffed byte nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> content, int at)
    {
        while (at + 1 < content.Length)
        {
            if (content[at] != 0xFF)
                at++;
            else if (content[at + 1] is 0x00 or (>= 0xD0 and <= 0xD7))
                at += 2;
            else
                return at;
        }

        return content.Length;
    }

    private static void Write(MemoryStream bare, byte marker, ReadOnlySpan<byte> segment)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(segment.Length + 2));
        bare.Write(head);
        bare.Write(segment);
    }
}
