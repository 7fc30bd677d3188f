using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Hits;

/// <summary>Hits as records from which something is released to partners: the party as it was given, and what it resembles. Who decided what stays here.</summary>
internal sealed class ReleasableHits(HitRecords records, NodeIdentity identity, TimeProvider clock) : IReleasable
{
    private const string PartysOwnId = "id";

    public string Kind => LinkableHits.Word;

    public string Permission => HitPermissions.See;

    public async Task<ReleasableWords?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            var hit = await records.FindAsync(id, reader.Viewer(identity, clock), cancellation);
            var (name, candidate) = (PartyFacts.NameOf(hit.Party), hit.Judgement.Candidate);
            // The number by which an asker knows the party is the asker's business.
            var given = hit.Party.Given.Where(f => f.Key != PartysOwnId).SelectMany(f => f.Value.Where(v => v.Length > 0).Select(v => new ReleaseField(f.Key, v)));
            return new ReleasableWords(ReleaseKind.Hit, name, [.. given, new ReleaseField(candidate.Dataset, candidate.Caption)], hit.Handling);
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "hits.unknown"))
        {
            return null;
        }
    }
}
