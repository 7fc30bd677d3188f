using System.Security.Cryptography;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.Exchange.Cards;

/// <summary>A card with its signatures, as it is given as a file.</summary>
internal sealed record SignedCard(NodeCard Card, SignedEnvelope Envelope)
{
    /// <summary>Characters of the longest file.</summary>
    public const int Longest = 64 << 10;

    /// <summary>SHA-256 of what is signed, hexadecimal.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Envelope.Payload.Span));

    /// <summary>Signs a card with its own key, and with that of the card before where there is one: so partners know the new one by the old.</summary>
    public static SignedCard Sign(NodeCard card, EnvelopeSigner own, EnvelopeSigner? before)
    {
        var payload = card.Checked().ToBytes();
        var envelope = SignedEnvelope.Sign(NodeCard.PayloadType, payload, own);
        return new SignedCard(card, before is null ? envelope : envelope with { Signatures = [.. envelope.Signatures, .. SignedEnvelope.Sign(NodeCard.PayloadType, payload, before).Signatures] });
    }

    /// <summary>Reads a file and verifies it by the key it names: that says only that it is whole. Whose it is, a comparison says.</summary>
    /// <exception cref="FaultException"><c>envelope…</c>, <c>exchange.card…</c></exception>
    public static SignedCard Read(string text)
    {
        if (text.Length is 0 or > Longest)
            throw new FaultException(Fault.Of("exchange.card.file", "card", ("most", Longest >> 10)));
        var envelope = SignedEnvelope.Parse(text);
        if (envelope.PayloadType != NodeCard.PayloadType)
            throw new FaultException(Fault.Of("exchange.card.malformed", "card", ("problem", envelope.PayloadType)));
        var card = NodeCard.Of(envelope.Payload.Span);
        envelope.Verify(card.Signing);
        return new SignedCard(card, envelope);
    }

    /// <summary>Whether the holder of another card's key has signed this one too, and it is a later one of the same node.</summary>
    public bool Follows(NodeCard before)
    {
        if (Card.Authority != before.Authority || Card.Number <= before.Number || Card.Realm != before.Realm)
            return false;
        try
        {
            Envelope.Verify(before.Signing);
            return true;
        }
        catch (FaultException)
        {
            return false;
        }
    }

    public override string ToString() => Envelope.ToString();
}
