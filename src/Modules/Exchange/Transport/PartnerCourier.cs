using System.Collections.Concurrent;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Streams;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>
/// Carries what waits to each partner, in its order, at least once. It has an outbox of its own, which is the stream of each partner: the journal's has no order within a partner, and would
/// let one partner that is away hold up all else that leaves.
/// </summary>
internal sealed class PartnerCourier(ExchangeRecords records, ExchangeKeys keys, PartnerClient line, PartnerReach reach, ReceiptBook receipts, StreamFinder streams, TimeProvider clock)
{
    private const string Waits = "exchange.stream.waits";
    private const int AtOnce = 50;
    private static readonly TimeSpan KeptTooLong = TimeSpan.FromSeconds(30);

    /// <summary>Partners whose node has no door for many, as it was found since the start.</summary>
    private readonly ConcurrentDictionary<string, bool> _oneByOne = new();

    /// <summary>How many go together to a partner: half as many when the line failed, twice as many when it did not.</summary>
    private readonly ConcurrentDictionary<string, int> _together = new();

    /// <summary>Carries all that waits.</summary>
    public async Task CarryAsync(CancellationToken cancellation)
    {
        var waiting = await WaitingAsync(cancellation);
        // One that is slow or away does not hold up the others.
        await Task.WhenAll(waiting.Where(reach.MayTry).Select(partner => CarryAsync(partner, cancellation)));
    }

