using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Tiles;

/// <summary>Reading tiles by name from any source.</summary>
public static class TileReading
{
    /// <summary>
    /// The content of a tile or bundle. A log may drop a partial tile once the full one exists (c2sp.org/tlog-tiles, "Partial Tiles"), so the full one is asked for in its place;
    /// the name returned says which of the two was found, and the wanted hashes or entries are its first.
    /// </summary>
    /// <exception cref="FaultException"><c>log.tile.missing</c></exception>
    public static async ValueTask<(TileName Found, ReadOnlyMemory<byte> Content)> ReadTileAsync(this ITileSource source, TileName name, CancellationToken cancellation = default)
    {
        if (await source.ReadAsync(name.ToString(), cancellation) is { } content)
            return (name, content);
        if (!name.IsFull && await source.ReadAsync(name.Full.ToString(), cancellation) is { } full)
            return (name.Full, full);
        throw new FaultException(new Fault("log.tile.missing", name.ToString()));
    }
}
