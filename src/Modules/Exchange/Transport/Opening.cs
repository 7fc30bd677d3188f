using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Sealing;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Desk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>Puts messages of a partner into their order and opens them, inside the process that takes them in.</summary>
internal sealed class Opening(ExchangeRecords records, ExchangeKeys keys, IEnumerable<IMessageKind> kinds)
{
    private readonly Dictionary<string, IMessageKind> _kinds = kinds.ToDictionary(k => k.Kind);

    /// <summary>Takes a message in where it is its turn, and those that waited for it; keeps it otherwise.</summary>
    /// <returns>The signed receipts, that of the message first.</returns>
    /// <exception cref="FaultException"><c>exchange.message.ahead</c>: too many are kept already</exception>
    public async Task<IReadOnlyList<string>> TakeAsync(OpenProcess open, string from, IReadOnlyList<VerifierKey> believed, WireMessage message, string digest, int keptAhead, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        var (partner, own) = (await ExchangeRecords.PartnerAsync(tables, from, cancellation), await tables.OwnCards.AsNoTracking().SingleAsync(cancellation));
        var next = (await tables.Streams.AsNoTracking().SingleOrDefaultAsync(s => s.Partner == from, cancellation))?.NextIn ?? 1;
        var signer = await keys.SignerAsync(own.Keys);
        if (message.Number > next)
        {
            if (message.Number - next > keptAhead)
                throw new FaultException(Fault.Of("exchange.message.ahead", "number", ("number", message.Number), ("next", next)));
            open.Append(ExchangeRecords.StreamOf(from), new MessageKept(message.Message, from, message.Number, digest, message.Key, message.Box), records.Own, ExchangeRecords.TransportRetention);
            return [Receipt(from, message, digest, MessageOutcome.Kept, "", open.Process.At, next).Sign(signer)];
        }

        var receipts = new List<string>();
        var waiting = await tables.Kept.AsNoTracking().Where(k => k.Partner == from).OrderBy(k => k.Number).ToListAsync(cancellation);
        var (one, sum, number) = (message, digest, message.Number);
        while (true)
        {
            var (letter, facts, code) = await OpenAsync(open, partner, own.Keys, believed, one, cancellation);
            var receipt = Receipt(from, one, sum, code.Length == 0 ? MessageOutcome.Taken : MessageOutcome.Declined, code, open.Process.At, number + 1);
            receipts.Add(receipt.Sign(signer));
            open.Append(ExchangeRecords.StreamOf(from), new MessageTaken(one.Message, from, number, sum, letter?.Kind ?? "", letter?.About ?? "", receipt.Outcome, code, receipts[^1]), records.Own, ExchangeRecords.TransportRetention);
            foreach (var (fact, handling, retention) in facts)
                open.Append(ExchangeRecords.StreamOf(from), fact, handling, retention);
            // A new card may have come: what follows is believed by it.
            if (facts.Select(f => f.Fact).OfType<PartnerCardRotated>().LastOrDefault() is { } rotated)
                (partner, believed) = (partner with { Card = rotated.Card }, [.. believed, SignedCard.Read(rotated.Card).Card.Signing]);
            number++;
            if (waiting.FirstOrDefault(k => k.Number == number) is not { } kept)
                return receipts;
            (one, sum) = (message with { Message = kept.Message, Number = kept.Number, Key = kept.Key, Box = kept.Box }, kept.Digest);
        }
    }

