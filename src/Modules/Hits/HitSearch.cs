using System.Security.Claims;
using Cordon.Journal.Storage;
using Cordon.Kernel.Markings;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Storage;
using Cordon.Ui.Search;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hits;

/// <summary>Hits by what party and listed entity are called, or by anything else that is known of them.</summary>
internal sealed class HitSearch(HitRecords records) : ISearchSource
{
    public string Title => "hits.nav";

    public string Permission => HitPermissions.See;

    public bool AsksPurpose => true;

    public async Task<IReadOnlyList<Found>> FindAsync(string text, int most, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var (viewer, pattern) = (records.ViewerFor(reader), WrittenText.PatternOf(text));
        var rows = await tables.Hits.Where(h => EF.Functions.Like(h.Json.ToLower(), pattern, WrittenText.Escape)).OrderByDescending(h => h.Since).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(HitProjection.Read).Where(h => Visibility.Allows(viewer, h.Handling)).Select(h => new Found(HitAddresses.Of(h.Id), PartyFacts.NameOf(h.Party), $"⟷ {h.Judgement.Candidate.Caption} · {h.Judgement.Candidate.Dataset}"))];
    }
}
