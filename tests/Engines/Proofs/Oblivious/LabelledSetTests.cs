using System.Security.Cryptography;
using System.Text;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Oblivious;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;

namespace Cordon.Tests.Engines.Proofs.Oblivious;

/// <summary>Sets whose entries have labels, their buckets under a root, and blinds that follow from a secret.</summary>
public sealed class LabelledSetTests
{
    private const int LabelLength = 16;

    private static readonly SystemRandomness Randomness = new();

    [Fact]
    public void Whoever_has_the_output_reads_the_label_and_nobody_else_does()
    {
        var set = Set(5000);
        for (var i = 0; i < 200; i++)
        {
            var bucket = set.Bucket(TagSet.BucketOf(Output(i), set.Bits)).Span;
            Assert.Equal(Label(i), TagSet.Find(bucket, LabelLength, Output(i)));
            Assert.Null(TagSet.Find(bucket, LabelLength, Output(i + 100_000)));
            Assert.Equal(-1, bucket.IndexOf(Label(i)));
            // The tag without the rest of the output opens nothing.
            byte[] guessed = [.. Output(i)[..24], .. new byte[40]];
            Assert.NotEqual(Label(i), TagSet.Find(bucket, LabelLength, guessed));
        }
    }

    [Fact]
    public void A_set_is_read_as_it_was_kept_and_a_damaged_one_is_refused()
    {
        var set = Set(2500);
        var bytes = set.ToBytes();
        var read = TagSet.Read(bytes);
        Assert.Equal((set.Root, set.Bits, set.OfBucket, set.LabelLength), (read.Root, read.Bits, read.OfBucket, read.LabelLength));
        Assert.True(set.Bucket(1).Span.SequenceEqual(read.Bucket(1).Span));
        foreach (var damaged in new[] { [], bytes[..^1], [.. bytes, 0], [.. new byte[] { 0, 0, 0, 99 }, .. bytes[4..]], [.. new byte[] { 255 }, .. bytes[1..]] })
            Assert.Equal("oblivious.set", Assert.Throws<FaultException>(() => TagSet.Read(damaged)).Fault.Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2500)]
    [InlineData(9000)]
    public void Each_bucket_stands_under_the_root_at_its_own_place_only(int held)
    {
        var set = Set(held);
        var head = new TreeHead(1L << set.Bits, set.Root);
        for (var prefix = 0; prefix < 1 << set.Bits; prefix++)
        {
            Assert.True(set.Path(prefix).Holds(TreeHash.Leaf(set.Bucket(prefix).Span), head));
            var changed = set.Bucket(prefix).ToArray();
            changed[prefix] ^= 1;
            Assert.False(set.Path(prefix).Holds(TreeHash.Leaf(changed), head));
            if (set.Bits > 0)
                Assert.False(set.Path(prefix ^ 1).Holds(TreeHash.Leaf(set.Bucket(prefix).Span), head));
        }

        Assert.Equal("oblivious.prefix", Assert.Throws<FaultException>(() => set.Path(1 << set.Bits)).Fault.Code);
    }

    [Fact]
    public void Labels_have_one_length_and_of_two_for_one_output_the_first_counts()
    {
        Assert.Throws<ArgumentException>(() => TagSet.Of([new LabelledOutput(Output(1), new byte[15])], LabelLength, Randomness));
        Assert.Throws<ArgumentException>(() => TagSet.Of([new LabelledOutput(Output(1), new byte[33])], 33, Randomness));
        var set = TagSet.Of([new LabelledOutput(Output(1), Label(1)), new LabelledOutput(Output(1), Label(2))], LabelLength, Randomness);
        Assert.Equal(Label(1), TagSet.Find(set.Bucket(0).Span, LabelLength, Output(1)));
    }

    [Fact]
    public void Derived_bytes_are_those_of_the_secret_and_the_word_however_they_are_taken()
    {
        var (secret, word) = (Encoding.ASCII.GetBytes("a secret of thirty-two bytes ..."), "question 7"u8.ToArray());
        byte[] expected = [.. Block(0), .. Block(1)];
        foreach (var step in new[] { 1, 7, 64, 128 })
        {
            var (randomness, taken) = (new DerivedRandomness(secret, word), new byte[128]);
            for (var at = 0; at < taken.Length; at += step)
                randomness.Fill(taken.AsSpan(at, Math.Min(step, taken.Length - at)));
            Assert.Equal(expected, taken);
        }

        var other = new byte[128];
        new DerivedRandomness(secret, "question 8"u8.ToArray()).Fill(other);
        Assert.NotEqual(expected, other);

        byte[] Block(byte counter)
        {
            byte[] message = [.. "cordon.oblivious.derived/v1"u8, 0, 0, 0, 0, 0, 0, 0, counter, .. word];
            return HMACSHA512.HashData(secret, message);
        }
    }

    private static TagSet Set(int held) => TagSet.Of([.. Enumerable.Range(0, held).Select(i => new LabelledOutput(Output(i), Label(i)))], LabelLength, Randomness);

    private static byte[] Output(int i) => SHA512.HashData(BitConverter.GetBytes(i));

    private static byte[] Label(int i) => SHA256.HashData(BitConverter.GetBytes(i))[..LabelLength];
}