    /// <summary>A receipt for one that is kept already; null when it is not.</summary>
    /// <exception cref="FaultException"><c>exchange.message.conflict</c>: another is kept at its number</exception>
    public async Task<string?> KeptReceiptAsync(ExchangeContext tables, string from, WireMessage message, string digest, CancellationToken cancellation)
    {
        if (await tables.Kept.AsNoTracking().SingleOrDefaultAsync(k => k.Partner == from && k.Number == message.Number, cancellation) is not { } kept)
            return null;
        var next = (await tables.Streams.AsNoTracking().SingleOrDefaultAsync(s => s.Partner == from, cancellation))?.NextIn ?? 1;
        // What it waited for may have come meanwhile without setting it free, as when the node ended between the two.
        if (next == message.Number)
            return null;
        if (kept.Message != message.Message || kept.Digest != digest)
            throw new FaultException(Fault.Of("exchange.message.conflict", "number", ("number", message.Number)));
        var own = await tables.OwnCards.AsNoTracking().SingleAsync(cancellation);
        return Receipt(from, message, digest, MessageOutcome.Kept, "", message.SentAt, next).Sign(await keys.SignerAsync(own.Keys));
    }

    private DeliveryReceipt Receipt(string to, WireMessage of, string digest, MessageOutcome outcome, string code, Instant at, long next) => new()
    {
        Format = DeliveryReceipt.Version, From = records.Identity.Authority, To = to, Message = of.Message, Number = of.Number, Digest = digest, Outcome = outcome, Code = code, At = at, Next = next,
    };

    private async Task<(Letter? Letter, IReadOnlyList<(object Fact, Handling Handling, Retention Retention)> Facts, string Code)> OpenAsync(
        OpenProcess open, Partner partner, int ownKeys, IReadOnlyList<VerifierKey> believed, WireMessage message, CancellationToken cancellation)
    {
        Letter? letter = null;
        try
        {
            if (message.Algorithm != SealingKey.Algorithm)
                throw new FaultException(Fault.Of("sealing.algorithm", "", ("algorithm", message.Algorithm), ("known", SealingKey.Algorithm)));
            var opener = await keys.OpenerAsync(message.Key, ownKeys) ?? throw new FaultException(Fault.Of("sealing.closed", "", ("key", message.Key)));
            (letter, var signed) = Letter.Read(opener.Open(message.BoxBytes()), message, believed);
            if (letter.Kind == MessageKinds.Void)
                return (letter, [], "");
            var kind = _kinds.GetValueOrDefault(letter.Kind) ?? throw new FaultException(Fault.Of("exchange.message.kind", "kind", ("kind", letter.Kind)));
            if (partner.Agreement is not { } agreement || !(partner.Status == PartnerStatus.Joined || kind.GoesWhileSuspended))
                throw new FaultException(new Fault("exchange.message.rests"));
            var terms = new PartnerTerms(partner.Id, records.Identity.Authority, agreement);
            var content = new MessageContent(letter.Message, letter.About, letter.Body.Clone());
            var handling = kind.Check(content, terms, records.Own);
            if (letter.Kind == MessageKinds.Release)
                await TheQuotaIsNotUsedUpAsync(open, terms, cancellation);
            var retention = ExchangeRecords.RetentionOf(partner.Id, letter.About);
            var effects = (kind as IOwnMessageKind)?.Effects(partner, content, open.Process.At) ?? [];
            return (letter, [(new ContentReceived(letter.Message, partner.Id, letter.Kind, letter.About, signed), handling, retention), .. effects.Select(e => (e, records.Own, e is WorkPut ? retention : ExchangeRecords.TransportRetention))], "");
        }
        catch (FaultException declined)
        {
            return (letter, [], declined.Fault.Code);
        }
    }

    private static async Task TheQuotaIsNotUsedUpAsync(OpenProcess open, PartnerTerms terms, CancellationToken cancellation)
    {
        var day = Instant.OfUtcDay(open.Process.At.UtcDay).UnixMicroseconds;
        var today = await open.Tables.Of<ExchangeContext>().Incoming.CountAsync(m => m.Partner == terms.Partner && m.Kind == MessageKinds.Release && m.Outcome == (int)MessageOutcome.Taken && m.At >= day, cancellation);
        if (today >= terms.Agreement.ADay)
            throw new FaultException(Fault.Of("exchange.message.quota", "", ("most", terms.Agreement.ADay)));
    }
}
