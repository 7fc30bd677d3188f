using System.Security.Cryptography;
using Cordon.Kernel.Ids;

namespace Cordon.Engines.Proofs.Oblivious;

/// <summary>A proof that one key made all of several products: equality of discrete logarithms over a batch (RFC 9497, section 2.2). 64 bytes whatever the batch.</summary>
internal static class EqualityProof
{
    public const int Length = 2 * Ristretto.ScalarLength;

    /// <summary>Proves that <c>B = key · A</c> and each <c>D = key · C</c>, where A is the generator.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="key">The key.</param>
    /// <param name="b">Its public part.</param>
    /// <param name="c">What was multiplied.</param>
    /// <param name="d">The products.</param>
    /// <param name="random">A fresh random scalar, never used twice.</param>
    public static byte[] Make(OprfSuite suite, ReadOnlySpan<byte> key, ReadOnlySpan<byte> b, IReadOnlyList<byte[]> c, IReadOnlyList<byte[]> d, ReadOnlySpan<byte> random)
    {
        var m = Composite(c, Weights(suite, b, c, d));
        var z = Ristretto.Multiply(key, m);
        var challenge = Challenge(suite, b, m, z, Ristretto.MultiplyBase(random), Ristretto.Multiply(random, m));
        return [.. challenge, .. Ristretto.ScalarDifference(random, Ristretto.ScalarProduct(challenge, key))];
    }

    /// <summary>Whether a proof holds. What is no element or scalar holds nothing.</summary>
    public static bool Holds(OprfSuite suite, ReadOnlySpan<byte> b, IReadOnlyList<byte[]> c, IReadOnlyList<byte[]> d, ReadOnlySpan<byte> proof)
    {
        if (proof.Length != Length || c.Count != d.Count || c.Count == 0 || !Ristretto.IsElement(b) || !c.Concat(d).All(e => Ristretto.IsElement(e)))
            return false;
        var challenge = proof[..Ristretto.ScalarLength];
        var response = proof[Ristretto.ScalarLength..];
        if (!Ristretto.IsScalar(challenge) || !Ristretto.IsScalar(response))
            return false;
        var weights = Weights(suite, b, c, d);
        var (m, z) = (Composite(c, weights), Composite(d, weights));
        var t2 = Ristretto.Add(Ristretto.MultiplyBase(response), Ristretto.Multiply(challenge, b));
        var t3 = Ristretto.Add(Ristretto.Multiply(response, m), Ristretto.Multiply(challenge, z));
        return CryptographicOperations.FixedTimeEquals(challenge, Challenge(suite, b, m, z, t2, t3));
    }

    /// <summary>A random scalar.</summary>
    public static byte[] RandomScalar(IRandomness randomness)
    {
        Span<byte> wide = stackalloc byte[Ristretto.UniformLength];
        while (true)
        {
            randomness.Fill(wide);
            var scalar = Ristretto.Reduce(wide);
            if (Ristretto.IsScalar(scalar))
                return scalar;
        }
    }

    private static byte[][] Weights(OprfSuite suite, ReadOnlySpan<byte> b, IReadOnlyList<byte[]> c, IReadOnlyList<byte[]> d)
    {
        var seed = SHA512.HashData([.. OprfSuite.Framed(b), .. OprfSuite.Framed(suite.Domain("Seed-"))]);
        var weights = new byte[c.Count][];
        for (var i = 0; i < weights.Length; i++)
            weights[i] = suite.HashToScalar([.. OprfSuite.Framed(seed), (byte)(i >> 8), (byte)i, .. OprfSuite.Framed(c[i]), .. OprfSuite.Framed(d[i]), .. "Composite"u8]);
        return weights;
    }

    private static byte[] Composite(IReadOnlyList<byte[]> elements, byte[][] weights)
    {
        var sum = Ristretto.Multiply(weights[0], elements[0]);
        for (var i = 1; i < weights.Length; i++)
            sum = Ristretto.Add(sum, Ristretto.Multiply(weights[i], elements[i]));
        return sum;
    }

    private static byte[] Challenge(OprfSuite suite, ReadOnlySpan<byte> b, ReadOnlySpan<byte> m, ReadOnlySpan<byte> z, ReadOnlySpan<byte> t2, ReadOnlySpan<byte> t3) =>
        suite.HashToScalar([.. OprfSuite.Framed(b), .. OprfSuite.Framed(m), .. OprfSuite.Framed(z), .. OprfSuite.Framed(t2), .. OprfSuite.Framed(t3), .. "Challenge"u8]);
}
