using System.Buffers.Binary;
using System.Text;
using Cordon.Engines.Proofs.Signing;

namespace Cordon.Engines.Proofs.Notes;

/// <summary>A key that signs notes under a name.</summary>
/// <param name="name">name of the key; a log's is its origin</param>
/// <param name="type">what it signs; one key must not serve two types or two names of cosigner (c2sp.org/tlog-cosignature)</param>
/// <param name="signer">the private key</param>
public sealed class NoteSigner(string name, SignatureType type, ISigner signer)
{
    /// <summary>The public key that verifies what this one signs.</summary>
    public VerifierKey Key { get; } = new(name, type, signer.PublicKey);

    /// <summary>Signs the text of a note.</summary>
    /// <param name="text">the text, ending in a newline</param>
    /// <param name="time">when; part of what a cosignature/v1 states, to the second, and not used by a plain signature</param>
    public NoteSignature Sign(string text, DateTimeOffset time)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (Key.Type == SignatureType.Ed25519)
            return new NoteSignature(Key.Name, Key.KeyId, signer.Sign(bytes));
        var seconds = time.ToUnixTimeSeconds();
        var signature = new byte[NoteSigning.TimeLength + Ed25519.SignatureLength];
        BinaryPrimitives.WriteInt64BigEndian(signature, seconds);
        signer.Sign(NoteSigning.Cosigned(bytes, seconds)).CopyTo(signature.AsSpan(NoteSigning.TimeLength));
        return new NoteSignature(Key.Name, Key.KeyId, signature);
    }
}

/// <summary>What exactly is signed, by type of signature.</summary>
internal static class NoteSigning
{
    public const int TimeLength = sizeof(long);

    private static readonly long LatestTime = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static bool Verify(VerifierKey key, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature, out DateTimeOffset? time)
    {
        time = null;
        if (key.Type == SignatureType.Ed25519)
            return key.Verifier.Verify(text, signature);
        if (signature.Length != TimeLength + Ed25519.SignatureLength)
            return false;
        var seconds = BinaryPrimitives.ReadInt64BigEndian(signature);
        if (seconds < 0 || seconds > LatestTime || !key.Verifier.Verify(Cosigned(text, seconds), signature[TimeLength..]))
            return false;
        time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }

    /// <summary>The message of a cosignature/v1: a header, the time, and the note's text (c2sp.org/tlog-cosignature, "Ed25519 signed message").</summary>
    public static byte[] Cosigned(ReadOnlySpan<byte> text, long seconds) =>
        [.. Encoding.ASCII.GetBytes($"cosignature/v1\ntime {seconds}\n"), .. text];
}
