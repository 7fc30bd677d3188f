namespace Cordon.Tests.Engines.Formats;

/// <summary>Looks at the live heap each time another sixteen megabytes of a file have been read.</summary>
internal sealed class PeakMemory
{
    private const long Step = 16 << 20;
    private readonly long before = GC.GetTotalMemory(forceFullCollection: true);
    private long peak;

    public long Megabytes => Math.Max(0, peak - before) >> 20;

    public Stream Watch(Stream inner) => new Watched(inner, this);

    private sealed class Watched(Stream inner, PeakMemory memory) : Stream
    {
        private long read;
        private long next = Step;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var count = inner.Read(buffer);
            read += count;
            if (read >= next)
            {
                next += Step;
                memory.peak = Math.Max(memory.peak, GC.GetTotalMemory(forceFullCollection: true));
            }

            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
