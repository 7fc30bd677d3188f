using System.Security.Cryptography;
using Cordon.Engines.Proofs.Receipts;
using CsCheck;

namespace Cordon.Tests.Engines.Proofs.Receipts;

public sealed class EntryCommitmentTests
{
    [Fact]
    public void It_is_the_documented_hash()
    {
        Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[0, 500]).Sample((nonce, content) =>
        {
            var expected = SHA256.HashData([.. "cordon/entry/v1"u8, 0, .. nonce, .. content]);
            Assert.Equal(expected, EntryCommitment.Of(nonce, content).ToArray());
        });
    }

    [Fact]
    public void A_nonce_of_another_length_is_refused_since_bytes_could_move_between_it_and_the_content()
    {
        Assert.Throws<ArgumentException>(() => EntryCommitment.Of(new byte[31], new byte[33]));
    }
}
