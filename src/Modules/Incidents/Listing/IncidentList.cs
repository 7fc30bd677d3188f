using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Incidents.Life;
using Cordon.Modules.Incidents.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Incidents.Listing;

/// <summary>Incidents that somebody may see, where something happened last first, page by page.</summary>
internal sealed class IncidentList(IncidentRecords records, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>A page, and the cursor of the next; null when it is the last.</summary>
    public async Task<(IReadOnlyList<Incident> Incidents, string? Next)> PageAsync(IncidentQuery query, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = tables.Incidents.AsNoTracking();
        if (query.Group is { } group)
            rows = rows.Where(i => i.Group == (int)group);
        if (query.Stage is { } stage)
            rows = rows.Where(i => i.Stage == (int)stage);
        if (query.Overdue)
        {
            var now = Instant.Now(clock).UnixMicroseconds;
            rows = rows.Where(i => i.Due < now);
        }

        if (query.After is { } after)
        {
            var (at, id) = after;
            rows = rows.Where(i => i.ChangedAt < at || (i.ChangedAt == at && i.Id.CompareTo(id) < 0));
        }

        var some = await rows.OrderByDescending(i => i.ChangedAt).ThenByDescending(i => i.Id).Take(PageSize + 1).ToListAsync(cancellation);
        var next = some.Count > PageSize ? $"{some[PageSize - 1].ChangedAt}.{some[PageSize - 1].Id}" : null;
        return ([.. some.Take(PageSize).Select(IncidentProjection.Read).Where(i => Visibility.Allows(viewer, i.Handling))], next);
    }
}
