using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Notes;

/// <summary>A signature that was verified with a trusted key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Time">When a witness cosigned, to the second; null for a plain signature.</param>
public sealed record VerifiedSignature(VerifierKey Key, DateTimeOffset? Time);

/// <summary>The keys one believes, and what they say about a note (c2sp.org/signed-note, "Signatures").</summary>
/// <param name="keys">the keys</param>
public sealed class TrustedKeys(params IEnumerable<VerifierKey> keys)
{
    private readonly List<VerifierKey> _keys = [.. keys];

    /// <summary>
    /// The signatures of trusted keys on a note, each verified, one for each key. Signatures of other keys are ignored, also when they share a name or an id with a trusted one.
    /// </summary>
    /// <exception cref="FaultException"><c>log.note.forged</c>: a line claims a trusted key and does not verify; <c>log.note.unsigned</c>: no trusted key has signed</exception>
    public IReadOnlyList<VerifiedSignature> Open(SignedNote note)
    {
        var verified = new Dictionary<VerifierKey, VerifiedSignature>();
        var text = note.SignedBytes;
        foreach (var signature in note.Signatures)
        {
            foreach (var key in _keys.Where(k => k.Name == signature.Name && k.KeyId == signature.KeyId))
            {
                if (!NoteSigning.Verify(key, text, signature.Signature.Span, out var time))
                    throw new FaultException(Fault.Of("log.note.forged", "", ("name", key.Name), ("id", key.KeyId.ToString("x8"))));
                verified.TryAdd(key, new VerifiedSignature(key, time));
            }
        }

        if (verified.Count == 0)
            throw new FaultException(Fault.Of("log.note.unsigned", "", ("trusted", string.Join(", ", _keys.Select(k => $"{k.Name}+{k.KeyId:x8}"))), ("signed", string.Join(", ", note.Signatures.Select(s => $"{s.Name}+{s.KeyId:x8}")))));
        return [.. verified.Values];
    }
}
