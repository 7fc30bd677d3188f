using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Exchange.Receiving;

/// <summary>What partners released, as records that cases hold. A case that holds one keeps it from being erased on the partner's word.</summary>
internal sealed class LinkableReleases(ReceivedDesk desk, NodeIdentity identity, TimeProvider clock) : ILinkable
{
    public string Kind => ReleaseProjection.ReceivedKind;

    public string Title => "exchange.received.record";

    public string Permission => ExchangePermissions.Read;

    public string AddressOf(string id) => ReceivedDesk.Split(id) is var (partner, release) ? ExchangeAddresses.Received(partner, release) : "";

    public async Task<LinkedWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var one = await desk.FindAsync(id, ReleaseReader.Of(reader, identity, clock), cancellation);
            return new LinkedWords(one.Content.Title, one.Partner) { Classification = one.Handling.Classification };
        }
        catch (FaultException none) when (none.Fault.Code.StartsWith("exchange.received.", StringComparison.Ordinal) || none.Fault.Code == ClosedContent.ByClearance)
        {
            return null;
        }
    }
}
