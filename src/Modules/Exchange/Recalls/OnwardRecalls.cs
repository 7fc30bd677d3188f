using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Recalls;

/// <summary>Follows what was passed on and is called back: tells the originator when all who had it have answered, and erases what stands of it here as this node's own release.</summary>
internal sealed class OnwardRecalls(ExchangeRecords records, PartnerPost post, TimeProvider clock)
{
    private const int AtOnce = 100;

    private readonly GrowingPauses _pauses = new(clock);

    /// <summary>The record from which a release of this node was made that passes a partner's on.</summary>
    public static string RecordOf(string partner, string release) => $"{ReleaseProjection.ReceivedKind}:{ReceivedRelease.RecordOf(partner, release)}";

    /// <param name="erase">Erases a subject; false when something keeps it.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task KeepAsync(Func<Retention, CancellationToken, Task<bool>> erase, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var answered = tables.RecallsIn.Where(r => r.Deed != null && !r.Followed && tables.RecallsOut.Any(o => o.Cause == r.Partner + ":" + r.Recall) && !tables.RecallsOut.Any(o => o.Cause == r.Partner + ":" + r.Recall && o.Deed == null));
        foreach (var row in await answered.OrderBy(r => r.At).Take(AtOnce).ToListAsync(cancellation))
            await TellAsync(tables, row, cancellation);
        var own = tables.Releases.Where(r => r.Status == (int)ReleaseStatus.Recalled && r.Record!.StartsWith(ReleaseProjection.ReceivedKind + ":"));
        // What a hold keeps may be kept for years: it is not tried each second, and keeps nothing behind it waiting.
        var later = _pauses.NotDue();
        foreach (var id in await own.Where(r => !later.Contains(r.Id)).OrderBy(r => r.ChangedAt).Take(AtOnce).Select(r => r.Id).ToListAsync(cancellation))
            _pauses.Tried(id, await erase(ExchangeRecords.RetentionOf(id), cancellation));
    }

    private async Task TellAsync(ExchangeContext tables, RecallInRow row, CancellationToken cancellation)
    {
        var cause = ReceivedRelease.RecordOf(row.Partner, row.Recall);
        var passed = await tables.RecallsOut.Where(o => o.Cause == cause).OrderBy(o => o.Partner).ToListAsync(cancellation);
        IReadOnlyList<OnwardDeed> reached = [.. passed.GroupBy(o => o.Partner).Select(g => new OnwardDeed(g.Key, g.Any(o => o.Deed == (int)RecallDeed.Quarantined) ? RecallDeed.Quarantined : (RecallDeed)g.Last().Deed!))];
        var receipt = new RecallReceiptContent { Format = RecallReceiptContent.Version, Recall = row.Recall, Release = row.Release, Deed = (RecallDeed)row.Deed!, Onward = [.. reached.Select(r => r.Partner)], Reached = reached };
        await records.BySystemAsync(ExchangeJournal.FollowRecall, async open =>
        {
            open.Append(ExchangeRecords.StreamOf(row.Partner), new RecallFollowed(row.Recall, row.Partner, reached), records.Own, ExchangeRecords.TransportRetention);
            await post.QueueAsync(open, new OutgoingMessage(row.Partner, MessageKinds.RecallReceipt, row.Recall, CanonicalJson.OfRecord(receipt)), alsoEnding: true, cancellation);
        }, cancellation);
    }
}
