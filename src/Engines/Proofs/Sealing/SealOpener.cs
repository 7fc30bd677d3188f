using System.Security.Cryptography;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Sealing;

/// <summary>A private key that opens what was sealed to its public half; disposing wipes it.</summary>
public sealed class SealOpener : IDisposable
{
    /// <summary>Bytes of the private key.</summary>
    public const int SecretLength = SealedBox.KeyLength;

    private readonly byte[] _secret;
    private readonly byte[] _public;

    /// <summary>The key with this private half.</summary>
    /// <param name="secret">32 bytes from a cryptographic source of randomness; the caller wipes its copy.</param>
    /// <exception cref="ArgumentException">not 32 bytes</exception>
    public SealOpener(ReadOnlySpan<byte> secret)
    {
        _public = SealedBox.PublicKeyOf(secret);
        _secret = secret.ToArray();
        Key = new SealingKey(_public);
    }

    /// <summary>The public half.</summary>
    public SealingKey Key { get; }

    /// <summary>The content of a box.</summary>
    /// <exception cref="FaultException"><c>sealing.closed</c>: it was not sealed to this key, or was changed</exception>
    public byte[] Open(ReadOnlySpan<byte> box) => SealedBox.Open(box, _public, _secret) ?? throw new FaultException(Fault.Of("sealing.closed", "", ("key", Key.Id)));

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(_secret);
}
