using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Verification;

/// <summary>Bundles against the tiles of level 0.</summary>
internal sealed class BundleComparison(ITileSource source, TreeHead head)
{
    /// <summary>The leaf hashes of a bundle, computed from its entries and equal to those stored.</summary>
    public async Task<Digest[]> LeavesAsync(TileName bundle, CancellationToken cancellation)
    {
        var (found, content) = await source.ReadTileAsync(bundle, cancellation);
        var entries = EntryBundle.Read(found, content);
        var tile = bundle with { Level = 0 };
        var (foundTile, tileContent) = await source.ReadTileAsync(tile, cancellation);
        var stored = HashTile.Read(foundTile, tileContent.Span);
        var leaves = new Digest[bundle.Width];
        for (var i = 0; i < leaves.Length; i++)
        {
            leaves[i] = TreeHash.Leaf(entries[i].Span);
            if (leaves[i] != stored[i])
                throw await BlameAsync(found, foundTile, bundle.Index * TileName.FullWidth + i, leaves[i], stored[i], cancellation);
        }

        return leaves;
    }

    /// <summary>Which of the two is wrong, when the rest of the tree is whole: the path of a leaf does not contain the leaf itself, so it decides between them.</summary>
    private async Task<FaultException> BlameAsync(TileName bundle, TileName tile, long entry, Digest computed, Digest stored, CancellationToken cancellation)
    {
        var (code, where) = ("log.both.differ", bundle);
        try
        {
            var proof = await new TiledTree(source, head.Size).ProveInclusionAsync(entry, cancellation);
            if (proof.Holds(stored, head))
                (code, where) = ("log.entry.differs", bundle);
            else if (proof.Holds(computed, head))
                (code, where) = ("log.hash.differs", tile);
        }
        catch (FaultException)
        {
            // Another file needed to decide is damaged or missing: then neither can be shown right, which is what the message says.
        }

        return new FaultException(Fault.Of(code, where.ToString(), ("entry", entry), ("bundle", bundle), ("tile", tile)));
    }
}
