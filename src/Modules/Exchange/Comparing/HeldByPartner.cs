using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Comparing;

/// <summary>What of a stream there should be on the other side, and what there is on this one.</summary>
internal static class HeldByPartner
{
    /// <summary>The last number up to which a partner has answered everything.</summary>
    public static async Task<long> AnsweredAsync(ExchangeContext tables, string partner, CancellationToken cancellation)
    {
        var open = tables.Outgoing.Where(m => m.Partner == partner && (m.State == (int)OutgoingState.Waiting || m.State == (int)OutgoingState.Kept));
        return await open.OrderBy(m => m.Number).Select(m => (long?)m.Number).FirstOrDefaultAsync(cancellation) - 1 ?? await tables.Outgoing.Where(m => m.Partner == partner).MaxAsync(m => (long?)m.Number, cancellation) ?? 0;
    }

    public static async Task<IReadOnlyList<string>> SentPartsAsync(ExchangeContext tables, string partner, long upTo, CancellationToken cancellation) =>
        StreamDigest.Parts((await tables.Outgoing.Where(m => m.Partner == partner && m.Number <= upTo).OrderBy(m => m.Number).Select(m => new { m.Number, m.Message }).ToListAsync(cancellation)).Select(m => (m.Number, m.Message)), upTo);

    public static async Task<IReadOnlyList<string>> CamePartsAsync(ExchangeContext tables, string partner, long upTo, CancellationToken cancellation) =>
        StreamDigest.Parts((await tables.Incoming.Where(m => m.Partner == partner && m.Number <= upTo).OrderBy(m => m.Number).Select(m => new { m.Number, m.Message }).ToListAsync(cancellation)).Select(m => (m.Number, m.Message)), upTo);

    /// <summary>Releases of this node that a partner took in and that were not called back.</summary>
    public static async Task<IReadOnlyList<string>> BelievedAsync(ExchangeContext tables, string partner, long upTo, CancellationToken cancellation) =>
        await tables.Outgoing.Where(m => m.Partner == partner && m.Number <= upTo && m.Kind == MessageKinds.Release && m.State == (int)OutgoingState.Delivered)
            .Where(m => !tables.RecallsOut.Any(r => r.Partner == partner && r.Release == m.About && r.Sort != (int)RecallSort.Restrict)).Select(m => m.About).Distinct().ToListAsync(cancellation);

    /// <summary>Releases of a partner that this node has, as they stood when the partner asked: what it called back since counts as held.</summary>
    /// <param name="tables">This node's.</param>
    /// <param name="partner">Whose.</param>
    /// <param name="upTo">The last message that is compared.</param>
    /// <param name="asked">The number of the message by which it asked.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<string>> HeldAsync(ExchangeContext tables, string partner, long upTo, long asked, CancellationToken cancellation)
    {
        var came = await tables.Incoming.Where(m => m.Partner == partner && m.Number <= upTo && m.Kind == MessageKinds.Release && m.Outcome == (int)MessageOutcome.Taken).Select(m => m.About).Distinct().ToListAsync(cancellation);
        var held = (await tables.Received.Where(r => r.Partner == partner).Select(r => r.Release).ToListAsync(cancellation)).ToHashSet();
        var recalls = await tables.RecallsIn.Where(r => r.Partner == partner).Join(tables.Incoming.Where(m => m.Partner == partner), r => r.Recall, m => m.About, (r, m) => new { r.Release, r.Json, m.Number }).ToListAsync(cancellation);
        var before = recalls.Where(r => r.Number < asked && ExchangeRecords.Read<RecallContent>(r.Json).Handling is null).Select(r => r.Release).ToHashSet();
        var since = recalls.Where(r => r.Number > asked).Select(r => r.Release).ToHashSet();
        return [.. came.Where(r => !before.Contains(r) && (held.Contains(r) || since.Contains(r)))];
    }
}
