using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.PrivateMatching.Wire;

/// <summary>A kind of message of matching. Only its shape is looked at before it is taken in: that a partner sends what it should not is to be recorded, and not turned away.</summary>
/// <typeparam name="T">What it carries.</typeparam>
/// <param name="kind">Its name.</param>
internal sealed class MatchingMessage<T>(string kind) : IMessageKind
    where T : MatchingBody
{
    public string Kind => kind;

    public string Title => "matching.message";

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual) =>
        MatchingBody.Read<T>(content.Body).About == content.About ? usual with { Purpose = MatchingPurpose.Words } : throw new FaultException(new Fault("matching.message"));
}
