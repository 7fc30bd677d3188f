using System.Buffers.Binary;

namespace Cordon.Kernel.Ids;

/// <summary>Where new identifiers come from.</summary>
public interface IIds
{
    /// <summary>A UUID that was never given out before.</summary>
    Guid Next();
}

/// <summary>
/// UUID version 7 (RFC 9562, 5.7): 48 bits of Unix milliseconds, then 74 random bits. Good for index locality; never an order of events.
/// </summary>
/// <param name="clock">Gives the milliseconds.</param>
/// <param name="randomness">Gives the random bits.</param>
public sealed class Uuid7Ids(TimeProvider clock, IRandomness randomness) : IIds
{
    /// <inheritdoc/>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        randomness.Fill(bytes[6..]);
        var milliseconds = clock.GetUtcNow().ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)(milliseconds >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[2..], (uint)milliseconds);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
