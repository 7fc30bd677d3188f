namespace Cordon.Engines.Proofs.Tiles;

/// <summary>What <see cref="FileTileStore"/> does to a disk, one operation each, so that a test can lose power between any two of them.</summary>
public interface IDisk
{
    /// <summary>The bytes of a file; null when there is none.</summary>
    ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string path, CancellationToken cancellation);

    /// <summary>Creates or truncates a file, writes it and flushes its content to the device.</summary>
    void WriteFlushed(string path, ReadOnlySpan<byte> content);

    /// <summary>Renames a file over another, which it replaces in one step.</summary>
    void Rename(string from, string to);

    /// <summary>Flushes the names in a folder to the device.</summary>
    void FlushFolder(string path);

    /// <summary>Makes a folder and those above it; no error when it is there already.</summary>
    void MakeFolder(string path);

    /// <summary>Removes a folder with what is in it; no error when there is none.</summary>
    void RemoveFolder(string path);

    /// <summary>All files below a folder.</summary>
    IEnumerable<string> Files(string folder);
}
