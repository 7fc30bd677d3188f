using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Engines.Rules.Packs.Trust;

/// <summary>Verifies a signature with the trusted key of a name; nothing when no such key is trusted.</summary>
/// <param name="key">The name of the key.</param>
/// <param name="message">What was signed.</param>
/// <param name="signature">The signature.</param>
public delegate bool? PackVerifier(string key, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);

/// <summary>Signs for a key; the private key stays with the caller.</summary>
/// <param name="message">What is signed.</param>
public delegate byte[] PackSigner(ReadOnlySpan<byte> message);

/// <summary>Whether a pack may be believed: signed by a trusted key, and no older than the one in force.</summary>
public static class PackTrust
{
    /// <summary>The only algorithm there is so far (RFC 8032).</summary>
    public const string Algorithm = "Ed25519";

    private static readonly byte[] Domain = "cordon/rule-pack/v1\0"u8.ToArray();

    /// <summary>What is signed: a prefix that no other signature uses, and the canonical bytes of the pack.</summary>
    public static byte[] Message(ReadPack pack) => [.. Domain, .. pack.Signed.Span];

    /// <summary>The document with a signature, in canonical form; everything else stays as it was written.</summary>
    public static byte[] Sign(ReadPack pack, string key, PackSigner signer)
    {
        var document = JsonNode.Parse(pack.Signed.Span)!.AsObject();
        document["signature"] = new JsonObject { ["key"] = key, ["algorithm"] = Algorithm, ["value"] = Convert.ToBase64String(signer(Message(pack))) };
        return CanonicalJson.Of(document);
    }

    /// <summary>Refuses a pack that is unsigned, signed by a stranger, changed after signing, or older than the version in force.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="verifier">The trusted keys.</param>
    /// <param name="inForce">The version of this pack that is in force, if there is one.</param>
    /// <exception cref="FaultException"><c>rules.trust…</c>.</exception>
    public static void Demand(ReadPack pack, PackVerifier verifier, string? inForce = null)
    {
        if (pack.Pack.Signature is not { } signature)
            throw new FaultException(new Fault("rules.trust.unsigned", "/signature"));
        if (signature.Algorithm != Algorithm)
            throw new FaultException(Fault.Of("rules.trust.algorithm", "/signature/algorithm", ("algorithm", signature.Algorithm)));
        var bytes = new byte[signature.Value.Length];
        var readable = Convert.TryFromBase64String(signature.Value, bytes, out var written);
        switch (verifier(signature.Key, Message(pack), bytes.AsSpan(0, written)))
        {
            case null:
                throw new FaultException(Fault.Of("rules.trust.stranger", "/signature/key", ("key", signature.Key)));
            case false:
                throw new FaultException(Fault.Of("rules.trust.signature", "/signature/value", ("key", signature.Key)));
            case true when !readable:
                throw new FaultException(Fault.Of("rules.trust.signature", "/signature/value", ("key", signature.Key)));
        }

        if (inForce is not null && PackVersion.Parse(pack.Pack.Version, "/version").Order(PackVersion.Parse(inForce, "")) < 0)
            throw new FaultException(Fault.Of("rules.trust.older", "/version", ("version", pack.Pack.Version), ("inForce", inForce)));
    }
}
