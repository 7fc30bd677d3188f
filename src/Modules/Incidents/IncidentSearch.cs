using System.Security.Claims;
using Cordon.Journal.Storage;
using Cordon.Kernel.Markings;
using Cordon.Modules.Incidents.Documents;
using Cordon.Modules.Incidents.Storage;
using Cordon.Ui.Purposes;
using Cordon.Ui.Search;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Incidents;

/// <summary>Incidents by what their notices say now, and by the reference numbers of the point of contact.</summary>
internal sealed class IncidentSearch(IncidentRecords records, TimeProvider clock) : ISearchSource
{
    public string Title => "incidents.nav";

    public string Permission => IncidentPermissions.See;

    public bool AsksPurpose => true;

    public async Task<IReadOnlyList<Found>> FindAsync(string text, int most, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var viewer = reader.Viewer(records.Identity, clock);
        await using var tables = records.Tables();
        var pattern = WrittenText.PatternOf(text);
        var rows = await tables.Incidents.AsNoTracking().Where(i => EF.Functions.Like(i.Words, pattern, WrittenText.Escape)).OrderByDescending(i => i.ChangedAt).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(IncidentProjection.Read).Where(i => Visibility.Allows(viewer, i.Handling)).Select(i => new Found(IncidentAddresses.Of(i.Id), i.Latest.Notice.Title, IncidentDocument.Numeral(i.Group)))];
    }
}
