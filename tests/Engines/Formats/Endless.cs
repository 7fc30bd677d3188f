namespace Cordon.Tests.Engines.Formats;

/// <summary>Gives a head and then one pattern of bytes over and over, and counts them; stands for a file too large to keep.</summary>
internal sealed class Endless(byte[]? pattern = null, byte[]? head = null) : Stream
{
    private readonly byte[] head = head ?? [];
    private readonly byte[] pattern = pattern ?? "a,b\n"u8.ToArray();

    public long Given { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        for (var i = 0; i < buffer.Length; i++, Given++)
            buffer[i] = Given < head.Length ? head[Given] : pattern[(Given - head.Length) % pattern.Length];
        return buffer.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
