using System.Text;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Signing;
using Cordon.Kernel.Faults;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Envelopes;

public sealed class SignedEnvelopeTests
{
    private static readonly EnvelopeSigner Arvonia = Signer("arvonia", 1);

    [Fact]
    public void What_is_signed_is_encoded_as_the_standard_says() =>
        // The example of the protocol's own text (secure-systems-lab/dsse, protocol.md).
        Assert.Equal("DSSEv1 29 http://example.com/HelloWorld 11 hello world", Encoding.UTF8.GetString(SignedEnvelope.Encoded("http://example.com/HelloWorld", "hello world"u8)));

    [Fact]
    public void Whatever_is_signed_is_read_back_and_believed_and_no_changed_byte_is() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 40], Gen.Byte.Array[0, 300], Gen.Int[0, 1 << 20]).Sample((type, payload, at) =>
        {
            var read = SignedEnvelope.Parse(SignedEnvelope.Sign(type, payload, Arvonia).ToString());
            Assert.Equal(Arvonia.Key, read.Verify(Signer("belmora", 2).Key, Arvonia.Key));
            Assert.Equal((type, Convert.ToHexString(payload)), (read.PayloadType, Convert.ToHexString(read.Payload.Span)));
            var message = SignedEnvelope.Encoded(type, payload);
            byte[] changed = [.. payload, 0];
            if (payload.Length > 0)
                (changed = [.. payload])[at % payload.Length] ^= 1;
            Assert.NotEqual(message, SignedEnvelope.Encoded(type, changed));
            Assert.Equal("envelope.forged", CodeOf(() => (read with { Payload = changed }).Verify(Arvonia.Key)));
            Assert.Equal("envelope.forged", CodeOf(() => (read with { PayloadType = type + "x" }).Verify(Arvonia.Key)));
        }, iter: 200);

    [Fact]
    public void A_stranger_is_not_believed_also_under_the_same_name()
    {
        var read = SignedEnvelope.Sign("t", "x"u8.ToArray(), Signer("arvonia", 3));
        Assert.Equal("envelope.stranger", CodeOf(() => read.Verify(Arvonia.Key)));
        Assert.Equal("envelope.forged", CodeOf(() => (read with { Signatures = [read.Signatures[0] with { KeyId = Arvonia.Key.ToString() }] }).Verify(Arvonia.Key)));
        Assert.Equal("envelope.stranger", CodeOf(() => read.Verify()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"payload":"eA==","payloadType":"t","signatures":[]}""")]
    [InlineData("""{"payload":"%","payloadType":"t","signatures":[{"sig":"eA=="}]}""")]
    [InlineData("""{"payload":"eA==","payloadType":"t","signatures":[{"sig":"eA==%"}]}""")]
    [InlineData("""{"payload":"eA==","payload":"eQ==","payloadType":"t","signatures":[{"sig":"eA=="}]}""")]
    public void What_is_no_envelope_is_refused(string json) => Assert.Equal("envelope.malformed", CodeOf(() => SignedEnvelope.Parse(json)));

    [Fact]
    public void Members_that_are_not_known_and_the_alphabet_of_addresses_are_read()
    {
        var read = SignedEnvelope.Parse("""{"payload":"-_8=","payloadType":"t","signatures":[{"sig":"-_8=","extra":1}],"extra":{}}""");
        Assert.Equal([0xfb, 0xff], read.Payload.ToArray());
        Assert.Equal("", read.Signatures[0].KeyId);
    }

    private static EnvelopeSigner Signer(string name, byte seed) => new(name, new Ed25519Signer(Enumerable.Repeat(seed, Ed25519.SeedLength).ToArray()));

    private static string? CodeOf(Action act) => (Record.Exception(act) as FaultException)?.Fault.Code;
}
