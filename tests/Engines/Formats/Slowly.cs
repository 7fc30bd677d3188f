namespace Cordon.Tests.Engines.Formats;

/// <summary>Gives bytes a few at a time, as a network does.</summary>
internal sealed class Slowly(byte[] bytes, int piece) : MemoryStream(bytes, writable: false)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);

    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
}
