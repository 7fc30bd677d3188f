namespace Cordon.Engines.Formats.Inputs;

/// <summary>A file to read, without saying where it lies: on disk, in a blob store or in memory. It can be opened more than once.</summary>
/// <param name="Name">The name that faults mention, without a folder.</param>
/// <param name="Open">Opens it at its beginning; the caller disposes the stream.</param>
/// <param name="Length">Its size in bytes, when known.</param>
/// <param name="ModifiedAt">When it was last written, when known.</param>
public sealed record InputFile(string Name, Func<Stream> Open, long? Length = null, DateTimeOffset? ModifiedAt = null)
{
    /// <summary>A file on disk.</summary>
    public static InputFile OnDisk(string path)
    {
        var info = new FileInfo(path);
        // The readers keep buffers of their own.
        return new(info.Name, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan), info.Length, info.LastWriteTimeUtc);
    }

    /// <summary>Bytes in memory.</summary>
    public static InputFile InMemory(string name, byte[] bytes, DateTimeOffset? modifiedAt = null) =>
        new(name, () => new MemoryStream(bytes, writable: false), bytes.Length, modifiedAt);
}
