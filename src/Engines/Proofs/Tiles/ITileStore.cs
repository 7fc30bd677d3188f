namespace Cordon.Engines.Proofs.Tiles;

/// <summary>Where the published files of a log are read from, by path relative to the log's prefix: a folder, a web address, memory.</summary>
public interface ITileSource
{
    /// <summary>The bytes of a file; null when there is none of that path.</summary>
    ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellation = default);
}

/// <summary>Where a log keeps its published files. One writer at a time; any number of readers.</summary>
public interface ITileStore : ITileSource
{
    /// <summary>
    /// Writes files so that each appears whole or not at all, and all of them survive a loss of power once the task has completed.
    /// A file that exists is replaced. When the call fails, any subset of the files may have been written.
    /// </summary>
    ValueTask WriteAsync(IReadOnlyList<TileFile> files, CancellationToken cancellation = default);

    /// <summary>Removes the partial versions of a full tile, which nobody needs any more. A version that survives a crash does no harm.</summary>
    ValueTask DropPartialsAsync(TileName full, CancellationToken cancellation = default);
}

/// <summary>A file of a log.</summary>
/// <param name="Path">Relative to the log's prefix, with forward slashes: <c>checkpoint</c>, <c>tile/0/000</c>.</param>
/// <param name="Content">Its bytes.</param>
public readonly record struct TileFile(string Path, ReadOnlyMemory<byte> Content);