    private async Task<IReadOnlyList<string>> WaitingAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var before = (Instant.Now(clock) + -KeptTooLong).UnixMicroseconds;
        return await Due(tables.Outgoing, before).Select(m => m.Partner).Distinct().ToListAsync(cancellation);
    }

    /// <summary>What has no final answer: one that a partner keeps is sent again after a while, since the answer that set it free may have been lost.</summary>
    private static IQueryable<OutgoingRow> Due(IQueryable<OutgoingRow> rows, long before) => rows.Where(m => m.State == (int)OutgoingState.Waiting || (m.State == (int)OutgoingState.Kept && m.AnsweredAt < before));

    private async Task CarryAsync(string id, CancellationToken cancellation)
    {
        try
        {
            await using var tables = records.Tables();
            var partner = await ExchangeRecords.PartnerAsync(tables, id, cancellation);
            if (await tables.StreamTroubles.AnyAsync(t => t.Partner == id && !t.Incoming, cancellation))
                throw new FaultException(new Fault(Waits));
            while (await SomeAsync(tables, partner, cancellation) == AtOnce)
            {
                // There may be more.
            }

            reach.Succeeded(id);
        }
        catch (FaultException failed) when (!failed.Fault.Code.StartsWith("journal.", StringComparison.Ordinal))
        {
            reach.Failed(id, failed.Fault);
            // A node that is slow does not get through many in the time that is waited for it.
            _together[id] = Math.Max(1, _together.GetValueOrDefault(id, AtOnce) / 2);
            // It expects one from so long ago that it does not say which.
            if (failed.Fault.Code == "exchange.line.refused" && failed.Fault.Arguments.GetValueOrDefault("code") == "exchange.message.ahead")
                await LostAsync(id, 0);
        }
    }

    private async Task<int> SomeAsync(ExchangeContext tables, Partner partner, CancellationToken cancellation)
    {
        var rows = await NextAsync(tables, partner.Id, cancellation);
        if (rows.Count == 0)
            return 0;
        rows = await receipts.AboutToLeaveAsync(tables, partner.Id, rows, cancellation);
        var answers = new List<DeliveryAnswer>();
        try
        {
            var most = _together.GetValueOrDefault(partner.Id, AtOnce);
            foreach (var some in Lists(rows, most))
                await SendAsync(tables, partner, some, answers, cancellation);
            _together[partner.Id] = Math.Min(AtOnce, most * 2);
        }
        finally
        {
            await receipts.RecordAsync(partner.Id, answers);
        }

        return rows.Count;
    }

    /// <summary>The first that are due. Each sort by itself, so that a long queue is not put in order for every few of it.</summary>
    private async Task<List<OutgoingRow>> NextAsync(ExchangeContext tables, string partner, CancellationToken cancellation)
    {
        var before = (Instant.Now(clock) + -KeptTooLong).UnixMicroseconds;
        var waiting = await tables.Outgoing.Where(m => m.Partner == partner && m.State == (int)OutgoingState.Waiting).OrderBy(m => m.Number).Take(AtOnce).ToListAsync(cancellation);
        var kept = await tables.Outgoing.Where(m => m.Partner == partner && m.State == (int)OutgoingState.Kept && m.AnsweredAt < before).OrderBy(m => m.Number).Take(AtOnce).ToListAsync(cancellation);
        return [.. waiting.Concat(kept).OrderBy(m => m.Number).Take(AtOnce)];
    }

    /// <summary>Rows as they go together: the next in number, signed by the same keys, and no longer than a list may be.</summary>
    private static IEnumerable<List<OutgoingRow>> Lists(IReadOnlyList<OutgoingRow> rows, int most)
    {
        var (some, length) = (new List<OutgoingRow>(), 0L);
        foreach (var row in rows)
        {
            // A box is in base64 twice more on its way, with a cover of its own.
            var itself = (row.Box.Length * 3L / 2) + 2048;
            if (some.Count > 0 && (some.Count == most || row.Number != some[^1].Number + 1 || row.Keys != some[0].Keys || length + itself > PartnerDoor.LongestList * 2 / 3))
            {
                yield return some;
                (some, length) = ([], 0);
            }

            some.Add(row);
            length += itself;
        }

        if (some.Count > 0)
            yield return some;
    }

    /// <summary>Sends some together. What comes back without a receipt is left waiting, and is asked for again.</summary>
    private async Task SendAsync(ExchangeContext tables, Partner partner, List<OutgoingRow> rows, List<DeliveryAnswer> answers, CancellationToken cancellation)
    {
        if (rows.Count > 1 && !_oneByOne.ContainsKey(partner.Id))
        {
            var signer = await keys.SignerAsync(rows[0].Keys);
            if (await line.PostAsync(partner.Signed.Card, new MessageList([.. rows.Select(r => WireMessage.For(r, records.Identity, Instant.Now(clock)).Sign(signer).ToString())]), cancellation) is { } replies)
            {
                var given = await ReadAsync(tables, partner, rows, replies, cancellation);
                answers.AddRange(given);
                // It has lost something before them: that goes first, and these one by one behind it.
                if (given[0].Receipt.Outcome != MessageOutcome.Kept)
                    return;
            }
            else
            {
                _oneByOne.TryAdd(partner.Id, true);
            }
        }

        foreach (var row in rows)
            await SendAsync(tables, partner, row, answers, cancellation);
    }

    /// <summary>Sends one, and before it those that the partner's node has lost.</summary>
    private async Task SendAsync(ExchangeContext tables, Partner partner, OutgoingRow row, List<DeliveryAnswer> answers, CancellationToken cancellation)
    {
        if (answers.Exists(a => a.Row.Number == row.Number && a.Receipt.Outcome != MessageOutcome.Kept))
            return;
        var given = await PostAsync(tables, partner, row, cancellation);
        answers.AddRange(given);
        if (given[0].Receipt is not { Outcome: MessageOutcome.Kept, Next: var next } || next >= row.Number)
            return;
        var lost = await tables.Outgoing.Where(m => m.Partner == partner.Id && m.Number >= next && m.Number < row.Number).OrderBy(m => m.Number).ToListAsync(cancellation);
        // What it has receipted, and does not know any more, goes again when somebody has asked there what happened.
        if (lost.Find(m => m.State is (int)OutgoingState.Delivered or (int)OutgoingState.Declined) is not null)
        {
            await LostAsync(partner.Id, next);
            throw new FaultException(new Fault(Waits));
        }

        foreach (var one in lost.Where(one => !answers.Exists(a => a.Row.Number == one.Number)))
            answers.AddRange(await PostAsync(tables, partner, one, cancellation));
    }

    private async Task LostAsync(string partner, long there)
    {
        await using var tables = records.Tables();
        var answered = await tables.Outgoing.Where(m => m.Partner == partner && (m.State == (int)OutgoingState.Delivered || m.State == (int)OutgoingState.Declined)).MaxAsync(m => (long?)m.Number, CancellationToken.None) ?? 0;
        if (there <= answered)
            await streams.FoundAsync(partner, incoming: false, answered + 1, there);
    }

    private async Task<IReadOnlyList<DeliveryAnswer>> PostAsync(ExchangeContext tables, Partner partner, OutgoingRow row, CancellationToken cancellation)
    {
        var replies = await line.PostAsync(partner.Signed.Card, WireMessage.For(row, records.Identity, Instant.Now(clock)).Sign(await keys.SignerAsync(row.Keys)).ToString(), cancellation);
        return await ReadAsync(tables, partner, [row], replies, cancellation);
    }

    /// <summary>Receipts of what was sent, and of what it set free; the first is that of the first.</summary>
    private async Task<IReadOnlyList<DeliveryAnswer>> ReadAsync(ExchangeContext tables, Partner partner, List<OutgoingRow> rows, IReadOnlyList<string> replies, CancellationToken cancellation)
    {
        var answers = new List<DeliveryAnswer>();
        foreach (var text in replies)
            answers.Add(await receipts.ReadAsync(tables, partner, text, rows, cancellation));
        return answers.Count > 0 && answers[0].Row.Number == rows[0].Number ? answers : throw new FaultException(new Fault("exchange.receipt.other"));
    }
}
