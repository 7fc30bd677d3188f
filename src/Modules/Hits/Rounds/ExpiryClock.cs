using Cordon.Kernel.Time;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hits.Rounds;

/// <summary>Opens false matches again whose time is over.</summary>
internal sealed class ExpiryClock(HitRecords records, TimeProvider clock)
{
    private const int AtOnce = 200;

    /// <summary>Returns how many were opened again.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        for (var all = 0; ;)
        {
            var reopened = 0;
            var (now, remembered) = (Instant.Now(clock).UnixMicroseconds, (int)HitStatus.FalseMatch);
            await using var tables = records.Tables();
            if (!await tables.Hits.AnyAsync(h => h.Status == remembered && h.Until <= now, cancellation))
                return all;
            await records.InAsync(HitRecords.Words(HitsJournal.Expire, HitRecords.System), async (open, current) =>
            {
                foreach (var row in await current.Hits.AsNoTracking().Where(h => h.Status == remembered && h.Until <= now).OrderBy(h => h.Until).ThenBy(h => h.Hit).Take(AtOnce).ToListAsync(cancellation))
                {
                    open.PutWork(open.Record(HitProjection.Read(row), new HitReopened(row.Hit, ReopenedBecause.Expired, [])));
                    reopened++;
                }
            }, cancellation);
            all += reopened;
        }
    }
}
