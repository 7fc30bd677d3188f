using Cordon.Engines.Proofs.Envelopes;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>What a node signs about a message that came to it, once it is durable there: proof of delivery.</summary>
internal sealed record DeliveryReceipt
{
    public const string PayloadType = "application/vnd.cordon.receipt+json";
    public const string Version = "cordon.receipt/v1";

    public required string Format { get; init; }

    /// <summary>Who received it, and signs.</summary>
    public required string From { get; init; }

    /// <summary>Who sent it.</summary>
    public required string To { get; init; }

    public required string Message { get; init; }

    public required long Number { get; init; }

    /// <summary>SHA-256 of the sealed box, hexadecimal.</summary>
    public required string Digest { get; init; }

    public required MessageOutcome Outcome { get; init; }

    /// <summary>Why it was declined; empty when it was not.</summary>
    public required string Code { get; init; }

    public required Instant At { get; init; }

    /// <summary>The number that is expected next.</summary>
    public required long Next { get; init; }

    public string Sign(EnvelopeSigner signer) => SignedEnvelope.Sign(PayloadType, CanonicalJson.OfRecord(this), signer).ToString();

    /// <exception cref="FaultException"><c>envelope…</c>, <c>exchange.message…</c></exception>
    public static DeliveryReceipt Read(string text, IEnumerable<Engines.Proofs.Notes.VerifierKey> believed)
    {
        var envelope = SignedEnvelope.Parse(text);
        if (envelope.PayloadType != PayloadType)
            throw MessageFormat.Malformed("receipt");
        envelope.Verify(believed);
        return MessageFormat.Read<DeliveryReceipt>(envelope.Payload, Version);
    }
}

/// <summary>The reply of a door for partners: the receipt of the message that was posted, and of those that it set free.</summary>
/// <param name="Receipts">Signed, word for word.</param>
internal sealed record ReceiptList(IReadOnlyList<string> Receipts);
