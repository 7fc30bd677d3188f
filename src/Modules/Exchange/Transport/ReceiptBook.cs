using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>What a partner's node answered to a message of this one.</summary>
internal sealed record DeliveryAnswer(OutgoingRow Row, DeliveryReceipt Receipt, string Text);

/// <summary>Believes receipts, whichever way they came, and records them.</summary>
internal sealed class ReceiptBook(ExchangeRecords records)
{
    /// <summary>Reads a signed receipt.</summary>
    /// <param name="tables">To find its message.</param>
    /// <param name="partner">Who should have signed it.</param>
    /// <param name="text">As it came.</param>
    /// <param name="asked">The messages that were just posted; empty when none was.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>envelope…</c>; <c>exchange.receipt.other</c>: it is none for what this node sent</exception>
    public async Task<DeliveryAnswer> ReadAsync(ExchangeContext tables, Partner partner, string text, IReadOnlyList<OutgoingRow> asked, CancellationToken cancellation)
    {
        var receipt = DeliveryReceipt.Read(text, Believed(partner));
        var of = asked.FirstOrDefault(a => a.Number == receipt.Number) ?? await tables.Outgoing.SingleOrDefaultAsync(m => m.Partner == partner.Id && m.Number == receipt.Number, cancellation);
        if (of is null || receipt.From != partner.Id || receipt.To != records.Identity.Authority || receipt.Message != of.Message || receipt.Digest != WireMessage.DigestOf(Convert.FromBase64String(of.Box)))
            throw new FaultException(new Fault("exchange.receipt.other"));
        return new DeliveryAnswer(of, receipt, text);
    }

    /// <summary>Records the last answer to each message. Also when told to stop: what was receipted need not go again.</summary>
    public async Task RecordAsync(string partner, IReadOnlyList<DeliveryAnswer> answers)
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

    /// <summary>Notes that messages are about to leave, so that they are not taken out any more, and gives them as they are then.</summary>
    public async Task<List<OutgoingRow>> AboutToLeaveAsync(ExchangeContext tables, string partner, IReadOnlyList<OutgoingRow> rows, CancellationToken cancellation)
    {
        await records.Journal.NoteAsync(ExchangeJournal.TryingWords, async inside =>
        {
            var context = inside.Of<ExchangeContext>();
            var messages = rows.Select(r => r.Message).ToList();
            var noted = await context.Tried.Where(t => messages.Contains(t.Message)).Select(t => t.Message).ToListAsync(cancellation);
            context.Tried.AddRange(messages.Except(noted).Select(m => new TriedRow { Message = m }));
        }, cancellation);
        // Noted as tried, they stay as they are now; before, one may just have been taken out.
        var numbers = rows.Select(r => r.Number).ToList();
        return await tables.Outgoing.AsNoTracking().Where(m => m.Partner == partner && numbers.Contains(m.Number)).OrderBy(m => m.Number).ToListAsync(cancellation);
    }

    private static IEnumerable<Engines.Proofs.Notes.VerifierKey> Believed(Partner partner) =>
        new[] { partner.Card, partner.CardBefore }.OfType<string>().Select(c => SignedCard.Read(c).Card.Signing);
}

/// <summary>How a message to a partner stands.</summary>
public enum OutgoingState
{
    /// <summary>It waits to be carried.</summary>
    Waiting,

    /// <summary>The partner keeps it until those before it have come.</summary>
    Kept,

    /// <summary>The partner has receipted it.</summary>
    Delivered,

    /// <summary>The partner could not take it in, and says why.</summary>
    Declined,
}
