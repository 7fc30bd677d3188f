using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Engines.Rules.Packs.Document;

/// <summary>A pack with the bytes that stand for it.</summary>
/// <param name="Pack">What it says.</param>
/// <param name="Signed">The canonical bytes of the document without its signature: what is digested and signed.</param>
public sealed record ReadPack(RulePack Pack, ReadOnlyMemory<byte> Signed)
{
    /// <summary>SHA-256 of <see cref="Signed"/>, in hexadecimal.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Signed.Span));
}

/// <summary>Reads packs and overlays. Nothing is taken that is not part of the format.</summary>
public static class PackReader
{
    /// <summary>Bytes of a document.</summary>
    public const int MostBytes = 10_000_000;

    /// <summary>Reads a pack.</summary>
    /// <exception cref="FaultException"><c>json…</c> or <c>rules.pack.format</c>, with the place.</exception>
    public static ReadPack Read(ReadOnlyMemory<byte> utf8)
    {
        var (pack, bytes) = Read<RulePack>(utf8);
        return new(pack, bytes);
    }

    /// <summary>A pack built in memory, as if it had been read.</summary>
    public static ReadPack Of(RulePack pack) => Read(CanonicalJson.OfRecord(pack));

    internal static (T Document, ReadOnlyMemory<byte> Signed) Read<T>(ReadOnlyMemory<byte> utf8)
        where T : notnull
    {
        if (utf8.Length > MostBytes)
            throw new FaultException(Fault.Of("rules.pack.size", "", ("most", MostBytes)));
        var canonical = CanonicalJson.Of(utf8);
        try
        {
            var document = JsonSerializer.Deserialize<T>(canonical, StrictJson.Options) ?? throw new FaultException(Fault.Of("rules.pack.format", "", ("problem", "it is null")));
            var unsigned = JsonNode.Parse(canonical)!.AsObject();
            unsigned.Remove("signature");
            return (document, CanonicalJson.Of(unsigned));
        }
        catch (JsonException refused)
        {
            throw new FaultException(Fault.Of("rules.pack.format", refused.Path ?? "", ("problem", refused.Message.Split(". Path:")[0])), refused);
        }
    }
}
