using System.Security.Cryptography;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Overlays;

/// <summary>An overlay with the bytes that stand for it.</summary>
/// <param name="Overlay">What it says.</param>
/// <param name="Signed">The canonical bytes of the document without its signature: what is digested and signed.</param>
public sealed record ReadOverlay(PackOverlay Overlay, ReadOnlyMemory<byte> Signed)
{
    /// <summary>SHA-256 of <see cref="Signed"/>, in hexadecimal.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Signed.Span));

    /// <summary>Reads an overlay.</summary>
    /// <exception cref="FaultException"><c>json…</c> or <c>rules.pack.format</c>, with the place.</exception>
    public static ReadOverlay Read(ReadOnlyMemory<byte> utf8)
    {
        var (overlay, bytes) = PackReader.Read<PackOverlay>(utf8);
        return new(overlay, bytes);
    }
}
