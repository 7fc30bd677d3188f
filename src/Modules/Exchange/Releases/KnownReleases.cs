using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Sharing;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Transport;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>Releases as other modules show them.</summary>
internal sealed class KnownReleases(ReleaseLists lists, ReleaseDesk desk, ReceivedDesk received, Holdings holdings, NodeIdentity identity, TimeProvider clock) : IKnownReleases
{
    private const int Most = 200;

    public async Task<IReadOnlyList<KnownRelease>> OutAsync(ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (!MayRead(reader))
            return [];
        var own = await lists.OwnAsync(ReleaseReader.Of(reader, identity, clock), Most, cancellation);
        var known = new List<KnownRelease>();
        foreach (var one in own.Where(r => r.Status == ReleaseStatus.Released))
            known.Add(await OfAsync(one, cancellation));
        return known;
    }

    public async Task<KnownRelease?> FindAsync(string originator, string release, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (!MayRead(reader))
            return null;
        var who = ReleaseReader.Of(reader, identity, clock);
        try
        {
            if (originator == identity.Authority)
                return await OfAsync(await desk.FindAsync(release, who, cancellation), cancellation);
            var held = await received.FindAsync(ReceivedRelease.RecordOf(originator, release), who, cancellation);
            return new KnownRelease(release, ExchangeAddresses.Received(originator, release), held.Content.Title, []);
        }
        catch (FaultException none) when (none.Fault.Code is "exchange.release.unknown" or "exchange.received.unknown" or "exchange.received.quarantined" or ClosedContent.ByClearance)
        {
            return null;
        }
    }

    private static bool MayRead(ClaimsPrincipal reader) => reader.May(ExchangePermissions.Read) && reader.TaskOf() is not null;

    private async Task<KnownRelease> OfAsync(Release one, CancellationToken cancellation) =>
        new(one.Id, ExchangeAddresses.Release(one.Id), one.View.Title, [.. (await holdings.OfAsync(one, cancellation)).Select(Of)]);

    private static ReleaseHolder Of(Holding holding)
    {
        var called = holding.Recalls.Where(r => r.Sort != (int)RecallSort.Restrict).ToList();
        return new ReleaseHolder(holding.Partner, holding.State == OutgoingState.Delivered && !holding.TakenOut, called.Count > 0 || holding.TakenOut, (RecallDeed?)called.LastOrDefault()?.Deed);
    }
}
