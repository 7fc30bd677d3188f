using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Storage;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hits;

/// <summary>Hits as records that partners may ask about without naming what they look for: parties of which it was decided that they are the listed ones. What waits for a decision, and what was none, is nothing to tell.</summary>
internal sealed class MatchableHits(HitRecords records, NodeIdentity identity, TimeProvider clock) : IMatchable
{
    public string Kind => LinkableHits.Word;

    public string Permission => HitPermissions.See;

    public string AddressOf(string id) => HitAddresses.Of(id);

    public async Task<IReadOnlyList<Matchable>> AllAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Hits.AsNoTracking().Where(h => h.Status == (int)HitStatus.TrueMatch).OrderBy(h => h.Hit).ToListAsync(cancellation);
        return [.. rows.Select(HitProjection.Read).SelectMany(h => PartyIdentifiers.Of(h.Party).Select(i => new Matchable(i, MatchPurpose.Listed, $"{Kind}:{h.Id}", IsSilent(h))))];
    }

    public async Task<IReadOnlyList<Identifier>?> FindAsync(string id, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        try
        {
            return PartyIdentifiers.Of((await records.FindAsync(id, reader.Viewer(identity, clock), cancellation)).Party);
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "hits.unknown"))
        {
            return null;
        }
    }

    /// <summary>One that was found to be none is no reason to ask.</summary>
    public async Task<bool> IsOpenAsync(string id, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Hits.AnyAsync(h => h.Hit == id && h.Status != (int)HitStatus.FalseMatch, cancellation);
    }

    /// <summary>What is for named persons only, classified, or another authority's is nothing to tell.</summary>
    private bool IsSilent(Hit hit) => hit.Handling.Tlp == Tlp.Red || hit.Handling.Classification.Level > 0 || hit.Handling.Originator != identity.Authority;
}
