using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Engines.Proofs.Envelopes;

/// <summary>
/// A message that leaves the node with a signature over its bytes and over what sort of message they are (Dead Simple Signing Envelope, secure-systems-lab/dsse 1.0):
/// nobody can take it for a message of another sort, and nobody has to agree on a form of JSON to verify it.
/// </summary>
/// <param name="PayloadType">A media type that names the sort: <c>application/vnd.cordon.control-order+json</c>.</param>
/// <param name="Payload">The message.</param>
/// <param name="Signatures">Who signed.</param>
public sealed record SignedEnvelope(string PayloadType, ReadOnlyMemory<byte> Payload, IReadOnlyList<EnvelopeSignature> Signatures)
{
    /// <summary>Characters of the longest envelope that is read.</summary>
    public const int Longest = 4 << 20;

    // Members that are not known are to be ignored.
    private static readonly JsonSerializerOptions Lenient = new(StrictJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>Signs a message.</summary>
    public static SignedEnvelope Sign(string payloadType, ReadOnlyMemory<byte> payload, EnvelopeSigner signer) =>
        new(payloadType, payload, [new EnvelopeSignature(signer.Key.ToString(), signer.Sign(Encoded(payloadType, payload.Span)))]);

    /// <summary>Reads the JSON form.</summary>
    /// <exception cref="FaultException"><c>envelope.malformed</c></exception>
    public static SignedEnvelope Parse(string json)
    {
        if (json.Length > Longest)
            throw Malformed($"it is longer than {Longest} characters");
        try
        {
            var envelope = JsonSerializer.Deserialize<Wire>(json, Lenient) ?? throw Malformed("it is null");
            if (envelope.Signatures.Count == 0)
                throw Malformed("it has no signature");
            return new SignedEnvelope(envelope.PayloadType, Bytes(envelope.Payload, "payload"), [.. envelope.Signatures.Select(s => new EnvelopeSignature(s.Keyid ?? "", Bytes(s.Sig, "sig")))]);
        }
        catch (JsonException unread)
        {
            throw Malformed(unread.Message);
        }
    }

    /// <summary>The key of those given that signed it.</summary>
    /// <exception cref="FaultException"><c>envelope.stranger</c>: none of them did; <c>envelope.forged</c>: a signature names one of them and is not its</exception>
    public VerifierKey Verify(params IEnumerable<VerifierKey> trusted)
    {
        var message = Encoded(PayloadType, Payload.Span);
        foreach (var signature in Signatures)
        {
            if (trusted.FirstOrDefault(k => k.ToString() == signature.KeyId) is not { } key)
                continue;
            return key.Verifier.Verify(message, signature.Signature.Span) ? key : throw new FaultException(Fault.Of("envelope.forged", "", ("key", key.Name)));
        }

        throw new FaultException(Fault.Of("envelope.stranger", "", ("keys", string.Join(", ", Signatures.Select(s => s.KeyId)))));
    }

    /// <summary>The JSON form.</summary>
    public override string ToString() => new JsonObject
    {
        ["payload"] = Convert.ToBase64String(Payload.Span),
        ["payloadType"] = PayloadType,
        ["signatures"] = new JsonArray([.. Signatures.Select(s => new JsonObject { ["keyid"] = s.KeyId, ["sig"] = Convert.ToBase64String(s.Signature.Span) })]),
    }.ToJsonString();

    /// <summary>What is signed, the "pre-authentication encoding": lengths in bytes before type and payload leave no doubt where each ends.</summary>
    public static byte[] Encoded(string payloadType, ReadOnlySpan<byte> payload)
    {
        var type = Encoding.UTF8.GetBytes(payloadType);
        return [.. "DSSEv1 "u8, .. Number(type.Length), (byte)' ', .. type, (byte)' ', .. Number(payload.Length), (byte)' ', .. payload];

        static byte[] Number(int length) => Encoding.ASCII.GetBytes(length.ToString(CultureInfo.InvariantCulture));
    }

    private static byte[] Bytes(string text, string where)
    {
        // The standard allows the alphabet of addresses as well.
        var plain = text.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[plain.Length];
        return Convert.TryFromBase64String(plain, bytes, out var written) ? bytes[..written] : throw Malformed($"{where} is not base64");
    }

    private static FaultException Malformed(string problem) => new(Fault.Of("envelope.malformed", "", ("problem", problem)));

    private sealed record Wire(string Payload, string PayloadType, IReadOnlyList<WireSignature> Signatures);

    private sealed record WireSignature(string Sig, string? Keyid = null);
}

/// <summary>A signature on an envelope.</summary>
/// <param name="KeyId">Which key made it: a hint, and nothing to be believed before the signature is verified.</param>
/// <param name="Signature">64 bytes of Ed25519.</param>
public sealed record EnvelopeSignature(string KeyId, ReadOnlyMemory<byte> Signature);

/// <summary>A node's key for messages. It signs nothing else: a signature of a log or a witness is never one on a message.</summary>
/// <param name="name">Name of the node, by which partners know it.</param>
/// <param name="signer">The private key.</param>
public sealed class EnvelopeSigner(string name, ISigner signer)
{
    /// <summary>The public key that verifies, as it is given to those who receive messages.</summary>
    public VerifierKey Key { get; } = new(name, SignatureType.Ed25519, signer.PublicKey);

    internal byte[] Sign(ReadOnlySpan<byte> message) => signer.Sign(message);
}
