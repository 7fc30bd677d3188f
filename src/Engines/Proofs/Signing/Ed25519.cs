using Cordon.Kernel.Faults;
using NSec.Cryptography;

namespace Cordon.Engines.Proofs.Signing;

/// <summary>Ed25519 after RFC 8032, computed by libsodium through NSec.</summary>
public static class Ed25519
{
    /// <summary>Bytes of a seed, which is what RFC 8032 calls the private key.</summary>
    public const int SeedLength = 32;

    /// <summary>Bytes of a public key.</summary>
    public const int PublicKeyLength = 32;

    /// <summary>Bytes of a signature.</summary>
    public const int SignatureLength = 64;
}

/// <summary>A private Ed25519 key in memory that libsodium locks against swapping; disposing wipes it.</summary>
public sealed class Ed25519Signer : ISigner, IDisposable
{
    private readonly Key _key;

    /// <summary>The key of a seed.</summary>
    /// <param name="seed">32 bytes from a cryptographic source of randomness; the caller wipes its copy</param>
    /// <exception cref="ArgumentException">not 32 bytes</exception>
    public Ed25519Signer(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != Ed25519.SeedLength)
            throw new ArgumentException($"an Ed25519 seed has {Ed25519.SeedLength} bytes, not {seed.Length}", nameof(seed));
        _key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> PublicKey => _key.PublicKey.Export(KeyBlobFormat.RawPublicKey);

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(_key, message);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}

/// <summary>A public Ed25519 key.</summary>
public sealed class Ed25519Verifier : IVerifier
{
    private readonly PublicKey _key;

    /// <summary>The key with these bytes.</summary>
    /// <param name="publicKey">32 bytes, the encoding of RFC 8032</param>
    /// <exception cref="FaultException"><c>log.key.invalid</c>: no usable point of the curve</exception>
    public Ed25519Verifier(ReadOnlySpan<byte> publicKey)
    {
        if (!NSec.Cryptography.PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key) || key is null)
            throw new FaultException(new Fault("log.key.invalid"));
        _key = key;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> PublicKey => _key.Export(KeyBlobFormat.RawPublicKey);

    /// <inheritdoc/>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) => SignatureAlgorithm.Ed25519.Verify(_key, message, signature);
}
