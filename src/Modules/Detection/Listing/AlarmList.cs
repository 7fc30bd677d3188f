using Cordon.Kernel.Markings;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Detection.Listing;

/// <summary>Alarms, where something happened last first, page by page.</summary>
internal sealed class AlarmList(DetectionRecords records)
{
    public const int PageSize = 50;

    /// <summary>A page, and the cursor of the next; null when it is the last.</summary>
    public async Task<(IReadOnlyList<Alarm> Alarms, string? Next)> PageAsync(AlarmQuery query, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = tables.Alarms.AsNoTracking();
        if (query.Status is { } status)
            rows = rows.Where(a => a.Status == (int)status);
        if (query.After is { } after)
        {
            var (at, id) = after;
            rows = rows.Where(a => a.ChangedAt < at || (a.ChangedAt == at && a.Id.CompareTo(id) < 0));
        }

        var page = await rows.OrderByDescending(a => a.ChangedAt).ThenByDescending(a => a.Id).Take(PageSize + 1).ToListAsync(cancellation);
        var next = page.Count > PageSize ? $"{page[PageSize - 1].ChangedAt}.{page[PageSize - 1].Id}" : null;
        return ([.. page.Take(PageSize).Select(DetectionProjection.Read).Where(a => Visibility.Allows(viewer, a.Handling))], next);
    }
}
