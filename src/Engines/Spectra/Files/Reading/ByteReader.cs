using System.Buffers.Binary;
using System.Text;
using Cordon.Engines.Spectra.Files.Numbers;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>Little-endian numbers and texts at places of a file; reading past the end says where and how much is missing.</summary>
internal sealed class ByteReader(FileBeingRead file, ReadOnlyMemory<byte> bytes)
{
    public int Length => bytes.Length;

    public ReadOnlySpan<byte> At(long offset, int count)
    {
        if (offset < 0 || offset + count > bytes.Length)
            throw FileBeingRead.Stop("spectrum.truncated", file.Byte(Math.Max(0, offset)), ("length", bytes.Length), ("needed", offset + count));
        return bytes.Span.Slice((int)offset, count);
    }

    public byte Byte(long offset) => At(offset, 1)[0];

    public int Int16(long offset) => BinaryPrimitives.ReadInt16LittleEndian(At(offset, 2));

    public int UInt16(long offset) => BinaryPrimitives.ReadUInt16LittleEndian(At(offset, 2));

    public int Int32(long offset) => BinaryPrimitives.ReadInt32LittleEndian(At(offset, 4));

    public uint UInt32(long offset) => BinaryPrimitives.ReadUInt32LittleEndian(At(offset, 4));

    public ulong UInt64(long offset) => BinaryPrimitives.ReadUInt64LittleEndian(At(offset, 8));

    public float Single(long offset) => BinaryPrimitives.ReadSingleLittleEndian(At(offset, 4));

    /// <summary>A text of fixed length, up to a zero byte, without the blanks around it; null where it is empty.</summary>
    public string? Text(long offset, int count)
    {
        var text = At(offset, count);
        var end = text.IndexOf((byte)0);
        return TextBytes.Words(Encoding.Latin1.GetString(end < 0 ? text : text[..end]));
    }

    /// <summary>Numbers of four bytes each.</summary>
    public NumberBuffer Numbers(long offset, int count, bool real)
    {
        var span = At(offset, checked(4 * count));
        var numbers = new NumberBuffer(Math.Max(1, count));
        for (var i = 0; i < count; i++)
            numbers.Add(real ? BinaryPrimitives.ReadSingleLittleEndian(span[(4 * i)..]) : BinaryPrimitives.ReadUInt32LittleEndian(span[(4 * i)..]));
        return numbers;
    }
}
