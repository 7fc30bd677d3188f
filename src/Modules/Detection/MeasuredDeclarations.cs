using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Detection;

/// <summary>What was measured at the goods of declarations, as the alarms stand.</summary>
internal sealed class MeasuredDeclarations(DetectionRecords records) : IMeasuredDeclarations
{
    private const int AtOnce = 100;

    public async Task<IReadOnlyList<MeasuredDeclaration>> ChangedAsync(Instant after, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var changed = await tables.Alarms.AsNoTracking().Where(a => a.ChangedAt > after.UnixMicroseconds && a.Declaration != null).OrderBy(a => a.ChangedAt).Take(AtOnce).Select(a => new { a.Declaration, a.ChangedAt }).ToListAsync(cancellation);
        var measured = new List<MeasuredDeclaration>();
        foreach (var one in changed.GroupBy(c => c.Declaration!).Select(g => g.Last()).OrderBy(c => c.ChangedAt))
        {
            var alarms = await tables.Alarms.AsNoTracking().Where(a => a.Declaration == one.Declaration).ToListAsync(cancellation);
            measured.Add(new MeasuredDeclaration(one.Declaration!, new Instant(one.ChangedAt), [.. alarms.Select(DetectionProjection.Read).Select(Said)]));
        }

        return measured;
    }

    private static MeasuredAlarm Said(Alarm alarm)
    {
        // Instruments out of calibration and the like are reasons of their own; what counts here was measured.
        var because = TwoPersons.Because(alarm, inCalibration: true, AlarmOutcome.Undetermined);
        return new MeasuredAlarm(
            alarm.Id, [.. LinkableAlarms.NuclidesOf(alarm)], alarm.Match?.Verdict ?? GoodsVerdict.NotKnown,
            because.Contains(TwoPersonsReason.NuclearIndicated) || because.Contains(TwoPersonsReason.NuclearNotExcluded), because.Contains(TwoPersonsReason.Neutrons),
            alarm.Status == AlarmStatus.Closed ? alarm.Decision?.Outcome : null);
    }
}
