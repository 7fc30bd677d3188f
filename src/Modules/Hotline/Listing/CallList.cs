using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hotline.Listing;

/// <summary>Calls that somebody may see: those that are open by their clocks, and those that are over, the latest first.</summary>
internal sealed class CallList(HotlineRecords records)
{
    private const int MostOpen = 200;
    private const int MostEnded = 50;

    /// <summary>Every call that waits for something.</summary>
    public async Task<IReadOnlyList<Call>> OpenAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Calls.AsNoTracking().Where(c => c.Status != (int)CallStatus.Answered).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostOpen).ToListAsync(cancellation);
        return [.. Seen(rows, viewer).Where(c => c.Due is not null).OrderBy(c => c.Due!.Value.UnixMicroseconds)];
    }

    /// <summary>The levels, the highest first, of what the viewer lacks nothing to see but the clearance and what nobody has seen yet or is overdue: that it waits has to be known to whoever is on duty.</summary>
    public async Task<IReadOnlyList<int>> WaitingAboveAsync(Viewer viewer, Instant now, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Calls.AsNoTracking().Where(c => c.Status != (int)CallStatus.Answered).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostOpen).ToListAsync(cancellation);
        return
        [
            .. rows.Select(CallProjection.Read).Where(c => c.Due is { } due && (due < now || (c.Incoming && c.Status == CallStatus.Waiting)))
                .Where(c => Visibility.Explain(viewer, c.Handling).Where(f => !f.Holds).Select(f => f.Rule).SequenceEqual([VisibilityRule.Clearance]))
                .Select(c => c.Handling.Classification.Level).Distinct().OrderDescending(),
        ];
    }

    /// <summary>The latest that are over.</summary>
    public async Task<IReadOnlyList<Call>> EndedAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Calls.AsNoTracking().Where(c => c.Status != (int)CallStatus.Waiting).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostOpen).ToListAsync(cancellation);
        return [.. Seen(rows, viewer).Where(c => c.Due is null).Take(MostEnded)];
    }

    private static IEnumerable<Call> Seen(IEnumerable<CallRow> rows, Viewer viewer) => rows.Select(CallProjection.Read).Where(c => Visibility.Allows(viewer, c.Handling));
}
