namespace Cordon.Engines.Proofs.Signing;

/// <summary>Signs with a private key that stays behind this seam: a key in memory now, a hardware module or another algorithm later.</summary>
public interface ISigner
{
    /// <summary>The public key that verifies what is signed: for Ed25519 the 32 bytes of RFC 8032.</summary>
    ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>The signature over a message: for Ed25519 64 bytes, deterministic.</summary>
    byte[] Sign(ReadOnlySpan<byte> message);
}

/// <summary>Verifies signatures of one public key.</summary>
public interface IVerifier
{
    /// <summary>The public key.</summary>
    ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>Whether the signature over the message was made with the key; false for anything malformed.</summary>
    bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);
}
