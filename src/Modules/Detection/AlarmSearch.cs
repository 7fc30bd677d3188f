using System.Security.Claims;
using Cordon.Journal.Storage;
using Cordon.Kernel.Markings;
using Cordon.Modules.Detection.Storage;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Cordon.Ui.Search;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Detection;

/// <summary>Alarms by the number of a container or paper, by place, and by what was found.</summary>
internal sealed class AlarmSearch(DetectionRecords records, NodeIdentity identity, TimeProvider clock) : ISearchSource
{
    public string Title => "detection.nav";

    public string Permission => DetectionPermissions.See;

    public bool AsksPurpose => true;

    public async Task<IReadOnlyList<Found>> FindAsync(string text, int most, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var (viewer, pattern) = (reader.Viewer(identity, clock), WrittenText.PatternOf(text));
        await using var tables = records.Tables();
        var rows = await tables.Alarms.AsNoTracking().Where(a => EF.Functions.Like(a.Words, pattern, WrittenText.Escape)).OrderByDescending(a => a.ChangedAt).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(DetectionProjection.Read).Where(a => Visibility.Allows(viewer, a.Handling)).Select(a => new Found(DetectionAddresses.Of(a.Id), LinkableAlarms.NameOf(a), string.Join(", ", LinkableAlarms.NuclidesOf(a))))];
    }
}
