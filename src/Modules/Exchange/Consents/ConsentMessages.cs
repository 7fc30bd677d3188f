using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Transport;

namespace Cordon.Modules.Exchange.Consents;

/// <summary>A partner asks whether it may pass on what this node released to it.</summary>
internal sealed class ConsentRequestMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.ConsentRequest;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual) => ConsentRequestContent.Read(content.Body).Request == content.About ? usual : throw MessageFormat.Malformed("request");

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [ExchangeWork.Consent(partner.Id, ConsentRequestContent.Read(content.Body), now)];
}

/// <summary>The originator answers this node.</summary>
internal sealed class ConsentAnswerMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.ConsentAnswer;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual) => ConsentAnswerContent.Read(content.Body).Request == content.About ? usual : throw MessageFormat.Malformed("request");

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [ExchangeWork.ConsentAnswered(partner.Id, ConsentAnswerContent.Read(content.Body))];
}
