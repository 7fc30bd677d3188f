using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Cordon.Engines.Proofs.Oblivious;

/// <summary>Which of the three protocols of RFC 9497.</summary>
public enum OprfMode
{
    /// <summary>The holder's answer is taken on trust.</summary>
    Base = 0,

    /// <summary>The holder proves that it used the key it has published.</summary>
    Verifiable = 1,

    /// <summary>The same, with a word both sides know that the key is bound to.</summary>
    PartiallyOblivious = 2,
}

/// <summary>The suite ristretto255-SHA512 of RFC 9497 in one mode: how inputs become elements, and what hashes are told apart by.</summary>
internal sealed class OprfSuite(OprfMode mode)
{
    private const int HashLength = 64;
    private const int BlockLength = 128;
    private const int LongestInput = 65_535;

    private readonly byte[] _context = [.. "OPRFV1-"u8, (byte)mode, .. "-ristretto255-SHA512"u8];

    public OprfMode Mode => mode;

    /// <summary>The element an input stands for.</summary>
    public byte[] HashToGroup(ReadOnlySpan<byte> input) => Ristretto.FromUniform(Expand(input, "HashToGroup-"));

    /// <summary>The scalar a message stands for.</summary>
    public byte[] HashToScalar(ReadOnlySpan<byte> message) => Ristretto.Reduce(Expand(message, "HashToScalar-"));

    /// <summary>The key of a seed and an info (section 3.2.1).</summary>
    public byte[] DeriveKey(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> info)
    {
        byte[] input = [.. seed, .. Framed(info), 0];
        for (var counter = 0; counter < 256; counter++)
        {
            input[^1] = (byte)counter;
            var key = Ristretto.Reduce(Expand(input, "DeriveKeyPair"));
            if (Ristretto.IsScalar(key))
                return key;
        }

        throw new InvalidOperationException("no key in 256 attempts, which does not happen");
    }

    /// <summary>The domain of a hash of this mode.</summary>
    public byte[] Domain(string what) => [.. Encoding.ASCII.GetBytes(what), .. _context];

    /// <summary>An output: the hash over input, info where there is one, and the element without its blind.</summary>
    public byte[] Finalise(ReadOnlySpan<byte> input, ReadOnlySpan<byte> element, ReadOnlySpan<byte> info) =>
        SHA512.HashData([.. Framed(input), .. mode == OprfMode.PartiallyOblivious ? Framed(info) : [], .. Framed(element), .. "Finalize"u8]);

    /// <summary>Bytes with their count before them, two bytes.</summary>
    public static byte[] Framed(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestInput)
            throw new ArgumentException($"at most {LongestInput} bytes, not {bytes.Length}", nameof(bytes));
        var framed = new byte[2 + bytes.Length];
        BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)bytes.Length);
        bytes.CopyTo(framed.AsSpan(2));
        return framed;
    }

    /// <summary>expand_message_xmd of RFC 9380, section 5.3.1, with SHA-512, for 64 bytes: one block.</summary>
    private byte[] Expand(ReadOnlySpan<byte> message, string what)
    {
        var domain = Domain(what);
        byte[] prime = [.. domain, (byte)domain.Length];
        var first = SHA512.HashData([.. new byte[BlockLength], .. message, 0, HashLength, 0, .. prime]);
        return SHA512.HashData([.. first, 1, .. prime]);
    }
}
