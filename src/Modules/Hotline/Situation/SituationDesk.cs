using System.Security.Claims;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Duty;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Storage;
using Cordon.Modules.Incidents.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hotline.Situation;

/// <summary>Makes situation reports as their readers may see them, and keeps them.</summary>
internal sealed class SituationDesk(HotlineRecords records, IEnumerable<IIncidentFigures> incidents, IIds ids, TimeProvider clock)
{
    private const int Most = 5000;

    /// <summary>No call waits longer than <see cref="Forms.CallClocks.Longest"/> for its answer without being overdue; calls that ended and began a year before the period are not looked at.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(366);

    public async Task<SituationReport> MakeAsync(SituationPeriod period, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var viewer = reader.OnTheLine(records.Identity, clock);
        await using var tables = records.Tables();
        var (since, end) = ((period.From + -LookBack).UnixMicroseconds, period.Until.UnixMicroseconds);
        var rows = await tables.Calls.AsNoTracking().Where(c => c.At <= end && (c.At >= since || c.Status != (int)CallStatus.Answered)).OrderByDescending(c => c.At).ThenBy(c => c.Id).Take(Most + 1).ToListAsync(cancellation);
        var calls = rows.Take(Most).Select(CallProjection.Read).Where(c => Visibility.Allows(viewer, c.Handling)).ToList();
        var (first, last) = (period.From.UnixMicroseconds, (period.Until + TimeSpan.FromDays(7)).UnixMicroseconds);
        var shifts = await tables.Shifts.AsNoTracking().Where(s => s.Until > first && s.From < last).ToListAsync(cancellation);
        var figures = incidents.FirstOrDefault() is { } counting ? await counting.BetweenAsync(period.From, period.Until, reader, cancellation) : null;
        return SituationReport.Of(period, calls, rows.Count <= Most, [.. shifts.Select(DutyShift.Of)], figures);
    }

    /// <summary>The report that was kept last, and when, of those that count nothing above the reader's clearance; null when none was.</summary>
    public async Task<(SituationReported Report, Instant At)?> LastAsync(Viewer reader, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        await foreach (var row in tables.Reports.AsNoTracking().OrderByDescending(r => r.At).ThenByDescending(r => r.Report).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (ReportProjection.Read(row) is var report && (report.Classification?.Level ?? 0) <= reader.Clearance)
                return (report, new Instant(row.At));
        }

        return null;
    }

    /// <summary>Keeps the figures of a report, so that the next one says what changed since.</summary>
    public Task KeepAsync(Viewer who, SituationReport report, CancellationToken cancellation) => records.InAsync(HotlineJournal.Report, who.Actor, null, open =>
    {
        var kept = new SituationReported(ids.Next().ToString("N"), report.Period.From, report.Period.Until, report.Figures(), who.Actor.Id, report.Classification);
        open.Append(HotlineRecords.SituationStream, kept, CallLevel.Raised(records.Own, kept.Classification), HotlineRecords.RetentionOfReports);
        return Task.CompletedTask;
    }, cancellation);
}
