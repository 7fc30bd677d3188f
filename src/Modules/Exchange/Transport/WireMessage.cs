using System.Security.Cryptography;
using System.Text.Json;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Engines.Proofs.Sealing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Storage;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>What is on the wire: where a sealed box belongs, signed anew each time it is tried, so that its time tells a clock that is wrong and an old recording.</summary>
internal sealed record WireMessage
{
    public const string PayloadType = "application/vnd.cordon.message+json";
    public const string Version = "cordon.message/v1";

    public required string Format { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    public required Realm Realm { get; init; }

    public required string Message { get; init; }

    /// <summary>Its place in the stream from the one to the other.</summary>
    public required long Number { get; init; }

    public required Instant SentAt { get; init; }

    /// <summary>The algorithm by which the box is sealed.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Id of the key it is sealed to.</summary>
    public required string Key { get; init; }

    public required string Box { get; init; }

    /// <summary>The cover of a message on its way out, as of now.</summary>
    public static WireMessage For(OutgoingRow row, NodeIdentity from, Instant now) => new()
    {
        Format = Version, From = from.Authority, To = row.Partner, Realm = from.Realm, Message = row.Message, Number = row.Number, SentAt = now, Algorithm = SealingKey.Algorithm, Key = row.Key, Box = row.Box,
    };

    public SignedEnvelope Sign(EnvelopeSigner signer) => SignedEnvelope.Sign(PayloadType, CanonicalJson.OfRecord(this), signer);

    /// <summary>Reads what somebody sent, without believing it.</summary>
    /// <exception cref="FaultException"><c>envelope.malformed</c>, <c>exchange.message.version</c>, <c>exchange.message.content</c></exception>
    public static (WireMessage Message, SignedEnvelope Envelope) Read(string text)
    {
        var envelope = SignedEnvelope.Parse(text);
        if (envelope.PayloadType != PayloadType)
            throw new FaultException(Fault.Of("exchange.message.version", "payloadType", ("version", envelope.PayloadType.Length > 60 ? envelope.PayloadType[..60] : envelope.PayloadType), ("known", PayloadType)));
        var message = MessageFormat.Read<WireMessage>(envelope.Payload, Version);
        return Name.IsWellFormed(message.From) && Name.IsWellFormed(message.To) && Name.IsWellFormed(message.Message) && message.Number >= 1 ? (message, envelope) : throw MessageFormat.Malformed("from, to, message or number");
    }

    /// <exception cref="FaultException"><c>exchange.message.content</c></exception>
    public byte[] BoxBytes()
    {
        var bytes = new byte[Box.Length];
        return Convert.TryFromBase64String(Box, bytes, out var length) ? bytes[..length] : throw MessageFormat.Malformed("box");
    }

    public static string DigestOf(ReadOnlySpan<byte> box) => Convert.ToHexStringLower(SHA256.HashData(box));
}

/// <summary>Messages that are posted together. It saves a journey and a transaction for each; what each of them is worth, its own signature says.</summary>
/// <param name="Messages">Signed, word for word, in the order of their numbers.</param>
internal sealed record MessageList(IReadOnlyList<string> Messages)
{
    /// <exception cref="FaultException"><c>exchange.message.content</c></exception>
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<MessageList>(body, StrictJson.Options)?.Messages is { Count: > 0 and <= PartnerDoor.MostOfList } messages && messages.All(m => m is not null) ? messages : throw MessageFormat.Malformed("messages");
        }
        catch (JsonException unread)
        {
            throw MessageFormat.Malformed(unread.Path ?? "messages");
        }
    }

    public string ToText() => JsonSerializer.Serialize(this, StrictJson.Options);
}
