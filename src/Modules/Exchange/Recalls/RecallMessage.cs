using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Transport;

namespace Cordon.Modules.Exchange.Recalls;

/// <summary>A partner calls something back. It is taken in also where all else rests: what is not to be held any more is not to be held by anybody.</summary>
internal sealed class RecallMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.Recall;

    public bool GoesWhileSuspended => true;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual)
    {
        var recall = MessageFormat.Read<RecallContent>(content.Body, RecallContent.Version);
        ExchangeWords.Said(recall.Text);
        if (recall.Recall != content.About || !Name.IsWellFormed(recall.Recall) || !Name.IsWellFormed(recall.Release))
            throw MessageFormat.Malformed("recall or release");
        if ((recall.Sort == RecallSort.Restrict) != (recall.Handling is not null))
            throw MessageFormat.Malformed("handling");
        recall.Handling?.Checked();
        return usual;
    }

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [];
}

/// <summary>A holder says what it did.</summary>
internal sealed class RecallReceiptMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.RecallReceipt;

    public bool GoesWhileSuspended => true;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual)
    {
        var receipt = MessageFormat.Read<RecallReceiptContent>(content.Body, RecallReceiptContent.Version);
        return receipt.Recall == content.About && Name.IsWellFormed(receipt.Release) && receipt.Onward.Concat((receipt.Reached ?? []).Select(r => r.Partner)).All(Name.IsWellFormed) ? usual : throw MessageFormat.Malformed("recall");
    }

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [ExchangeWork.OverdueDone(content.About, partner.Id)];
}
