using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hits.Decide;

/// <summary>Hits by how they stand, the latest first, page by page.</summary>
internal sealed class HitList(HitRecords records)
{
    public const int PageSize = Selection.Most;

    /// <summary>A page, and the cursor of the next; null when it is the last.</summary>
    /// <exception cref="FaultException"><c>hits.query</c></exception>
    public async Task<(IReadOnlyList<Hit> Hits, string? Next)> PageAsync(string? status, string? after, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = tables.Hits.AsQueryable();
        if (!string.IsNullOrEmpty(status))
        {
            if (!Enum.TryParse<HitStatus>(status, ignoreCase: true, out var known) || !Enum.IsDefined(known) || int.TryParse(status, out _))
                throw Unknown("status", string.Join(", ", Enum.GetNames<HitStatus>()).ToLowerInvariant());
            rows = rows.Where(h => h.Status == (int)known);
        }

        if (!string.IsNullOrEmpty(after))
        {
            var parts = after.Split('.');
            if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var since) || !Name.IsWellFormed(parts[1]))
                throw Unknown("after", "1234.7f3c");
            var id = parts[1];
            rows = rows.Where(h => h.Since < since || (h.Since == since && h.Hit.CompareTo(id) < 0));
        }

        var page = await rows.OrderByDescending(h => h.Since).ThenByDescending(h => h.Hit).Take(PageSize + 1).ToListAsync(cancellation);
        var next = page.Count > PageSize ? $"{page[PageSize - 1].Since}.{page[PageSize - 1].Hit}" : null;
        return ([.. page.Take(PageSize).Select(HitProjection.Read).Where(h => Visibility.Allows(viewer, h.Handling))], next);
    }

    private static FaultException Unknown(string where, string known) => new(Fault.Of("hits.query", where, ("known", known)));
}
