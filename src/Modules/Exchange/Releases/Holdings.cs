using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>How a release stands with one of its partners.</summary>
/// <param name="Row">Null as long as it has not left.</param>
/// <param name="Recalls">What was called back, and what the partner did.</param>
internal sealed record Holding(string Partner, OutgoingRow? Row, IReadOnlyList<RecallOutRow> Recalls)
{
    public OutgoingState? State => Row is null ? null : (OutgoingState)Row.State;

    /// <summary>Taken out before it was ever tried.</summary>
    public bool TakenOut => Row?.Kind == MessageKinds.Void;
}

/// <summary>How far the files of a release are on their way to a partner.</summary>
/// <param name="Receipted">Parts that its node has.</param>
/// <param name="Parts">Parts in all.</param>
internal sealed record FileWay(string Partner, int Receipted, int Parts);

/// <summary>Where a release is.</summary>
internal sealed class Holdings(ExchangeRecords records)
{
    public async Task<IReadOnlyList<Holding>> OfAsync(Release one, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var sent = await tables.Outgoing.Where(m => m.About == one.Id && (m.Kind == MessageKinds.Release || m.Kind == MessageKinds.Void)).ToListAsync(cancellation);
        var recalls = await tables.RecallsOut.Where(r => r.Release == one.Id).OrderBy(r => r.Due).ToListAsync(cancellation);
        return [.. one.Recipients.Select(p => new Holding(p.Partner, sent.LastOrDefault(m => m.Partner == p.Partner), [.. recalls.Where(r => r.Partner == p.Partner)]))];
    }

    /// <summary>How far its files are, by partner; nothing where it has none, or has not left.</summary>
    public async Task<IReadOnlyList<FileWay>> FilesAsync(Release one, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.FileDeliveries.Where(d => d.Release == one.Id).OrderBy(d => d.Partner).ToListAsync(cancellation);
        var came = await tables.Outgoing.Where(m => m.About == one.Id && m.Kind == MessageKinds.ReleasePart && m.State == (int)OutgoingState.Delivered).GroupBy(m => m.Partner).Select(g => new { Partner = g.Key, Parts = g.Count() }).ToDictionaryAsync(g => g.Partner, g => g.Parts, cancellation);
        return one.Status == ReleaseStatus.Proposed ? [] : [.. rows.Select(r => new FileWay(r.Partner, came.GetValueOrDefault(r.Partner), r.Parts))];
    }

    /// <summary>The signed receipts of a recall; null as long as there is none.</summary>
    public async Task<string?> ReceiptsAsync(Release one, string recall, string partner, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return (await tables.RecallsOut.SingleOrDefaultAsync(r => r.Release == one.Id && r.Recall == recall && r.Partner == partner, cancellation))?.Receipts;
    }

    /// <summary>Messages to partners, the latest first.</summary>
    public async Task<IReadOnlyList<OutgoingRow>> OutboxAsync(string? partner, int most, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Outgoing.Where(m => partner == null || m.Partner == partner).OrderByDescending(m => m.QueuedAt).ThenByDescending(m => m.Number).Take(most).ToListAsync(cancellation);
    }

    /// <summary>Messages from partners, the latest first.</summary>
    public async Task<IReadOnlyList<IncomingRow>> InboxAsync(string? partner, int most, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Incoming.Where(m => partner == null || m.Partner == partner).OrderByDescending(m => m.At).ThenByDescending(m => m.Number).Take(most).ToListAsync(cancellation);
    }

    /// <summary>What was turned away at the door, the latest first.</summary>
    public async Task<IReadOnlyList<TurnedAwayRow>> TurnedAwayAsync(int most, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.TurnedAway.OrderByDescending(t => t.At).Take(most).ToListAsync(cancellation);
    }

    /// <summary>What partners called back from this node, the latest first.</summary>
    public async Task<IReadOnlyList<RecallInRow>> CalledBackAsync(int most, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.RecallsIn.OrderByDescending(r => r.At).Take(most).ToListAsync(cancellation);
    }

    /// <summary>How many messages are kept before their turn, by partner.</summary>
    public async Task<IReadOnlyDictionary<string, int>> KeptAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Kept.GroupBy(k => k.Partner).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
    }
}
