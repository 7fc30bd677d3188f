using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Detection.Instruments;

/// <summary>The instruments of the authority, as the tables have them.</summary>
internal static class InstrumentBook
{
    /// <summary>All of them by id, those in use first, by what they are called.</summary>
    public static async Task<IReadOnlyList<Instrument>> AllAsync(DetectionContext tables, CancellationToken cancellation) =>
        [.. (await tables.Instruments.AsNoTracking().ToListAsync(cancellation)).Select(DetectionProjection.Read).OrderBy(i => i.Retired).ThenBy(i => i.Registered.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The instrument of that id; null when there is none.</summary>
    public static async Task<Instrument?> FindAsync(DetectionContext tables, string id, CancellationToken cancellation) =>
        id.Length > 0 && await tables.Instruments.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is { } row ? DetectionProjection.Read(row) : null;

    /// <summary>The instrument in use whose serial number this is; null when it is none, or of several.</summary>
    public static async Task<Instrument?> OfSerialAsync(DetectionContext tables, string? serial, CancellationToken cancellation)
    {
        if (serial is null || DetectionProjection.Folded(serial) is not { Length: > 0 } folded)
            return null;
        var rows = await tables.Instruments.AsNoTracking().Where(i => i.Serial == folded).ToListAsync(cancellation);
        return rows.Select(DetectionProjection.Read).Where(i => !i.Retired).ToList() is [var one] ? one : null;
    }

    /// <summary>Whether every instrument that measured for an alarm is known to have been in calibration on that day.</summary>
    public static async Task<bool> WereInCalibrationAsync(DetectionContext tables, Alarm alarm, CancellationToken cancellation)
    {
        var files = alarm.Spectra.Where(s => !s.Taken.OnlyBackground).Select(s => s.Taken.Instrument).ToList();
        List<string> used = [.. files.Prepend(alarm.Raised.Instrument).Where(i => i.Length > 0).Distinct()];
        if (used.Count == 0 || (alarm.Raised.Instrument.Length == 0 && files.Contains("")))
            return false;
        var rows = await tables.Instruments.AsNoTracking().Where(i => used.Contains(i.Id)).ToListAsync(cancellation);
        return rows.Count == used.Count && rows.Select(DetectionProjection.Read).All(i => i.IsInCalibration(alarm.Raised.MeasuredAt.UtcDay));
    }
}
