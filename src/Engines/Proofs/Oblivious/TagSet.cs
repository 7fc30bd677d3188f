using System.Buffers.Binary;
using System.Security.Cryptography;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;

namespace Cordon.Engines.Proofs.Oblivious;

/// <summary>
/// What a holder keeps of its identifiers for one partner, purpose and epoch: a tag of 128 bits for each, in buckets by the first bits of the output, each with a sealed label behind it where labels are
/// wanted. An asker that has the output of its own identifier fetches one bucket, and sees random bytes unless one entry is its own. Every bucket has the same number of entries, with random ones among
/// them, so that its size says nothing. A key makes one set only: two sets of one key would show, side by side, which entries are real.
/// </summary>
public sealed class TagSet
{
    /// <summary>Bytes of a tag.</summary>
    public const int TagLength = 16;

    /// <summary>Entries of a bucket at least: among so many lies what is asked for.</summary>
    public const int LeastOfBucket = 1000;

    private const int TagAt = 8;
    private const int MostBits = 24;
    private const int HeaderLength = 12;

    private readonly byte[] _entries;
    private readonly Digest[] _leaves;

    private TagSet(int bits, int ofBucket, int labelLength, byte[] entries)
    {
        (Bits, OfBucket, LabelLength, _entries) = (bits, ofBucket, labelLength, entries);
        var length = BucketLength;
        _leaves = [.. Enumerable.Range(0, 1 << bits).Select(i => TreeHash.Leaf(entries.AsSpan(i * length, length)))];
        Root = TreeHash.Complete(_leaves);
    }

    /// <summary>How many bits of an output name its bucket.</summary>
    public int Bits { get; }

    /// <summary>Entries of each bucket.</summary>
    public int OfBucket { get; }

    /// <summary>Bytes of the label behind each tag; 0 where there is none.</summary>
    public int LabelLength { get; }

    /// <summary>Bytes of a bucket.</summary>
    public int BucketLength => OfBucket * (TagLength + LabelLength);

    /// <summary>Root of the tree over all buckets (RFC 6962): published, it keeps the holder from showing different sets to different askers.</summary>
    public Digest Root { get; }

    /// <summary>The set of outputs, without labels.</summary>
    /// <param name="outputs">Outputs of <see cref="OprfHolder.Evaluate"/>, 64 bytes each; which stands twice counts once.</param>
    /// <param name="randomness">Fills the buckets up.</param>
    public static TagSet Of(IReadOnlyCollection<byte[]> outputs, IRandomness randomness) => Of([.. outputs.Select(o => new LabelledOutput(o, []))], 0, randomness);

    /// <summary>The set of outputs, each with a label that only who has the output can read.</summary>
    /// <param name="outputs">Of one key, which makes no other set; of an output that stands twice the first label counts.</param>
    /// <param name="labelLength">Bytes of each label; 0 to <see cref="LabelSeal.Longest"/>.</param>
    /// <param name="randomness">Fills the buckets up.</param>
    /// <exception cref="ArgumentException">a label of another length</exception>
    public static TagSet Of(IReadOnlyCollection<LabelledOutput> outputs, int labelLength, IRandomness randomness)
    {
        if (labelLength is < 0 or > LabelSeal.Longest || outputs.Any(o => o.Label.Length != labelLength))
            throw new ArgumentException($"each label has the same length, at most {LabelSeal.Longest} bytes", nameof(outputs));
        var bits = 0;
        while (bits < MostBits && outputs.Count >> (bits + 1) >= LeastOfBucket)
            bits++;
        var buckets = new Dictionary<UInt128, byte[]>[1 << bits];
        for (var i = 0; i < buckets.Length; i++)
            buckets[i] = [];
        foreach (var (output, label) in outputs)
            buckets[BucketOf(output, bits)].TryAdd(TagOf(output), LabelSeal.Apply(output, label));
        return new TagSet(bits, Math.Max(LeastOfBucket, buckets.Max(b => b.Count)), labelLength, Filled(buckets, labelLength, randomness));
    }

