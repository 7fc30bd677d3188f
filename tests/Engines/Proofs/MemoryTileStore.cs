using Cordon.Engines.Proofs.Tiles;

namespace Cordon.Tests.Engines.Proofs;

/// <summary>A log's files in memory.</summary>
internal sealed class MemoryTileStore : ITileStore
{
    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellation = default) =>
        ValueTask.FromResult<ReadOnlyMemory<byte>?>(Files.TryGetValue(path, out var content) ? content : (ReadOnlyMemory<byte>?)null);

    public ValueTask WriteAsync(IReadOnlyList<TileFile> files, CancellationToken cancellation = default)
    {
        foreach (var file in files)
            Files[file.Path] = file.Content.ToArray();
        return ValueTask.CompletedTask;
    }

    public ValueTask DropPartialsAsync(TileName full, CancellationToken cancellation = default)
    {
        foreach (var path in Files.Keys.Where(p => p.StartsWith(full.PartialFolder + "/", StringComparison.Ordinal)).ToList())
            Files.Remove(path);
        return ValueTask.CompletedTask;
    }
}
