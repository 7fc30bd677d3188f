using System.Buffers;

namespace Cordon.Kernel.Json;

/// <summary>Bytes that are written one after another and can be changed in place.</summary>
internal sealed class ByteBuffer : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[1024];

    public int Length { get; private set; }

    public Span<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _bytes.AsSpan(Length);
    }

    private void Grow(int by)
    {
        if (_bytes.Length - Length < Math.Max(by, 1))
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + by));
    }
}