    /// <summary>A set as <see cref="ToBytes"/> wrote it.</summary>
    /// <exception cref="FaultException"><c>oblivious.set</c></exception>
    public static TagSet Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeaderLength)
            throw new FaultException(new Fault("oblivious.set"));
        var (bits, ofBucket, labelLength) = (BinaryPrimitives.ReadInt32BigEndian(bytes), BinaryPrimitives.ReadInt32BigEndian(bytes[4..]), BinaryPrimitives.ReadInt32BigEndian(bytes[8..]));
        if (bits is < 0 or > MostBits || ofBucket < LeastOfBucket || labelLength is < 0 or > LabelSeal.Longest || bytes.Length - HeaderLength != ((long)ofBucket << bits) * (TagLength + labelLength))
            throw new FaultException(new Fault("oblivious.set"));
        return new TagSet(bits, ofBucket, labelLength, bytes[HeaderLength..].ToArray());
    }

    /// <summary>Everything, to be kept: bits, entries of a bucket and bytes of a label in four bytes each with the highest first, then the buckets.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderLength + _entries.Length];
        BinaryPrimitives.WriteInt32BigEndian(bytes, Bits);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(4), OfBucket);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(8), LabelLength);
        _entries.CopyTo(bytes, HeaderLength);
        return bytes;
    }

    /// <summary>The entries of a bucket, one after another in order of their tags.</summary>
    /// <param name="prefix">The bucket: the first <see cref="Bits"/> of an output.</param>
    /// <exception cref="FaultException"><c>oblivious.prefix</c></exception>
    public ReadOnlyMemory<byte> Bucket(int prefix) => prefix >= 0 && prefix < 1 << Bits
        ? _entries.AsMemory(prefix * BucketLength, BucketLength)
        : throw new FaultException(Fault.Of("oblivious.prefix", "", ("bits", Bits), ("most", (1 << Bits) - 1)));

    /// <summary>That a bucket stands where it does under <see cref="Root"/>.</summary>
    /// <exception cref="FaultException"><c>oblivious.prefix</c></exception>
    public InclusionProof Path(int prefix)
    {
        _ = Bucket(prefix);
        var (path, row, at) = (new List<Digest>(), _leaves, prefix);
        for (; row.Length > 1; at >>= 1)
        {
            path.Add(row[at ^ 1]);
            row = [.. row.Chunk(2).Select(pair => TreeHash.Node(pair[0], pair[1]))];
        }

        return new InclusionProof(prefix, path);
    }

    /// <summary>Which bucket an output is looked for in.</summary>
    public static int BucketOf(ReadOnlySpan<byte> output, int bits) => bits == 0 ? 0 : (int)(BinaryPrimitives.ReadUInt32BigEndian(output) >> (32 - bits));

    /// <summary>Whether a bucket without labels has the tag of an output.</summary>
    /// <param name="bucket">As <see cref="Bucket"/> gives it.</param>
    /// <param name="output">64 bytes.</param>
    public static bool Has(ReadOnlySpan<byte> bucket, ReadOnlySpan<byte> output) => Find(bucket, 0, output) is not null;

    /// <summary>The label that a bucket has for an output; null when it has not its tag. Takes the same time either way.</summary>
    /// <param name="bucket">As <see cref="Bucket"/> gives it.</param>
    /// <param name="labelLength">Bytes of a label.</param>
    /// <param name="output">64 bytes.</param>
    public static byte[]? Find(ReadOnlySpan<byte> bucket, int labelLength, ReadOnlySpan<byte> output)
    {
        var tag = output.Slice(TagAt, TagLength);
        var (at, step) = (-1, TagLength + labelLength);
        for (var i = 0; i + step <= bucket.Length; i += step)
            at = CryptographicOperations.FixedTimeEquals(bucket.Slice(i, TagLength), tag) ? i : at;
        return at < 0 ? null : LabelSeal.Apply(output, bucket.Slice(at + TagLength, labelLength));
    }

    private static byte[] Filled(Dictionary<UInt128, byte[]>[] buckets, int labelLength, IRandomness randomness)
    {
        var (most, step) = (Math.Max(LeastOfBucket, buckets.Max(b => b.Count)), TagLength + labelLength);
        var entries = new byte[checked(buckets.Length * most * step)];
        var random = new byte[step];
        for (var i = 0; i < buckets.Length; i++)
        {
            while (buckets[i].Count < most)
            {
                randomness.Fill(random);
                buckets[i].TryAdd(BinaryPrimitives.ReadUInt128BigEndian(random), random[TagLength..]);
            }

            // In order of the tags, so that what was added last does not stand last.
            foreach (var (at, (tag, label)) in buckets[i].OrderBy(e => e.Key).Index())
            {
                var entry = entries.AsSpan(((i * most) + at) * step, step);
                BinaryPrimitives.WriteUInt128BigEndian(entry, tag);
                label.CopyTo(entry[TagLength..]);
            }
        }

        return entries;
    }

    private static UInt128 TagOf(ReadOnlySpan<byte> output) => BinaryPrimitives.ReadUInt128BigEndian(output[TagAt..]);
}

/// <summary>An output and what is told to whoever has it.</summary>
/// <param name="Output">64 bytes.</param>
/// <param name="Label">What is told.</param>
public sealed record LabelledOutput(byte[] Output, byte[] Label);
