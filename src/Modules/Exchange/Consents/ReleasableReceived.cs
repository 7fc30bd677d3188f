using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Exchange.Consents;

/// <summary>What a partner released, as what is passed on word for word where it consents.</summary>
internal sealed class ReleasableReceived(ReceivedDesk desk, NodeIdentity identity, TimeProvider clock) : IReleasable
{
    public string Kind => ReleaseProjection.ReceivedKind;

    public string Permission => ExchangePermissions.Read;

    public async Task<ReleasableWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var one = await desk.FindAsync(id, ReleaseReader.Of(reader, identity, clock), cancellation);
            return new ReleasableWords(one.Content.Kind, one.Content.Title, one.Content.Fields, one.Handling, one.Content.Tearline, new OnwardSource(one.Partner, one.Content.Release), one.Content.Files);
        }
        catch (FaultException none) when (none.Fault.Code.StartsWith("exchange.received.", StringComparison.Ordinal) || none.Fault.Code == ClosedContent.ByClearance)
        {
            return null;
        }
    }
}
