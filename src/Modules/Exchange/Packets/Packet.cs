using System.Text;
using Cordon.Engines.Proofs.Sealing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;

namespace Cordon.Modules.Exchange.Packets;

/// <summary>Messages as they would be posted, and receipts, to go another way. Each is signed by itself; the whole is sealed, so that who carries it does not see even how many there are.</summary>
internal sealed record Packet
{
    public const string Version = "cordon.packet/v1";

    public required string Format { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required Realm Realm { get; init; }

    public required Instant MadeAt { get; init; }

    public required IReadOnlyList<string> Messages { get; init; }

    public required IReadOnlyList<string> Receipts { get; init; }

    /// <summary>Seals it, as the file that goes.</summary>
    public byte[] Seal(SealingKey to) => CanonicalJson.OfRecord(new SealedPacket
    {
        Format = SealedPacket.Version, Algorithm = SealingKey.Algorithm, Key = to.Id, Box = Convert.ToBase64String(to.Seal(CanonicalJson.OfRecord(this))),
    });

    /// <summary>Opens a file.</summary>
    /// <exception cref="FaultException"><c>exchange.message…</c>, <c>sealing…</c>: it is none, or not for this node</exception>
    public static async Task<Packet> OpenAsync(ReadOnlyMemory<byte> file, ExchangeKeys keys, int ownKeys)
    {
        var outside = MessageFormat.Read<SealedPacket>(file, SealedPacket.Version);
        if (outside.Algorithm != SealingKey.Algorithm)
            throw new FaultException(Fault.Of("sealing.algorithm", "", ("algorithm", outside.Algorithm), ("known", SealingKey.Algorithm)));
        var opener = await keys.OpenerAsync(outside.Key, ownKeys) ?? throw new FaultException(Fault.Of("sealing.closed", "", ("key", outside.Key)));
        var box = new byte[outside.Box.Length];
        if (!Convert.TryFromBase64String(outside.Box, box, out var length))
            throw MessageFormat.Malformed("box");
        return MessageFormat.Read<Packet>(opener.Open(box.AsSpan(0, length)), Version);
    }

    public IEnumerable<byte[]> MessageBytes() => Messages.Select(Encoding.UTF8.GetBytes);
}

/// <summary>The file: which key opens it, and the sealed packet.</summary>
internal sealed record SealedPacket
{
    public const string Version = "cordon.sealed-packet/v1";

    public required string Format { get; init; }

    public required string Algorithm { get; init; }

    public required string Key { get; init; }

    public required string Box { get; init; }
}
