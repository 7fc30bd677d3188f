using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Overlays;
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

/// <summary>Whether a pack or an overlay may be believed: signed by a trusted key, and no older than the one in force.</summary>
public static class PackTrust
{
    /// <summary>The only algorithm there is so far (RFC 8032).</summary>
    public const string Algorithm = "Ed25519";

    private static readonly byte[] PackDomain = "cordon/rule-pack/v1\0"u8.ToArray();
    private static readonly byte[] OverlayDomain = "cordon/rule-overlay/v1\0"u8.ToArray();

    /// <summary>What is signed: a prefix that no other signature uses, and the canonical bytes of the pack.</summary>
    public static byte[] Message(ReadPack pack) => [.. PackDomain, .. pack.Signed.Span];

    /// <summary>What is signed of an overlay. The prefix is its own: a signature for the one never stands for the other.</summary>
    public static byte[] Message(ReadOverlay overlay) => [.. OverlayDomain, .. overlay.Signed.Span];

    /// <summary>The document with a signature, in canonical form; everything else stays as it was written.</summary>
    public static byte[] Sign(ReadPack pack, string key, PackSigner signer) => Signed(pack.Signed, key, signer(Message(pack)));

    /// <summary>The same for an overlay.</summary>
    public static byte[] Sign(ReadOverlay overlay, string key, PackSigner signer) => Signed(overlay.Signed, key, signer(Message(overlay)));

    /// <summary>Refuses a pack that is unsigned, signed by a stranger, changed after signing, or older than the version in force.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="verifier">The trusted keys.</param>
    /// <param name="inForce">The version of this pack that is in force, if there is one.</param>
    /// <exception cref="FaultException"><c>rules.trust…</c>.</exception>
    public static void Demand(ReadPack pack, PackVerifier verifier, string? inForce = null)
    {
        DemandSignature(pack.Pack.Signature, Message(pack), verifier);
        DemandNoOlder(pack.Pack.Version, inForce);
    }

    /// <summary>The same for an overlay.</summary>
    /// <param name="overlay">The overlay.</param>
    /// <param name="verifier">The trusted keys.</param>
    /// <param name="inForce">The version of this overlay that is in force, if there is one.</param>
    /// <exception cref="FaultException"><c>rules.trust…</c>.</exception>
    public static void Demand(ReadOverlay overlay, PackVerifier verifier, string? inForce = null)
    {
        DemandSignature(overlay.Overlay.Signature, Message(overlay), verifier);
        DemandNoOlder(overlay.Overlay.Version, inForce);
    }

    /// <summary>Refuses a version that comes before the one in force; nothing when there is none.</summary>
    /// <exception cref="FaultException"><c>rules.trust.older</c>, <c>rules.pack.version</c>.</exception>
    public static void DemandNoOlder(string version, string? inForce)
    {
        if (inForce is not null && PackVersion.Parse(version, "/version").Order(PackVersion.Parse(inForce, "")) < 0)
            throw new FaultException(Fault.Of("rules.trust.older", "/version", ("version", version), ("inForce", inForce)));
    }

    private static byte[] Signed(ReadOnlyMemory<byte> bytes, string key, byte[] signature)
    {
        var document = JsonNode.Parse(bytes.Span)!.AsObject();
        document["signature"] = new JsonObject { ["key"] = key, ["algorithm"] = Algorithm, ["value"] = Convert.ToBase64String(signature) };
        return CanonicalJson.Of(document);
    }

    private static void DemandSignature(PackSignature? given, byte[] message, PackVerifier verifier)
    {
        if (given is not { } signature)
            throw new FaultException(new Fault("rules.trust.unsigned", "/signature"));
        if (signature.Algorithm != Algorithm)
            throw new FaultException(Fault.Of("rules.trust.algorithm", "/signature/algorithm", ("algorithm", signature.Algorithm)));
        var bytes = new byte[signature.Value.Length];
        var readable = Convert.TryFromBase64String(signature.Value, bytes, out var written);
        switch (verifier(signature.Key, message, bytes.AsSpan(0, written)))
        {
            case null:
                throw new FaultException(Fault.Of("rules.trust.stranger", "/signature/key", ("key", signature.Key)));
            case false:
                throw new FaultException(Fault.Of("rules.trust.signature", "/signature/value", ("key", signature.Key)));
            case true when !readable:
                throw new FaultException(Fault.Of("rules.trust.signature", "/signature/value", ("key", signature.Key)));
        }
    }
}
