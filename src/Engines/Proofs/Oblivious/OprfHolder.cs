using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;

namespace Cordon.Engines.Proofs.Oblivious;

/// <summary>
/// The side that holds a key (the server of RFC 9497, suite ristretto255-SHA512). It evaluates blinded elements without learning what they stand for, and its own inputs in the clear; both give the same
/// outputs. Disposing wipes the key.
/// </summary>
public sealed class OprfHolder : IDisposable
{
    /// <summary>Elements that are evaluated with one proof at most.</summary>
    public const int LargestBatch = 1024;

    private readonly OprfSuite _suite;
    private readonly byte[] _key;
    private readonly byte[] _tweaked;
    private readonly byte[] _factor;
    private readonly byte[] _info;

    private OprfHolder(OprfSuite suite, byte[] key, ReadOnlySpan<byte> info)
    {
        (_suite, _info) = (suite, info.ToArray());
        (_key, PublicKey) = (key, Ristretto.MultiplyBase(key));
        // With an info the inputs are multiplied by the inverse of key and info together; the proof runs the other way round.
        _tweaked = suite.Mode == OprfMode.PartiallyOblivious ? Ristretto.ScalarSum(key, suite.HashToScalar([.. "Info"u8, .. OprfSuite.Framed(info)])) : key;
        _factor = suite.Mode == OprfMode.PartiallyOblivious ? Ristretto.ScalarInverse(_tweaked) : key;
    }

    /// <summary>The public key, 32 bytes, which askers verify answers with.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>The key that a seed and an info stand for: the same in, the same out (RFC 9497, section 3.2.1).</summary>
    /// <param name="mode">Which protocol.</param>
    /// <param name="seed">32 secret bytes.</param>
    /// <param name="keyInfo">What the key is for: at most 65,535 bytes.</param>
    /// <param name="info">What answers are bound to, in <see cref="OprfMode.PartiallyOblivious"/>.</param>
    public static OprfHolder Derive(OprfMode mode, ReadOnlySpan<byte> seed, ReadOnlySpan<byte> keyInfo, ReadOnlySpan<byte> info = default)
    {
        var suite = new OprfSuite(mode);
        return new OprfHolder(suite, suite.DeriveKey(seed, keyInfo), info);
    }

    /// <summary>A new random key.</summary>
    public static OprfHolder New(OprfMode mode, IRandomness randomness, ReadOnlySpan<byte> info = default) => new(new OprfSuite(mode), EqualityProof.RandomScalar(randomness), info);

    /// <summary>The output of an input of its own, 64 bytes.</summary>
    /// <param name="input">At most 65,535 bytes.</param>
    public byte[] Evaluate(ReadOnlySpan<byte> input) => _suite.Finalise(input, Ristretto.Multiply(_factor, _suite.HashToGroup(input)), _info);

    /// <summary>Evaluates what an asker has blinded, with one proof for all of it (none in <see cref="OprfMode.Base"/>).</summary>
    /// <param name="blinded">Elements of 32 bytes each, at least one.</param>
    /// <param name="randomness">For the proof.</param>
    /// <exception cref="FaultException"><c>oblivious.batch</c>, <c>oblivious.element</c></exception>
    public OprfAnswer Answer(IReadOnlyList<byte[]> blinded, IRandomness randomness)
    {
        if (blinded.Count is 0 or > LargestBatch)
            throw new FaultException(Fault.Of("oblivious.batch", "", ("most", LargestBatch)));
        var evaluated = new byte[blinded.Count][];
        for (var i = 0; i < evaluated.Length; i++)
        {
            evaluated[i] = new byte[Ristretto.ElementLength];
            if (!Ristretto.IsElement(blinded[i]) || !Ristretto.TryMultiply(_factor, blinded[i], evaluated[i]))
                throw new FaultException(Fault.Of("oblivious.element", $"element {i + 1}"));
        }

        return new OprfAnswer(evaluated, _suite.Mode switch
        {
            OprfMode.Base => [],
            OprfMode.Verifiable => EqualityProof.Make(_suite, _key, PublicKey.Span, blinded, evaluated, EqualityProof.RandomScalar(randomness)),
            _ => EqualityProof.Make(_suite, _tweaked, Ristretto.MultiplyBase(_tweaked), evaluated, blinded, EqualityProof.RandomScalar(randomness)),
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.Clear(_key);
        Array.Clear(_tweaked);
        Array.Clear(_factor);
    }
}

/// <summary>What a holder answers.</summary>
/// <param name="Evaluated">An element for each that was asked, in the same order.</param>
/// <param name="Proof">64 bytes; empty where the mode has none.</param>
public sealed record OprfAnswer(IReadOnlyList<byte[]> Evaluated, byte[] Proof);
