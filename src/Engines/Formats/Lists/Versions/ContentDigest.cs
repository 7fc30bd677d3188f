using System.Buffers;
using System.Security.Cryptography;

namespace Cordon.Engines.Formats.Lists.Versions;

/// <summary>
/// What a version of a list says, as 32 bytes: SHA-256 over the SHA-256 digests of the content of all entities (<see cref="EntityJson.WriteContent"/>),
/// in ordinal order of their ids. It does not depend on the files, their order or the lines in them.
/// </summary>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct ContentDigest(string Hex)
{
    /// <summary>The digest of some entities.</summary>
    public static ContentDigest Of(IEnumerable<ListedEntity> entities)
    {
        var digester = new ContentDigester();
        foreach (var entity in entities)
            digester.Add(entity);
        return digester.Finish();
    }

    /// <inheritdoc/>
    public override string ToString() => Hex;
}

/// <summary>Digests entities as they come.</summary>
internal sealed class ContentDigester
{
    private readonly List<(string Id, byte[] Digest)> entities = [];
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 12);

    public void Add(ListedEntity entity)
    {
        buffer.ResetWrittenCount();
        EntityJson.WriteContent(entity, buffer);
        entities.Add((entity.Id, SHA256.HashData(buffer.WrittenSpan)));
    }

    public ContentDigest Finish()
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, digest) in entities.OrderBy(e => e.Id, StringComparer.Ordinal))
            whole.AppendData(digest);
        return new(Convert.ToHexStringLower(whole.GetHashAndReset()));
    }
}
