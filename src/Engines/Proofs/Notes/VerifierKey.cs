using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Proofs.Signing;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Notes;

/// <summary>
/// A public key as logs and witnesses publish it, a "vkey": <c>name+hhhhhhhh+base64(type ‖ key)</c>, where the eight hexadecimal digits are the key id
/// (c2sp.org/signed-note, "Verifier keys").
/// </summary>
public sealed record VerifierKey
{
    private const int IdDigits = 8;

    /// <summary>The key of that name.</summary>
    /// <param name="name">not empty, no white space, no plus sign; a URL without scheme by custom</param>
    /// <param name="type">what it signs</param>
    /// <param name="publicKey">32 bytes of Ed25519</param>
    /// <exception cref="FaultException"><c>log.vkey.malformed</c>, <c>log.key.invalid</c></exception>
    public VerifierKey(string name, SignatureType type, ReadOnlyMemory<byte> publicKey)
    {
        if (!StrictText.IsKeyName(name))
            throw Malformed(name, "the name must not be empty or contain white space or '+'");
        if (type is not (SignatureType.Ed25519 or SignatureType.CosignatureV1))
            throw Malformed(name, $"signature type {(int)type} is not supported; 1 (Ed25519) and 4 (cosignature/v1) are");
        Verifier = new Ed25519Verifier(publicKey.Span);
        (Name, Type) = (name, type);
        KeyId = IdOf(name, type, publicKey.Span);
    }

    /// <summary>Name of the key: a log's is its origin.</summary>
    public string Name { get; }

    /// <summary>What it signs.</summary>
    public SignatureType Type { get; }

    /// <summary>The first four bytes of <c>SHA-256(name ‖ 0x0A ‖ type ‖ public key)</c>, big-endian. An address, not a fingerprint.</summary>
    public uint KeyId { get; }

    /// <summary>The public key itself.</summary>
    public IVerifier Verifier { get; }

    /// <summary>Reads a vkey.</summary>
    /// <exception cref="FaultException"><c>log.vkey.malformed</c>, <c>log.key.invalid</c></exception>
    public static VerifierKey Parse(string text)
    {
        // The base64 of the key may itself contain plus signs; the name may not.
        var parts = text.Split('+', 3);
        if (parts.Length != 3)
            throw Malformed(text, "it has the form name+hhhhhhhh+base64");
        if (parts[1].Length != IdDigits || !parts[1].All(char.IsAsciiHexDigitLower))
            throw Malformed(text, "the key id is eight lower-case hexadecimal digits");
        if (!StrictText.TryBase64(parts[2], out var encoded) || encoded.Length == 0)
            throw Malformed(text, "the key is not standard base64");
        var key = new VerifierKey(parts[0], (SignatureType)encoded[0], encoded.AsMemory(1));
        if (key.KeyId != uint.Parse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            throw Malformed(text, "the key id does not belong to this name and key");
        return key;
    }

    /// <summary>Whether both have the same name, type and public key.</summary>
    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, KeyId);

    /// <summary>The vkey text.</summary>
    public override string ToString() => $"{Name}+{KeyId:x8}+{Convert.ToBase64String([(byte)Type, .. Verifier.PublicKey.Span])}";

    private static uint IdOf(string name, SignatureType type, ReadOnlySpan<byte> publicKey) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. publicKey]));

    private static FaultException Malformed(string text, string problem) =>
        new(Fault.Of("log.vkey.malformed", "", ("vkey", text), ("problem", problem)));
}
