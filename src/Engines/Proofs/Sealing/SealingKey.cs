using System.Security.Cryptography;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Sealing;

/// <summary>The public half of a key to which content is sealed. It is written <c>algorithm:base64</c>, so that another algorithm can follow without anybody having to guess.</summary>
public sealed record SealingKey
{
    /// <summary>The one algorithm there is today, libsodium's <c>crypto_box_seal</c>.</summary>
    public const string Algorithm = "x25519-xsalsa20-poly1305-seal";

    private const int IdLength = 8;
    private readonly byte[] _key;

    /// <summary>The key with these bytes.</summary>
    /// <param name="key">32 bytes of X25519 (RFC 7748).</param>
    /// <exception cref="FaultException"><c>sealing.key</c>: another length, or a point with which nothing can be agreed</exception>
    public SealingKey(ReadOnlySpan<byte> key)
    {
        // A point of small order agrees on the same with everybody; sealing to it once finds that out.
        if (key.Length != SealedBox.KeyLength || SealedBox.Seal([], key) is null)
            throw new FaultException(new Fault("sealing.key"));
        _key = key.ToArray();
        Id = Convert.ToHexStringLower(SHA256.HashData(_key))[..(2 * IdLength)];
    }

    /// <summary>Sixteen hexadecimal digits of its SHA-256, by which a recipient with several keys finds the right one. An address, not a fingerprint.</summary>
    public string Id { get; }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FaultException"><c>sealing.algorithm</c>: one that this version does not know; <c>sealing.key</c></exception>
    public static SealingKey Parse(string text)
    {
        if (text.Split(':', 2) is not [var algorithm, var key])
            throw new FaultException(new Fault("sealing.key"));
        if (algorithm != Algorithm)
            throw new FaultException(Fault.Of("sealing.algorithm", "", ("algorithm", algorithm), ("known", Algorithm)));
        var bytes = new byte[SealedBox.KeyLength + 1];
        return Convert.TryFromBase64String(key, bytes, out var length) ? new SealingKey(bytes.AsSpan(0, length)) : throw new FaultException(new Fault("sealing.key"));
    }

    /// <summary>Seals content, so that only the holder of the private half opens it.</summary>
    public byte[] Seal(ReadOnlySpan<byte> content) => SealedBox.Seal(content, _key) ?? throw new FaultException(new Fault("sealing.key"));

    /// <inheritdoc/>
    public bool Equals(SealingKey? other) => other is not null && _key.AsSpan().SequenceEqual(other._key);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary><c>x25519-xsalsa20-poly1305-seal:BASE64</c>.</summary>
    public override string ToString() => $"{Algorithm}:{Convert.ToBase64String(_key)}";
}
