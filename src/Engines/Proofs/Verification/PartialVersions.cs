using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Verification;

/// <summary>
/// Versions of tiles and bundles that a log keeps beside those of its checkpoint: partial ones of older checkpoints, and wider ones written ahead of the next.
/// Those of older checkpoints are compared with the verified version, of which they must be the beginning. What lies beyond the checkpoint nobody has signed, and it is only counted.
/// </summary>
/// <param name="source">the log's files</param>
/// <param name="size">size of the verified checkpoint</param>
public sealed class PartialVersions(ITileSource source, long size)
{
    /// <summary>Compares a file that is present.</summary>
    /// <returns>true when it was compared or is one of the checkpoint's own; false when it lies beyond the checkpoint</returns>
    /// <exception cref="FaultException"><c>log.partial.differs</c>, <c>log.tile.length</c>, <c>log.bundle.length</c>, <c>log.bundle.rest</c></exception>
    public async ValueTask<bool> CompareAsync(TileName name, CancellationToken cancellation = default)
    {
        var width = TileLayout.Width(name.Level, name.Index, size);
        if (name.Width > width)
            return false;
        if (name.Width == width || await source.ReadAsync(name.ToString(), cancellation) is not { } content)
            return true;
        var (verified, whole) = await source.ReadTileAsync(name with { Width = width }, cancellation);
        if (name.Level == TileName.Entries)
            EntryBundle.Read(name, content);
        else
            HashTile.Read(name, content.Span);
        if (!whole.Span.StartsWith(content.Span))
            throw new FaultException(Fault.Of("log.partial.differs", name.ToString(), ("full", verified)));
        return true;
    }
}
