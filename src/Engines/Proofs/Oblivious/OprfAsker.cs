using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;

namespace Cordon.Engines.Proofs.Oblivious;

/// <summary>The side that asks (the client of RFC 9497, suite ristretto255-SHA512): it blinds its inputs, verifies that the holder used the key it has published, and takes the blind off.</summary>
public sealed class OprfAsker
{
    private readonly OprfSuite _suite;
    private readonly byte[] _publicKey;
    private readonly byte[] _info;

    /// <param name="mode">Which protocol.</param>
    /// <param name="publicKey">Of the holder, 32 bytes; not looked at in <see cref="OprfMode.Base"/>.</param>
    /// <param name="info">What answers are bound to, in <see cref="OprfMode.PartiallyOblivious"/>.</param>
    /// <exception cref="FaultException"><c>oblivious.key</c></exception>
    public OprfAsker(OprfMode mode, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> info = default)
    {
        if (mode != OprfMode.Base && !Ristretto.IsElement(publicKey))
            throw new FaultException(new Fault("oblivious.key"));
        (_suite, _info) = (new OprfSuite(mode), info.ToArray());
        _publicKey = mode == OprfMode.PartiallyOblivious
            ? Ristretto.Add(Ristretto.MultiplyBase(_suite.HashToScalar([.. "Info"u8, .. OprfSuite.Framed(info)])), publicKey)
            : publicKey.ToArray();
    }

    /// <summary>Blinds inputs: what leaves says nothing about them.</summary>
    /// <param name="inputs">At most 65,535 bytes each.</param>
    /// <param name="randomness">A cryptographic source.</param>
    public BlindedInputs Blind(IReadOnlyList<byte[]> inputs, IRandomness randomness)
    {
        byte[][] blinds = [.. inputs.Select(_ => EqualityProof.RandomScalar(randomness))];
        return new BlindedInputs([.. inputs.Select((input, i) => Ristretto.Multiply(blinds[i], _suite.HashToGroup(input)))], inputs, blinds);
    }

    /// <summary>The outputs, 64 bytes each: what the holder itself would get for the inputs.</summary>
    /// <param name="blinded">What <see cref="Blind"/> gave.</param>
    /// <param name="answer">Of the holder.</param>
    /// <exception cref="FaultException"><c>oblivious.answer</c>: another number of elements, one that is none, or a proof that does not hold</exception>
    public IReadOnlyList<byte[]> Outputs(BlindedInputs blinded, OprfAnswer answer)
    {
        var whole = answer.Evaluated.Count == blinded.Elements.Count && answer.Evaluated.All(e => Ristretto.IsElement(e));
        if (!whole || !Proven(blinded.Elements, answer))
            throw new FaultException(new Fault("oblivious.answer"));
        return [.. answer.Evaluated.Select((e, i) => _suite.Finalise(blinded.Inputs[i], Ristretto.Multiply(Ristretto.ScalarInverse(blinded.Blinds[i]), e), _info))];
    }

    private bool Proven(IReadOnlyList<byte[]> blinded, OprfAnswer answer) => _suite.Mode switch
    {
        OprfMode.Base => true,
        OprfMode.Verifiable => EqualityProof.Holds(_suite, _publicKey, blinded, answer.Evaluated, answer.Proof),
        _ => EqualityProof.Holds(_suite, _publicKey, answer.Evaluated, blinded, answer.Proof),
    };
}

/// <summary>Inputs and the blinds on them. Only <see cref="Elements"/> leaves.</summary>
public sealed class BlindedInputs
{
    internal BlindedInputs(IReadOnlyList<byte[]> elements, IReadOnlyList<byte[]> inputs, byte[][] blinds) => (Elements, Inputs, Blinds) = (elements, inputs, blinds);

    /// <summary>An element of 32 bytes for each input.</summary>
    public IReadOnlyList<byte[]> Elements { get; }

    internal IReadOnlyList<byte[]> Inputs { get; }

    internal byte[][] Blinds { get; }
}
