using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Transport;

namespace Cordon.Modules.Exchange.Receiving;

/// <summary>A partner releases something. That the partner should have asked itself whether it may is no reason not to look.</summary>
internal sealed class ReleaseMessage(ExchangePolicy policy) : IOwnMessageKind
{
    public string Kind => MessageKinds.Release;

    public Handling Check(MessageContent content, PartnerTerms partner, Handling usual)
    {
        var (release, agreed) = (ReleaseContent.Read(content.Body), partner.Agreement);
        var handling = release.Handling;
        Hold(release.Release == content.About, "release");
        Hold(agreed.Kinds.Contains(release.Kind), "kind");
        Hold(handling.Classification.Level <= agreed.Level, "level");
        Hold(handling.Tlp != Tlp.Red && handling.Caveats.Count == 0, "colour");
        // What is passed on names its originator and that one's release.
        Hold(handling.Originator == partner.Partner || (release.Onward is { } onward && onward.Partner == handling.Originator && handling.Originator != partner.Node), "originator");
        Hold(handling.ReleasableTo.Contains($"authority/{partner.Node}"), "named");
        Hold(handling.PermittedUse <= agreed.Use, "use");
        Hold(agreed.Purposes.Contains(handling.Purpose), "purpose");
        Hold(release.Files is not { } files || policy.Takes(files), "files");
        // The words of its purpose are those of the agreement; here it is kept, and opened, for the exchange.
        return handling with { Purpose = usual.Purpose, LegalBasis = agreed.LegalBasis };
    }

    public IEnumerable<object> Effects(Partner partner, MessageContent content, Instant now) => [ExchangeWork.Received(partner.Id, ReleaseContent.Read(content.Body), now)];

    private static void Hold(bool holds, string rule)
    {
        if (!holds)
            throw new FaultException(new Fault($"exchange.declined.{rule}"));
    }
}
