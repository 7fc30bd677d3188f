using System.Text;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Inputs;

/// <summary>
/// Opens a file as UTF-8 bytes without a byte order mark: unpacks gzip (RFC 1952) within a bound, turns UTF-16 and UTF-32 with a byte order mark into UTF-8.
/// </summary>
public static class InputBytes
{
    /// <summary>The bytes, bounded; the caller disposes the stream.</summary>
    /// <exception cref="FaultException">Codes <c>input.zip</c>, <c>input.encoding</c>; while reading also <c>input.large</c>, <c>input.expands</c>, <c>input.packed.broken</c>.</exception>
    public static Stream Open(InputFile file, InputLimits limits)
    {
        var raw = new PeekedStream(file.Open());
        try
        {
            return Bounded(file, limits, Decoded(file, Unpacked(file, limits, raw)));
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    /// <summary>As <see cref="Open"/>, but in the encoding of the file, for formats that state their own (XML).</summary>
    /// <exception cref="FaultException">As for <see cref="Open"/>, without <c>input.encoding</c>.</exception>
    public static Stream OpenAsIs(InputFile file, InputLimits limits)
    {
        var raw = new PeekedStream(file.Open());
        try
        {
            return Bounded(file, limits, Unpacked(file, limits, raw));
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    private static PeekedStream Unpacked(InputFile file, InputLimits limits, PeekedStream raw)
    {
        if (raw.Head is [0x50, 0x4B, 0x03, 0x04, ..])
            throw new FaultException(new Fault("input.zip", file.Name));
        if (raw.Head is not [0x1F, 0x8B, ..])
            return raw;
        var unpacked = new PackedStream(raw, file.Name);
        return new PeekedStream(new BoundedStream(
            unpacked,
            () => Math.Max(limits.AlwaysExpandTo, raw.Taken * limits.MaxExpansion),
            () => Fault.Of("input.expands", file.Name, ("times", limits.MaxExpansion))));
    }

    private static Stream Decoded(InputFile file, PeekedStream bytes)
    {
        var head = bytes.Head;
        if (head is [0xEF, 0xBB, 0xBF, ..])
        {
            bytes.Skip(3);
            return bytes;
        }

        if (head is [0xFF, 0xFE, 0, 0])
            return Transcoded(bytes, 4, Encoding.UTF32);
        if (head is [0xFF, 0xFE, ..])
            return Transcoded(bytes, 2, Encoding.Unicode);
        if (head is [0xFE, 0xFF, ..])
            return Transcoded(bytes, 2, Encoding.BigEndianUnicode);
        return head.Contains((byte)0) ? throw new FaultException(new Fault("input.encoding", file.Name)) : bytes;
    }

    private static Stream Transcoded(PeekedStream bytes, int mark, Encoding encoding)
    {
        bytes.Skip(mark);
        return Encoding.CreateTranscodingStream(bytes, encoding, Encoding.UTF8);
    }

    private static BoundedStream Bounded(InputFile file, InputLimits limits, Stream stream) =>
        new(stream, () => limits.MaxBytes, () => Fault.Of("input.large", file.Name, ("bytes", limits.MaxBytes)));
}
