using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Trust;

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

    [Theory]
    [InlineData("1.3.0")]
    [InlineData("1.2.1-draft.1")]
    [InlineData("2.0.0")]
    [InlineData("1.10.0")]
    public void An_older_version_played_again_is_refused(string inForce) => Refused("rules.trust.older", Signed(), inForce);

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
