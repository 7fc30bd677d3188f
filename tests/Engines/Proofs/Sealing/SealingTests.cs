using Cordon.Engines.Proofs.Sealing;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Sealing;

public sealed class SealingTests
{
    private static readonly Gen<byte[]> Secrets = Gen.Byte.Array[SealOpener.SecretLength];

    [Fact]
    public void Whatever_is_sealed_is_opened_by_its_recipient_and_by_an_implementation_of_others() =>
        Gen.Select(Secrets, Gen.Byte.Array[0, 2000]).Sample((secret, content) =>
        {
            using var opener = new SealOpener(secret);
            var box = SealingKey.Parse(opener.Key.ToString()).Seal(content);
            Assert.Equal(content, opener.Open(box));
            Assert.Equal(content, NaclBox.OpenSealed(box, secret));
        }, iter: 100);

    [Fact]
    public void No_other_key_opens_it_and_no_changed_byte_is_opened() =>
        Gen.Select(Secrets, Secrets, Gen.Byte.Array[0, 60], Gen.Int[0, 1 << 20]).Where((a, b, _, _) => !a.SequenceEqual(b)).Sample((secret, other, content, at) =>
        {
            using var opener = new SealOpener(secret);
            using var stranger = new SealOpener(other);
            var box = opener.Key.Seal(content);
            // X25519 ignores five bits of a private key: two that differ only there are one key.
            if (stranger.Key != opener.Key)
                Assert.Equal("sealing.closed", CodeOf(() => stranger.Open(box)));
            // The highest bit of the fresh public key is not used by X25519, but it goes into the nonce.
            box[at % box.Length] ^= 0x80;
            Assert.Equal("sealing.closed", CodeOf(() => opener.Open(box)));
            Assert.Equal("sealing.closed", CodeOf(() => opener.Open(box.AsSpan(0, at % box.Length))));
        }, iter: 200);

    [Fact]
    public void The_same_content_is_never_sealed_alike()
    {
        using var opener = new SealOpener(new byte[SealOpener.SecretLength]);
        Assert.NotEqual(opener.Key.Seal("x"u8), opener.Key.Seal("x"u8));
    }

    [Theory]
    [InlineData("", "sealing.key")]
    [InlineData("x25519-xsalsa20-poly1305-seal", "sealing.key")]
    [InlineData("x25519-xsalsa20-poly1305-seal:AAAA", "sealing.key")]
    [InlineData("x25519-xsalsa20-poly1305-seal:%%%", "sealing.key")]
    [InlineData("x25519-xsalsa20-poly1305-seal:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "sealing.key")]
    [InlineData("x25519-xsalsa20-poly1305-seal:AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "sealing.key")]
    [InlineData("x25519-xsalsa20-poly1305-seal:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==", "sealing.key")]
    [InlineData("hpke-x25519:AAAA", "sealing.algorithm")]
    public void What_is_no_key_is_refused_also_a_point_of_small_order(string text, string code) => Assert.Equal(code, CodeOf(() => SealingKey.Parse(text)));

    private static string? CodeOf(Action act) => (Record.Exception(act) as FaultException)?.Fault.Code;
}
