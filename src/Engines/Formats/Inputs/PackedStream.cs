using System.Buffers.Binary;
using System.IO.Compression;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Inputs;

/// <summary>Unpacks gzip (RFC 1952) and says damaged or cut off data as a fault; the library takes a file that ends too early for a whole one.</summary>
internal sealed class PackedStream : ForwardStream
{
    private readonly PackedTail tail;
    private readonly string name;
    private long given;

    public PackedStream(Stream packed, string name)
        : this(new PackedTail(packed), name)
    {
    }

    private PackedStream(PackedTail tail, string name)
        : base(new GZipStream(tail, CompressionMode.Decompress)) => (this.tail, this.name) = (tail, name);

    public override int Read(Span<byte> buffer)
    {
        try
        {
            var read = Inner.Read(buffer);
            given += read;
            return read > 0 || buffer.Length == 0 || tail.IsEndOf(given) ? read : throw Broken(null);
        }
        catch (InvalidDataException broken)
        {
            throw Broken(broken);
        }
    }

    private FaultException Broken(Exception? inner) => new(new Fault("input.packed.broken", name), inner);

    /// <summary>Watches the packed bytes for the size that ends them, and for further members.</summary>
    private sealed class PackedTail(Stream inner) : ForwardStream(inner)
    {
        private readonly byte[] last = new byte[4];
        private bool first = true;
        private bool hasMembers;

        public override int Read(Span<byte> buffer)
        {
            var read = Inner.Read(buffer);
            Watch(buffer[..read]);
            return read;
        }

        /// <summary>True when the last member says as many bytes as were given, or fewer and there are several members.</summary>
        public bool IsEndOf(long bytes)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(last);
            return size == (uint)bytes || hasMembers && size < bytes;
        }

        private void Watch(ReadOnlySpan<byte> bytes)
        {
            if (bytes.IsEmpty)
                return;
            hasMembers |= (first ? bytes[1..] : bytes).IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) >= 0;
            first = false;
            var kept = Math.Min(bytes.Length, last.Length);
            last.AsSpan(kept).CopyTo(last);
            bytes[^kept..].CopyTo(last.AsSpan(last.Length - kept));
        }
    }
}
