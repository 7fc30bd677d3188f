using System.Security.Claims;
using Cordon.Kernel.Markings;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Storage;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Detection;

/// <summary>The alarms that were matched to a declaration.</summary>
internal sealed class AlarmsOfDeclaration(DetectionRecords records, NodeIdentity identity, TimeProvider clock) : IAlarmsOfDeclaration
{
    private const int Most = 50;

    public async Task<IReadOnlyList<DeclarationAlarm>?> OfAsync(string declaration, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        if (!reader.May(DetectionPermissions.See))
            return null;
        var viewer = reader.Viewer(identity, clock);
        await using var tables = records.Tables();
        var rows = await tables.Alarms.AsNoTracking().Where(a => a.Declaration == declaration).OrderByDescending(a => a.ChangedAt).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(DetectionProjection.Read).Where(a => Visibility.Allows(viewer, a.Handling)).Select(Said)];
    }

    private static DeclarationAlarm Said(Alarm alarm) =>
        new(DetectionAddresses.Of(alarm.Id), LinkableAlarms.NameOf(alarm), [.. LinkableAlarms.NuclidesOf(alarm)], alarm.Raised.MeasuredAt, alarm.Status == AlarmStatus.Closed ? alarm.Decision?.Outcome : null);
}
