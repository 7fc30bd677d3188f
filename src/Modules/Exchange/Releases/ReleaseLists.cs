using Cordon.Modules.Exchange.Receiving;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>What was released and received, as far as a reader may see it, the latest first.</summary>
internal sealed class ReleaseLists(ExchangeRecords records)
{
    public async Task<IReadOnlyList<Release>> OwnAsync(ReleaseReader who, int most, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Releases.OrderByDescending(r => r.ChangedAt).ThenByDescending(r => r.Id).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(r => ExchangeRecords.Read<Release>(r.Json)).Where(r => who.MaySee(records.HandlingOf(r.View.Handling)))];
    }

    public async Task<IReadOnlyList<ReceivedRelease>> ReceivedAsync(ReleaseReader who, int most, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Received.OrderByDescending(r => r.At).ThenBy(r => r.Release).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(r => ExchangeRecords.Read<ReceivedRelease>(r.Json)).Where(r => who.MaySee(r.Handling))];
    }
}
