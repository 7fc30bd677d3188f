using Cordon.Engines.Proofs.Signing;
using Cordon.Kernel.Faults;
using CsCheck;
using Org.BouncyCastle.Crypto.Parameters;

namespace Cordon.Tests.Engines.Proofs.Notes;

public sealed class Ed25519Tests
{
    [Theory]
    // RFC 8032 section 7.1, tests 1 and 3.
    [InlineData("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public void Published_vectors_hold(string seed, string publicKey, string message, string signature)
    {
        using var signer = new Ed25519Signer(Convert.FromHexString(seed));
        Assert.Equal(publicKey, Convert.ToHexStringLower(signer.PublicKey.Span));
        Assert.Equal(signature, Convert.ToHexStringLower(signer.Sign(Convert.FromHexString(message))));
    }

    [Fact]
    public void Another_implementation_makes_the_same_signature_and_neither_accepts_a_changed_one()
    {
        Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[0, 200], Gen.Int[0, 511]).Sample((seed, message, bit) =>
        {
            using var ours = new Ed25519Signer(seed);
            var theirs = new Ed25519PrivateKeyParameters(seed);
            Assert.Equal(theirs.GeneratePublicKey().GetEncoded(), ours.PublicKey.ToArray());
            var signing = new BouncyEd25519(theirs);
            var signature = ours.Sign(message);
            Assert.Equal(signing.Sign(message), signature);

            var verifier = new Ed25519Verifier(ours.PublicKey.Span);
            Assert.True(verifier.Verify(message, signature));
            signature[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.False(verifier.Verify(message, signature));
            Assert.False(signing.Verify(message, signature));
            Assert.False(verifier.Verify(message, signature.AsSpan(1)));
        }, iter: 200);
    }

    [Fact]
    public void Bytes_that_are_no_key_are_refused()
    {
        Assert.Equal("log.key.invalid", Assert.Throws<FaultException>(() => new Ed25519Verifier(new byte[31])).Fault.Code);
        Assert.Throws<ArgumentException>(() => new Ed25519Signer(new byte[31]));
    }

    private sealed class BouncyEd25519(Ed25519PrivateKeyParameters key)
    {
        public byte[] Sign(byte[] message)
        {
            var signer = new Org.BouncyCastle.Crypto.Signers.Ed25519Signer();
            signer.Init(true, key);
            signer.BlockUpdate(message, 0, message.Length);
            return signer.GenerateSignature();
        }

        public bool Verify(byte[] message, byte[] signature)
        {
            var signer = new Org.BouncyCastle.Crypto.Signers.Ed25519Signer();
            signer.Init(false, key.GeneratePublicKey());
            signer.BlockUpdate(message, 0, message.Length);
            return signer.VerifySignature(signature);
        }
    }
}
