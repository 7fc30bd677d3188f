namespace Cordon.Journal.Blobs;

/// <summary>A file that lies encrypted in the store and belongs to nothing yet. It goes when no process attaches it.</summary>
public sealed class StagedBlob
{
    internal StagedBlob(Guid file, byte[] sha256, long length, byte[] key) => (File, Sha256, Length, Key) = (file, sha256, length, key);

    /// <summary>SHA-256 of the content: its address.</summary>
    public ReadOnlyMemory<byte> Sha256 { get; }

    /// <summary>Bytes of content.</summary>
    public long Length { get; }

    internal Guid File { get; }

    internal byte[] Key { get; }
}
