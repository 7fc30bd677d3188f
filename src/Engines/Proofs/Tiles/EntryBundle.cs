using System.Buffers;
using System.Buffers.Binary;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Tiles;

/// <summary>The content of an entry bundle: up to 256 entries, each after its length as a big-endian uint16 (c2sp.org/tlog-tiles, section "Log entries").</summary>
public static class EntryBundle
{
    /// <summary>Bytes of the longest entry a log can hold.</summary>
    public const int LongestEntry = ushort.MaxValue;

    private const int LengthBytes = 2;

    /// <summary>Reads all entries of a bundle; they are slices of <paramref name="content"/>, not copies.</summary>
    /// <param name="name">what was read, for the message; its width says how many entries there must be</param>
    /// <param name="content">the bytes, with nothing behind the last entry</param>
    /// <exception cref="FaultException"><c>log.bundle.length</c> naming the entry where the bundle ends too early, or <c>log.bundle.rest</c></exception>
    public static ReadOnlyMemory<byte>[] Read(TileName name, ReadOnlyMemory<byte> content)
    {
        var entries = new ReadOnlyMemory<byte>[name.Width];
        var rest = content;
        for (var i = 0; i < entries.Length; i++)
        {
            if (rest.Length < LengthBytes || rest.Length - LengthBytes < BinaryPrimitives.ReadUInt16BigEndian(rest.Span))
                throw new FaultException(Fault.Of("log.bundle.length", name.ToString(), ("entry", name.Index * TileName.FullWidth + i)));
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest.Span);
            entries[i] = rest.Slice(LengthBytes, length);
            rest = rest[(LengthBytes + length)..];
        }

        if (!rest.IsEmpty)
            throw new FaultException(Fault.Of("log.bundle.rest", name.ToString(), ("bytes", rest.Length), ("entries", name.Width)));
        return entries;
    }

    /// <summary>Appends one entry to the bytes of a bundle.</summary>
    /// <exception cref="FaultException"><c>log.entry.long</c>: more than 65,535 bytes; log a digest of it instead</exception>
    public static void Append(IBufferWriter<byte> bundle, ReadOnlySpan<byte> entry)
    {
        if (entry.Length > LongestEntry)
            throw new FaultException(Fault.Of("log.entry.long", "", ("bytes", entry.Length), ("limit", LongestEntry)));
        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
        bundle.Write(length);
        bundle.Write(entry);
    }
}
