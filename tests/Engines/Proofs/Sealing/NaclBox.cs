using System.Buffers.Binary;
using System.Numerics;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math.EC.Rfc7748;

namespace Cordon.Tests.Engines.Proofs.Sealing;

/// <summary>NaCl's box made of other people's parts: X25519, XSalsa20, Poly1305 and BLAKE2b of Bouncy Castle, and HSalsa20 written after its paper.</summary>
internal static class NaclBox
{
    public static byte[] OpenSealed(byte[] sealedBox, byte[] secret)
    {
        var (publicKey, fresh, nonce) = (new byte[32], sealedBox[..32], new byte[24]);
        X25519.ScalarMultBase(secret, 0, publicKey, 0);
        var hash = new Blake2bDigest(192);
        hash.BlockUpdate(fresh, 0, 32);
        hash.BlockUpdate(publicKey, 0, 32);
        hash.DoFinal(nonce, 0);
        return Open(sealedBox[32..], nonce, fresh, secret);
    }

    public static byte[] Open(byte[] box, byte[] nonce, byte[] publicKey, byte[] secret)
    {
        var (shared, stream) = (new byte[32], new XSalsa20Engine());
        X25519.ScalarMult(secret, 0, publicKey, 0, shared, 0);
        stream.Init(false, new ParametersWithIV(new KeyParameter(HSalsa20(shared, new byte[16])), nonce));
        var (first, tag, content) = (new byte[32], new byte[16], new byte[box.Length - 16]);
        stream.ProcessBytes(new byte[32], 0, 32, first, 0);
        // Bouncy Castle wants r clamped.
        foreach (var i in new[] { 3, 7, 11, 15 })
            first[i] &= 15;
        foreach (var i in new[] { 4, 8, 12 })
            first[i] &= 252;
        var mac = new Poly1305();
        mac.Init(new KeyParameter(first));
        mac.BlockUpdate(box, 16, content.Length);
        mac.DoFinal(tag, 0);
        Assert.Equal(box[..16], tag);
        stream.ProcessBytes(box, 16, content.Length, content, 0);
        return content;
    }

    /// <summary>"Extending the Salsa20 nonce" (Bernstein 2011), section 2.</summary>
    private static byte[] HSalsa20(byte[] key, byte[] input)
    {
        static uint Word(byte[] bytes, int i) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(4 * i));
        var sigma = "expand 32-byte k"u8.ToArray();
        uint[] x =
        [
            Word(sigma, 0), Word(key, 0), Word(key, 1), Word(key, 2), Word(key, 3), Word(sigma, 1), Word(input, 0), Word(input, 1),
            Word(input, 2), Word(input, 3), Word(sigma, 2), Word(key, 4), Word(key, 5), Word(key, 6), Word(key, 7), Word(sigma, 3),
        ];
        for (var round = 0; round < 10; round++)
        {
            foreach (var (a, b, c, d) in new[] { (0, 4, 8, 12), (5, 9, 13, 1), (10, 14, 2, 6), (15, 3, 7, 11), (0, 1, 2, 3), (5, 6, 7, 4), (10, 11, 8, 9), (15, 12, 13, 14) })
            {
                x[b] ^= BitOperations.RotateLeft(x[a] + x[d], 7);
                x[c] ^= BitOperations.RotateLeft(x[b] + x[a], 9);
                x[d] ^= BitOperations.RotateLeft(x[c] + x[b], 13);
                x[a] ^= BitOperations.RotateLeft(x[d] + x[c], 18);
            }
        }

        var key2 = new byte[32];
        foreach (var (from, to) in new[] { (0, 0), (5, 1), (10, 2), (15, 3), (6, 4), (7, 5), (8, 6), (9, 7) })
            BinaryPrimitives.WriteUInt32LittleEndian(key2.AsSpan(4 * to), x[from]);
        return key2;
    }
}
