namespace Cordon.Tests.Engines.Formats;

/// <summary>Gives one pattern of bytes over and over and counts them; stands for a file too large to keep.</summary>
internal sealed class Endless(byte[]? pattern = null, long length = long.MaxValue) : Stream
{
    private readonly byte[] pattern = pattern ?? "a,b\n"u8.ToArray();

    public long Given { get; private set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Given);
        for (var i = 0; i < count; i++)
            buffer[i] = pattern[(Given + i) % pattern.Length];
        Given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
