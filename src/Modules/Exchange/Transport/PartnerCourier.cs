using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>
/// Carries what waits to each partner, in its order, at least once. It has an outbox of its own, which is the stream of each partner: the journal's has no order within a partner, and would
/// let one partner that is away hold up all else that leaves.
/// </summary>
internal sealed class PartnerCourier(ExchangeRecords records, ExchangeKeys keys, PartnerClient line, PartnerReach reach, ReceiptBook receipts, TimeProvider clock)
{
    private const int AtOnce = 50;
    private static readonly TimeSpan KeptTooLong = TimeSpan.FromSeconds(30);

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
            while (await SomeAsync(tables, partner, cancellation) == AtOnce)
            {
                // There may be more.
            }

            reach.Succeeded(id);
        }
        catch (FaultException failed) when (!failed.Fault.Code.StartsWith("journal.", StringComparison.Ordinal))
        {
            reach.Failed(id, failed.Fault);
        }
    }

    private async Task<int> SomeAsync(ExchangeContext tables, Partner partner, CancellationToken cancellation)
    {
        var before = (Instant.Now(clock) + -KeptTooLong).UnixMicroseconds;
        var rows = await Due(tables.Outgoing.Where(m => m.Partner == partner.Id), before).OrderBy(m => m.Number).Take(AtOnce).ToListAsync(cancellation);
        if (rows.Count == 0)
            return 0;
        rows = await receipts.AboutToLeaveAsync(tables, partner.Id, rows, cancellation);
        var answers = new List<DeliveryAnswer>();
        try
        {
            foreach (var row in rows)
                await SendAsync(tables, partner, row, answers, cancellation);
        }
        finally
        {
            await receipts.RecordAsync(partner.Id, answers);
        }

        return rows.Count;
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
        foreach (var one in lost.Where(one => !answers.Exists(a => a.Row.Number == one.Number)))
            answers.AddRange(await PostAsync(tables, partner, one, cancellation));
    }

    private async Task<IReadOnlyList<DeliveryAnswer>> PostAsync(ExchangeContext tables, Partner partner, OutgoingRow row, CancellationToken cancellation)
    {
        var message = WireMessage.For(row, records.Identity, Instant.Now(clock));
        var replies = await line.PostAsync(partner.Signed.Card, message.Sign(await keys.SignerAsync(row.Keys)).ToString(), cancellation);
        var answers = new List<DeliveryAnswer>();
        foreach (var text in replies)
            answers.Add(await receipts.ReadAsync(tables, partner, text, row, cancellation));
        return answers.Count > 0 && answers[0].Row.Number == row.Number ? answers : throw new FaultException(new Fault("exchange.receipt.other"));
    }
}
