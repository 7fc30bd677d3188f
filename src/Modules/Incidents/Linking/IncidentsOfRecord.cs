using System.Security.Claims;
using Cordon.Kernel.Markings;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Storage;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Incidents.Linking;

/// <summary>The incidents that hold a record, as far as a reader may see them.</summary>
internal sealed class IncidentsOfRecord(IncidentRecords records, TimeProvider clock) : IIncidentsOfRecord
{
    public async Task<RecordIncidents?> OfAsync(string kind, string record, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (!reader.May(IncidentPermissions.See) || reader.TaskOf() is null)
            return null;
        await using var tables = records.Tables();
        var rows = await tables.Incidents.AsNoTracking().Where(i => tables.Records.Any(r => r.Incident == i.Id && r.Kind == kind && r.Record == record)).OrderByDescending(i => i.ChangedAt).ThenBy(i => i.Id).ToListAsync(cancellation);
        var viewer = reader.Viewer(records.Identity, clock);
        return new RecordIncidents(
            [.. rows.Select(IncidentProjection.Read).Where(i => Visibility.Allows(viewer, i.Handling)).Select(i => new RecordIncident(IncidentAddresses.Of(i.Id), i.Latest.Notice.Title, i.Group))],
            reader.May(IncidentPermissions.Draft) ? IncidentAddresses.NewOf(null, new RecordName(kind, record).ToString()) : null);
    }
}
