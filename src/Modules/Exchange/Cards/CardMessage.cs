using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Transport;

namespace Cordon.Modules.Exchange.Cards;

/// <summary>A partner has a new card. Its message is signed by the key that is known, and so is the card.</summary>
internal sealed class CardMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.Card;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual)
    {
        var card = Read(content.Body).Card;
        return card.Authority == partner.Partner ? usual : throw new FaultException(new Fault("exchange.card.stranger"));
    }

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now)
    {
        var card = Read(content.Body);
        // Somebody may have brought it in by hand already.
        if (card.Digest == partner.Signed.Digest)
            return [];
        if (!card.Follows(partner.Signed.Card))
            throw new FaultException(new Fault("exchange.card.stranger"));
        PartnerRules.ACardIsInForce(card.Card, now);
        return [new PartnerCardRotated(partner.Id, card.ToString(), ""), ExchangeWork.CardRenewed(partner.Id)];
    }

    public static byte[] Write(SignedCard card) => CanonicalJson.OfRecord(new CardContent(CardContent.Version, card.ToString()));

    private static SignedCard Read(JsonElement body) => SignedCard.Read(MessageFormat.Read<CardContent>(body, CardContent.Version).Card);

    private sealed record CardContent(string Format, string Card)
    {
        public const string Version = "cordon.card-message/v1";
    }
}
