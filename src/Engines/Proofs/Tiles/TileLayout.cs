namespace Cordon.Engines.Proofs.Tiles;

/// <summary>Which tiles and bundles a log of a given size consists of (c2sp.org/tlog-tiles, section "Partial Tiles").</summary>
public static class TileLayout
{
    /// <summary>Number of hashes a tree of that size has at a level: <c>floor(size / 256^level)</c>. Level <see cref="TileName.Entries"/> counts entries.</summary>
    public static long Hashes(int level, long size)
    {
        var shift = TileName.LevelBits * Math.Max(level, 0);
        return shift >= 64 ? 0 : size >> shift;
    }

    /// <summary>The width that a tile has at that size: 256 when full, 0 when it does not exist.</summary>
    public static int Width(int level, long index, long size) =>
        (int)Math.Clamp(Hashes(level, size) - index * TileName.FullWidth, 0, TileName.FullWidth);

    /// <summary>The tile that holds a hash at that size of the tree.</summary>
    /// <param name="level">level of the hash, or <see cref="TileName.Entries"/></param>
    /// <param name="position">number of the hash within its level, or of the entry</param>
    /// <param name="size">size of the tree</param>
    public static TileName Holding(int level, long position, long size) =>
        new(level, position / TileName.FullWidth, Width(level, position / TileName.FullWidth, size));

    /// <summary>All tiles of a level at that size, left to right: full ones and at most one partial.</summary>
    public static IEnumerable<TileName> Level(int level, long size)
    {
        for (long index = 0; Width(level, index, size) is > 0 and var width; index++)
            yield return new TileName(level, index, width);
    }

    /// <summary>Number of levels that have at least one hash at that size.</summary>
    public static int Levels(long size)
    {
        var levels = 0;
        while (Hashes(levels, size) > 0)
            levels++;
        return levels;
    }
}
