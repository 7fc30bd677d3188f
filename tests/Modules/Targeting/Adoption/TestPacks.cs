using System.Text.Json.Nodes;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Overlays;
using Cordon.Engines.Rules.Packs.Trust;
using Cordon.Kernel.Json;

namespace Cordon.Tests.Packs;

/// <summary>Packs and overlays made of the one that ships, signed by an issuer of the tests.</summary>
internal static class TestPacks
{
    public const string Key = "rules.arvonia.example";

    private static readonly byte[] Seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    /// <summary>The issuer's verifier key, as the setting has it.</summary>
    public static string Issuer { get; } = VerifierKeyOf(Seed);

    /// <summary>The pack that ships in another version, changed and signed.</summary>
    public static byte[] Pack(string version, Action<JsonObject>? change = null, byte[]? seed = null)
    {
        var document = JsonNode.Parse(File.ReadAllBytes(Repository.PathOf("data", "packs", "common-risk-framework", "pack.json")))!.AsObject();
        document["version"] = version;
        change?.Invoke(document);
        return Signed(PackReader.Read(CanonicalJson.Of(document)), seed);
    }

    /// <summary>An overlay over a pack, changed and signed.</summary>
    public static byte[] Overlay(ReadPack under, string version, Action<JsonObject>? change = null, string id = "arvonia")
    {
        var document = new JsonObject
        {
            ["id"] = id, ["version"] = version, ["issuer"] = "Arvonia Customs", ["jurisdiction"] = "Arvonia", ["legalBasis"] = new JsonArray("Act 12"),
            ["base"] = new JsonObject { ["id"] = under.Pack.Id, ["digest"] = under.Digest }, ["rules"] = new JsonArray(),
        };
        change?.Invoke(document);
        using var signer = new Ed25519Signer(Seed);
        return PackTrust.Sign(ReadOverlay.Read(CanonicalJson.Of(document)), Key, signer.Sign);
    }

    public static byte[] Signed(ReadPack pack, byte[]? seed = null)
    {
        using var signer = new Ed25519Signer(seed ?? Seed);
        return PackTrust.Sign(pack, Key, signer.Sign);
    }

    /// <summary>A rule of the document.</summary>
    public static JsonObject Rule(JsonObject document, string id) => document["rules"]!.AsArray().Single(r => (string?)r!["id"] == id)!.AsObject();

    /// <summary>A rule that fires for every destination of one country.</summary>
    public static JsonObject DestinationRule(string id, string country) => new()
    {
        ["id"] = id, ["title"] = Both($"Goods go to {country}"), ["source"] = new JsonObject { ["title"] = "Act 12", ["reference"] = "article 3" },
        ["when"] = $"movement.destinationCountry == \"{country}\"", ["weight"] = 0.3, ["effect"] = "examine", ["explanation"] = Both("{movement.destinationCountry}"),
        ["vectors"] = new JsonObject
        {
            ["positive"] = new JsonArray(new JsonObject { ["facts"] = new JsonObject { ["movement"] = new JsonObject { ["destinationCountry"] = country } } }),
            ["negative"] = new JsonArray(new JsonObject { ["facts"] = new JsonObject { ["movement"] = new JsonObject { ["destinationCountry"] = "zz" } } }),
        },
    };

    private static JsonObject Both(string text) => new() { ["en"] = text, ["fr"] = text };

    private static string VerifierKeyOf(byte[] seed)
    {
        using var signer = new Ed25519Signer(seed);
        return new VerifierKey(Key, SignatureType.Ed25519, signer.PublicKey).ToString();
    }
}
