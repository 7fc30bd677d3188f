using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Transport;

namespace Cordon.Modules.Exchange.Comparing;

/// <summary>A partner says what it believes this node has of it.</summary>
internal sealed class ComparisonMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.Comparison;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual) => ComparisonContent.Read(content.Body).Comparison == content.About ? usual : throw MessageFormat.Malformed("comparison");

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [];
}

/// <summary>A partner says what it found.</summary>
internal sealed class ComparisonResultMessage : IOwnMessageKind
{
    public string Kind => MessageKinds.ComparisonResult;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual) => ComparisonResultContent.Read(content.Body).Comparison == content.About ? usual : throw MessageFormat.Malformed("comparison");

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [];
}
