using System.Buffers.Binary;
using System.Security.Cryptography;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;

namespace Cordon.Engines.Proofs.Oblivious;

/// <summary>
/// What a holder keeps of its identifiers for one partner, purpose and epoch: a tag of 128 bits for each, in buckets by the first bits of the output. An asker that has the output of its own identifier
/// fetches one bucket, and sees random tags unless one is its own. Every bucket has the same number of tags, with random ones among them, so that its size says nothing.
/// </summary>
public sealed class TagSet
{
    /// <summary>Bytes of a tag.</summary>
    public const int TagLength = 16;

    /// <summary>Tags of a bucket at least: among so many lies what is asked for.</summary>
    public const int LeastOfBucket = 1000;

    private const int TagAt = 8;
    private const int MostBits = 24;

    private readonly byte[] _tags;

    private TagSet(int bits, int ofBucket, byte[] tags, Digest root) => (Bits, OfBucket, _tags, Root) = (bits, ofBucket, tags, root);

    /// <summary>How many bits of an output name its bucket.</summary>
    public int Bits { get; }

    /// <summary>Tags of each bucket.</summary>
    public int OfBucket { get; }

    /// <summary>Root of the tree over all buckets (RFC 6962): published, it keeps the holder from showing different sets to different askers.</summary>
    public Digest Root { get; }

    /// <summary>The set of outputs.</summary>
    /// <param name="outputs">Outputs of <see cref="OprfHolder.Evaluate"/>, 64 bytes each; which stands twice counts once.</param>
    /// <param name="randomness">Fills the buckets up.</param>
    public static TagSet Of(IReadOnlyCollection<byte[]> outputs, IRandomness randomness)
    {
        var bits = 0;
        while (bits < MostBits && outputs.Count >> (bits + 1) >= LeastOfBucket)
            bits++;
        var buckets = new HashSet<UInt128>[1 << bits];
        for (var i = 0; i < buckets.Length; i++)
            buckets[i] = [];
        foreach (var output in outputs)
            buckets[BucketOf(output, bits)].Add(TagOf(output));
        var most = Math.Max(LeastOfBucket, buckets.Max(b => b.Count));
        var tags = new byte[buckets.Length * most * TagLength];
        Span<byte> random = stackalloc byte[TagLength];
        for (var i = 0; i < buckets.Length; i++)
        {
            while (buckets[i].Count < most)
            {
                randomness.Fill(random);
                buckets[i].Add(BinaryPrimitives.ReadUInt128BigEndian(random));
            }

            // In order of size, so that what was added last does not stand last.
            foreach (var (at, tag) in buckets[i].Order().Index())
                BinaryPrimitives.WriteUInt128BigEndian(tags.AsSpan(((i * most) + at) * TagLength), tag);
        }

        return new TagSet(bits, most, tags, RootOf(Enumerable.Range(0, buckets.Length).Select(i => TreeHash.Leaf(tags.AsSpan(i * most * TagLength, most * TagLength)))));
    }

    /// <summary>The tags of a bucket, one after another in order.</summary>
    /// <param name="prefix">The bucket: the first <see cref="Bits"/> of an output.</param>
    /// <exception cref="FaultException"><c>oblivious.prefix</c></exception>
    public ReadOnlyMemory<byte> Bucket(int prefix) => prefix >= 0 && prefix < 1 << Bits
        ? _tags.AsMemory(prefix * OfBucket * TagLength, OfBucket * TagLength)
        : throw new FaultException(Fault.Of("oblivious.prefix", "", ("bits", Bits), ("most", (1 << Bits) - 1)));

    /// <summary>Which bucket an output is looked for in.</summary>
    public static int BucketOf(ReadOnlySpan<byte> output, int bits) => bits == 0 ? 0 : (int)(BinaryPrimitives.ReadUInt32BigEndian(output) >> (32 - bits));

    /// <summary>Whether a bucket has the tag of an output.</summary>
    /// <param name="bucket">As <see cref="Bucket"/> gives it.</param>
    /// <param name="output">64 bytes.</param>
    public static bool Has(ReadOnlySpan<byte> bucket, ReadOnlySpan<byte> output)
    {
        var tag = output.Slice(TagAt, TagLength);
        var found = false;
        for (var at = 0; at + TagLength <= bucket.Length; at += TagLength)
            found |= CryptographicOperations.FixedTimeEquals(bucket.Slice(at, TagLength), tag);
        return found;
    }

    private static UInt128 TagOf(ReadOnlySpan<byte> output) => BinaryPrimitives.ReadUInt128BigEndian(output[TagAt..]);

    private static Digest RootOf(IEnumerable<Digest> leaves) => TreeHash.Complete([.. leaves]);
}
