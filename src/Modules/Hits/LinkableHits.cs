using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Hits;

/// <summary>Hits as records that cases hold.</summary>
internal sealed class LinkableHits(HitRecords records, NodeIdentity identity, TimeProvider clock) : ILinkable
{
    public const string Word = "hit";

    public string Kind => Word;

    public string Title => "hits.record";

    public string Permission => HitPermissions.See;

    public string AddressOf(string id) => HitAddresses.Of(id);

    public async Task<LinkedWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var hit = await records.FindAsync(id, reader.Viewer(identity, clock), cancellation);
            return new LinkedWords(PartyFacts.NameOf(hit.Party), $"⟷ {hit.Judgement.Candidate.Caption} · {hit.Judgement.Candidate.Dataset}") { Classification = hit.Handling.Classification };
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "hits.unknown"))
        {
            return null;
        }
    }
}
