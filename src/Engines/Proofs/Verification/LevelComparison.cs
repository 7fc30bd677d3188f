using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Verification;

/// <summary>The tiles of levels 1 and up against what the level below makes of them, fed left to right.</summary>
internal sealed class LevelComparison(ITileSource source, long size)
{
    private readonly List<(List<Digest> Hashes, long Index)> _levels = [];

    /// <summary>Tiles compared so far.</summary>
    public long Tiles { get; private set; }

    /// <summary>Adds the root of the next full tile of level 0.</summary>
    public async ValueTask AddAsync(Digest root, CancellationToken cancellation)
    {
        for (var level = 1; ; level++)
        {
            if (_levels.Count < level)
                _levels.Add(([], 0));
            var (hashes, index) = _levels[level - 1];
            hashes.Add(root);
            if (hashes.Count < TileName.FullWidth)
                return;
            await CompareAsync(level, index, hashes, cancellation);
            root = TreeHash.Complete([.. hashes]);
            _levels[level - 1] = ([], index + 1);
        }
    }

    /// <summary>Compares the partial tiles at the right edge.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellation)
    {
        for (var level = 1; level <= _levels.Count; level++)
        {
            var (hashes, index) = _levels[level - 1];
            if (hashes.Count > 0)
                await CompareAsync(level, index, hashes, cancellation);
        }
    }

    private async ValueTask CompareAsync(int level, long index, List<Digest> computed, CancellationToken cancellation)
    {
        var (found, content) = await source.ReadTileAsync(new TileName(level, index, TileLayout.Width(level, index, size)), cancellation);
        var stored = HashTile.Read(found, content.Span);
        for (var i = 0; i < computed.Count; i++)
        {
            var position = index * TileName.FullWidth + i;
            if (stored[i] != computed[i])
                throw new FaultException(Fault.Of("log.node.differs", found.ToString(), ("position", position), ("below", new TileName(level - 1, position, TileName.FullWidth))));
        }

        Tiles++;
    }
}
