using Cordon.Engines.Proofs.Merkle;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Tiles;

/// <summary>
/// A tree of a given size read through its tiles: roots, proofs and entries without ever holding all leaves. It believes the tiles;
/// what it returns is verified against a checkpoint by its receiver (<see cref="InclusionProof.Holds"/>) or by <see cref="RootAsync"/>.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class TiledTree
{
    private const int CachedTiles = 512;
    private readonly Dictionary<TileName, Digest[]> _cache = [];
    private readonly ITileSource _source;
    private readonly long _published;

    /// <summary>The tree of a size for which the log has published a checkpoint.</summary>
    /// <param name="source">where the tiles are</param>
    /// <param name="size">number of entries; tiles beyond it are not looked at</param>
    public TiledTree(ITileSource source, long size)
        : this(source, size, size)
    {
    }

    private TiledTree(ITileSource source, long size, long published) => (_source, Size, _published) = (source, size, published);

    /// <summary>Number of entries.</summary>
    public long Size { get; }

    /// <summary>The tree as it was when it had fewer entries, read from the tiles of this one; no checkpoint need have been published for it.</summary>
    /// <exception cref="FaultException"><c>log.size.ahead</c></exception>
    public TiledTree AsOf(long size)
    {
        RefuseAhead(size);
        return new TiledTree(_source, size, _published);
    }

    /// <summary>The root over all entries; reads the right edge of the tree only.</summary>
    /// <exception cref="FaultException"><c>log.tile.missing</c>, <c>log.tile.length</c></exception>
    public async ValueTask<Digest> RootAsync(CancellationToken cancellation = default) =>
        Size == 0 ? TreeHash.Empty : await RangeAsync(new LeafRange(0, Size), cancellation);

    /// <summary>The proof that the entry at that index is in the tree.</summary>
    /// <exception cref="FaultException"><c>log.entry.absent</c>: the log is shorter; <c>log.tile.missing</c>, <c>log.tile.length</c></exception>
    public async ValueTask<InclusionProof> ProveInclusionAsync(long index, CancellationToken cancellation = default)
    {
        RefuseAbsent(index);
        return new InclusionProof(index, await RootsAsync(LeafRange.OfInclusion(index, Size), cancellation));
    }

    /// <summary>The proof that the tree begins with the tree of an older size.</summary>
    /// <exception cref="FaultException"><c>log.size.ahead</c>: the older size is not older; <c>log.tile.missing</c>, <c>log.tile.length</c></exception>
    public async ValueTask<ConsistencyProof> ProveConsistencyAsync(long oldSize, CancellationToken cancellation = default)
    {
        RefuseAhead(oldSize);
        return new ConsistencyProof(await RootsAsync(LeafRange.OfConsistency(oldSize, Size), cancellation));
    }

    /// <summary>The bytes of an entry.</summary>
    /// <exception cref="FaultException"><c>log.entry.absent</c>, <c>log.tile.missing</c>, <c>log.bundle.length</c>, <c>log.bundle.rest</c></exception>
    public async ValueTask<ReadOnlyMemory<byte>> EntryAsync(long index, CancellationToken cancellation = default)
    {
        RefuseAbsent(index);
        var (name, content) = await _source.ReadTileAsync(TileLayout.Holding(TileName.Entries, index, _published), cancellation);
        return EntryBundle.Read(name, content)[index % TileName.FullWidth];
    }

    private void RefuseAhead(long oldSize)
    {
        if (oldSize < 0 || oldSize > Size)
            throw new FaultException(Fault.Of("log.size.ahead", "", ("old", oldSize), ("size", Size)));
    }

    private void RefuseAbsent(long index)
    {
        if (index < 0 || index >= Size)
            throw new FaultException(Fault.Of("log.entry.absent", "", ("index", index), ("size", Size)));
    }

    private async ValueTask<IReadOnlyList<Digest>> RootsAsync(IReadOnlyList<LeafRange> ranges, CancellationToken cancellation)
    {
        var roots = new Digest[ranges.Count];
        for (var i = 0; i < roots.Length; i++)
            roots[i] = await RangeAsync(ranges[i], cancellation);
        return roots;
    }

    private async ValueTask<Digest> RangeAsync(LeafRange range, CancellationToken cancellation)
    {
        var subtrees = new CompactRange();
        foreach (var (height, index) in range.Subtrees())
            subtrees.AppendSubtree(await SubtreeAsync(height, index, cancellation), height);
        return subtrees.Root;
    }

    /// <summary>A complete subtree of 2^height leaves: its hashes all stand in one tile of the nearest level below.</summary>
    private async ValueTask<Digest> SubtreeAsync(int height, long index, CancellationToken cancellation)
    {
        var level = height / TileName.LevelBits;
        var within = height % TileName.LevelBits;
        var first = index << within;
        var hashes = await HashesAsync(TileLayout.Holding(level, first, _published), cancellation);
        return TreeHash.Complete(hashes.AsSpan((int)(first % TileName.FullWidth), 1 << within));
    }

    private async ValueTask<Digest[]> HashesAsync(TileName name, CancellationToken cancellation)
    {
        if (_cache.TryGetValue(name, out var hashes))
            return hashes;
        var (found, content) = await _source.ReadTileAsync(name, cancellation);
        if (_cache.Count >= CachedTiles)
            _cache.Clear();
        return _cache[name] = HashTile.Read(found, content.Span);
    }
}
