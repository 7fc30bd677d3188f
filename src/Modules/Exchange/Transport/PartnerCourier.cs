using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Engines.Proofs.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>
/// Carries what waits to each partner, in its order, at least once. It has an outbox of its own, which is the stream of each partner: the journal's has no order within a partner, and would
/// let one partner that is away hold up all else that leaves.
/// </summary>
internal sealed class PartnerCourier(ExchangeRecords records, ExchangeKeys keys, PartnerClient line, PartnerReach reach, TimeProvider clock)
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
        await NoteTriedAsync(rows, cancellation);
        // Noted as tried, they stay as they are now; before, one may just have been taken out.
        var numbers = rows.Select(r => r.Number).ToList();
        rows = await tables.Outgoing.Where(m => m.Partner == partner.Id && numbers.Contains(m.Number)).OrderBy(m => m.Number).ToListAsync(cancellation);
        var answers = new List<DeliveryAnswer>();
        try
        {
            foreach (var row in rows)
                await SendAsync(tables, partner, row, answers, cancellation);
        }
        finally
        {
            await RecordAsync(partner.Id, answers);
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
        var message = new WireMessage
        {
            Format = WireMessage.Version, From = records.Identity.Authority, To = partner.Id, Realm = records.Identity.Realm, Message = row.Message, Number = row.Number, SentAt = Instant.Now(clock),
            Algorithm = SealingKey.Algorithm, Key = row.Key, Box = row.Box,
        };
        var replies = await line.PostAsync(partner.Signed.Card, message.Sign(await keys.SignerAsync(row.Keys)).ToString(), cancellation);
        var answers = new List<DeliveryAnswer>();
        foreach (var text in replies)
        {
            var receipt = DeliveryReceipt.Read(text, Believed(partner));
            var of = receipt.Number == row.Number ? row : await tables.Outgoing.SingleOrDefaultAsync(m => m.Partner == partner.Id && m.Number == receipt.Number, cancellation);
            if (of is null || receipt.From != partner.Id || receipt.To != records.Identity.Authority || receipt.Message != of.Message || receipt.Digest != WireMessage.DigestOf(Convert.FromBase64String(of.Box)))
                throw new FaultException(new Fault("exchange.receipt.other"));
            answers.Add(new DeliveryAnswer(of, receipt, text));
        }

        return answers.Count > 0 && answers[0].Row.Number == row.Number ? answers : throw new FaultException(new Fault("exchange.receipt.other"));
    }

    private static IEnumerable<Engines.Proofs.Notes.VerifierKey> Believed(Partner partner) =>
        new[] { partner.Card, partner.CardBefore }.OfType<string>().Select(c => SignedCard.Read(c).Card.Signing);

    private Task NoteTriedAsync(IReadOnlyList<OutgoingRow> rows, CancellationToken cancellation) => records.Journal.NoteAsync(ExchangeJournal.TryingWords, async tables =>
    {
        var context = tables.Of<ExchangeContext>();
        var messages = rows.Select(r => r.Message).ToList();
        var noted = await context.Tried.Where(t => messages.Contains(t.Message)).Select(t => t.Message).ToListAsync(cancellation);
        context.Tried.AddRange(messages.Except(noted).Select(m => new TriedRow { Message = m }));
    }, cancellation);

    /// <summary>Also when told to stop: what was receipted need not go again.</summary>
    private async Task RecordAsync(string partner, IReadOnlyList<DeliveryAnswer> answers)
    {
        var last = answers.GroupBy(a => a.Row.Number).Select(g => g.OrderBy(a => a.Receipt.Outcome == MessageOutcome.Kept ? 0 : 1).Last()).OrderBy(a => a.Row.Number).ToList();
        if (last.Count == 0)
            return;
        await records.BySystemAsync(ExchangeJournal.Deliver, open =>
        {
            foreach (var (row, receipt, text) in last)
            {
                open.Append(ExchangeRecords.StreamOf(partner), new MessageAnswered(row.Message, partner, row.Number, receipt.Outcome, receipt.Code, text), records.Own, ExchangeRecords.TransportRetention);
                if (receipt.Outcome == MessageOutcome.Declined)
                    open.Append(ExchangeRecords.StreamOf(partner), ExchangeWork.Declined(row.Message, partner, receipt.Code), records.Own, ExchangeRecords.TransportRetention);
            }

            return Task.CompletedTask;
        }, CancellationToken.None);
    }

    private sealed record DeliveryAnswer(OutgoingRow Row, DeliveryReceipt Receipt, string Text);
}
