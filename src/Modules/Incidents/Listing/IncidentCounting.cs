using System.Security.Claims;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Life;
using Cordon.Modules.Incidents.Storage;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Incidents.Listing;

/// <summary>Incidents in a period, counted from their revisions.</summary>
internal sealed class IncidentCounting(IncidentRecords records, TimeProvider clock) : IIncidentFigures
{
    private const int Most = 1000;

    public async Task<IncidentFigures?> BetweenAsync(Instant from, Instant until, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (!reader.May(IncidentPermissions.See) || reader.TaskOf() is null)
            return null;
        var (since, viewer) = (from.UnixMicroseconds, reader.Viewer(records.Identity, clock));
        await using var tables = records.Tables();
        var rows = await tables.Incidents.AsNoTracking().Where(i => i.ChangedAt >= since || i.Group != (int)IncidentGroup.Withdrawn).OrderByDescending(i => i.ChangedAt).ThenBy(i => i.Id).Take(Most + 1).ToListAsync(cancellation);
        var seen = rows.Take(Most).Select(IncidentProjection.Read).Where(i => Visibility.Allows(viewer, i.Handling));
        return new IncidentFigures([.. seen.Select(i => Of(i, from, until)).OfType<IncidentFigure>().OrderByDescending(i => i.Group)], rows.Count <= Most);
    }

    /// <summary>How an incident stood at the end of a period; null when there was none yet, or it had been withdrawn before the period began.</summary>
    public static IncidentFigure? Of(Incident one, Instant from, Instant until)
    {
        if (one.Revisions.LastOrDefault(r => r.At <= until) is not { } last)
            return null;
        var before = one.Revisions.LastOrDefault(r => r.At < from);
        if (before?.Group == IncidentGroup.Withdrawn && last == before)
            return null;
        var handed = one.HandOvers.Where(h => h.At <= until).ToList();
        return new IncidentFigure(
            IncidentAddresses.Of(one.Id), last.Notice.Title, before?.Group, last.Group, one.Revisions.Count(r => r.At >= from && r.At <= until), handed.Count(h => h.At >= from),
            last.HandOverBy < until && handed.All(h => h.Revision != last.Number) && !(last.Group == IncidentGroup.Withdrawn && handed.Count == 0));
    }
}
