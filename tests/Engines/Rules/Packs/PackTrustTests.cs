using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Checking;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Overlays;
using Cordon.Engines.Rules.Packs.Tables;
using Cordon.Engines.Rules.Packs.Trust;
using Cordon.Kernel.Faults;

namespace Cordon.Tests.Engines.Rules.Packs;

public sealed class PackTrustTests
{
    private const string Issuer = "arvonia-targeting";

    // The engine only sees bytes; HMAC stands in for the signature that the host brings.
    private static readonly byte[] Secret = [1, 2, 3];

    private static readonly PackSigner Sign = message => HMACSHA256.HashData(Secret, message);

    private static readonly PackVerifier Trusted = (key, message, signature) => key == Issuer ? HMACSHA256.HashData(Secret, message).AsSpan().SequenceEqual(signature) : null;

    private static ReadPack Signed(Action<JsonObject>? change = null, string key = Issuer)
    {
        var document = JsonNode.Parse(PackTrust.Sign(SamplePack.Read(), key, Sign))!.AsObject();
        change?.Invoke(document);
        return PackReader.Read(Encoding.UTF8.GetBytes(document.ToJsonString()));
    }

    [Fact]
    public void A_signed_pack_is_believed_and_signing_does_not_change_its_digest()
    {
        PackTrust.Demand(Signed(), Trusted, inForce: "1.2.0");
        Assert.Equal(SamplePack.Read().Digest, Signed().Digest);
    }

    [Fact]
    public void An_unsigned_pack_is_refused() => Refused("rules.trust.unsigned", SamplePack.Read());

    [Fact]
    public void A_pack_signed_by_a_stranger_is_refused() => Refused("rules.trust.stranger", Signed(key: "somebody"));

    [Fact]
    public void A_pack_changed_after_signing_is_refused() => Refused("rules.trust.signature", Signed(p => p["jurisdiction"] = "Belmora"));

    [Fact]
    public void A_signature_that_is_no_signature_is_refused()
    {
        Refused("rules.trust.signature", Signed(p => p["signature"]!["value"] = "not base64!"));
        Refused("rules.trust.signature", Signed(p => p["signature"]!["value"] = ""));
        Refused("rules.trust.algorithm", Signed(p => p["signature"]!["algorithm"] = "none"));
    }

    [Fact]
    public void An_overlay_is_believed_like_a_pack_and_its_signature_stands_for_no_pack()
    {
        var overlay = ReadOverlay.Read(Encoding.UTF8.GetBytes(
            $$"""{"id": "belmora", "version": "1.2.0", "issuer": "Belmora Customs", "jurisdiction": "Belmora", "legalBasis": ["Code, 4"], "base": {"id": "arvonia-sample", "digest": "{{SamplePack.Read().Digest}}"}, "rules": []}"""));
        var signed = ReadOverlay.Read(PackTrust.Sign(overlay, Issuer, Sign));
        Assert.Equal(overlay.Digest, signed.Digest);
        PackTrust.Demand(signed, Trusted, inForce: "1.2.0");
        Assert.Equal("rules.trust.unsigned", Assert.Throws<FaultException>(() => PackTrust.Demand(overlay, Trusted)).Fault.Code);
        Assert.Equal("rules.trust.older", Assert.Throws<FaultException>(() => PackTrust.Demand(signed, Trusted, inForce: "1.3.0")).Fault.Code);
        Assert.NotEqual(PackTrust.Message(overlay)[..22], PackTrust.Message(SamplePack.Read())[..22]);
        var changed = signed with { Overlay = signed.Overlay with { Signature = signed.Overlay.Signature! with { Value = Convert.ToBase64String(Sign(PackTrust.Message(SamplePack.Read()))) } } };
        Assert.Equal("rules.trust.signature", Assert.Throws<FaultException>(() => PackTrust.Demand(changed, Trusted)).Fault.Code);
    }

    [Theory]
    [InlineData("1.3.0")]
    [InlineData("1.2.1-draft.1")]
    [InlineData("2.0.0")]
    [InlineData("1.10.0")]
    public void An_older_version_played_again_is_refused(string inForce) => Refused("rules.trust.older", Signed(), inForce);

    [Fact]
    public void The_vectors_of_a_rule_are_tried_one_by_one_with_what_came_out()
    {
        var pack = SamplePack.Read().Pack;
        foreach (var rule in WrittenRule.Of(pack))
        {
            var tried = VectorTrial.Of(pack, rule.Rule.Id);
            Assert.Equal(rule.Rule.Vectors.Positive.Count + rule.Rule.Vectors.Negative.Count, tried.Count);
            Assert.All(tried, t => Assert.True(t.AsExpected, rule.Rule.Id));
        }
    }

    [Fact]
    public void Versions_are_ordered_as_their_specification_has_it()
    {
        string[] order = ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.2.0", "1.10.0", "2.0.0"];
        foreach (var (earlier, later) in order.Zip(order.Skip(1)))
        {
            Assert.True(PackVersion.Parse(earlier, "").Order(PackVersion.Parse(later, "")) < 0, $"{earlier} before {later}");
            Assert.True(PackVersion.Parse(later, "").Order(PackVersion.Parse(earlier, "")) > 0, $"{later} after {earlier}");
        }
    }

    private static void Refused(string code, ReadPack pack, string? inForce = null) =>
        Assert.Equal(code, SamplePack.Refusal(() => PackTrust.Demand(pack, Trusted, inForce)).Code);
}
