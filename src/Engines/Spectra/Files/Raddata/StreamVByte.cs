using System.Buffers.Binary;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Raddata;

/// <summary>Whole numbers in one to four bytes each (StreamVByte, Lemire and others 2018): how many of them in two bytes, then two bits a number for its length, then the bytes.</summary>
internal static class StreamVByte
{
    /// <summary>Appends the numbers; gives how many bytes they took.</summary>
    public static int Append(ReadOnlySpan<byte> bytes, NumberBuffer numbers, string where)
    {
        if (bytes.Length < 2)
            throw Short(where);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var (lengths, at) = (2, 2 + ((count + 3) / 4));
        for (var i = 0; i < count; i++)
        {
            if (at > bytes.Length)
                throw Short(where);
            var length = ((bytes[lengths + (i / 4)] >> (2 * (i % 4))) & 3) + 1;
            if (at + length > bytes.Length)
                throw Short(where);
            var value = 0u;
            for (var k = length - 1; k >= 0; k--)
                value = (value << 8) | bytes[at + k];
            numbers.Add(value);
            at += length;
        }

        return at;
    }

    private static FaultException Short(string where) => FileBeingRead.Stop("spectrum.uri.short", where);
}
