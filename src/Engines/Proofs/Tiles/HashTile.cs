using Cordon.Engines.Proofs.Merkle;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Tiles;

/// <summary>The content of a hash tile: consecutive hashes of one level, 32 bytes each, nothing else.</summary>
public static class HashTile
{
    /// <summary>Reads the first hashes of a tile.</summary>
    /// <param name="name">what was read, for the message; its width says how many hashes are wanted</param>
    /// <param name="content">the bytes</param>
    /// <exception cref="FaultException"><c>log.tile.length</c>: not exactly 32 bytes for each hash</exception>
    public static Digest[] Read(TileName name, ReadOnlySpan<byte> content)
    {
        if (content.Length != name.Width * Digest.Length)
            throw new FaultException(Fault.Of("log.tile.length", name.ToString(), ("expected", name.Width * Digest.Length), ("actual", content.Length)));
        var hashes = new Digest[name.Width];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = new Digest(content.Slice(i * Digest.Length, Digest.Length));
        return hashes;
    }

    /// <summary>The bytes of a tile with these hashes.</summary>
    public static byte[] Write(ReadOnlySpan<Digest> hashes)
    {
        var content = new byte[hashes.Length * Digest.Length];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i].CopyTo(content.AsSpan(i * Digest.Length));
        return content;
    }
}
