using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Sealing;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Bundles;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Desk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>Puts messages of a partner into their order and opens them, inside the process that takes them in.</summary>
internal sealed class Opening(ExchangeRecords records, ExchangeKeys keys, ComingBundles bundles, IEnumerable<IMessageKind> kinds)
{
    private readonly Dictionary<string, IMessageKind> _kinds = kinds.ToDictionary(k => k.Kind);

    /// <summary>Takes messages in where it is their turn, and those that waited for them; keeps the first otherwise.</summary>
    /// <param name="open">The process.</param>
    /// <param name="from">The partner.</param>
    /// <param name="believed">Keys that may have signed what is inside.</param>
    /// <param name="come">What came and did not come before: one or more, in their order without gaps.</param>
    /// <param name="offset">By how much places here are beyond the sender's numbers.</param>
    /// <param name="keptAhead">How many numbers one may be before its turn.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The signed receipts, that of the first message first.</returns>
    /// <exception cref="FaultException"><c>exchange.message.ahead</c>: too many are missing before it</exception>
    public async Task<IReadOnlyList<string>> TakeAsync(OpenProcess open, string from, IReadOnlyList<VerifierKey> believed, IReadOnlyList<ComingMessage> come, long offset, int keptAhead, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        var (partner, own) = (await ExchangeRecords.PartnerAsync(tables, from, cancellation), await tables.OwnCards.AsNoTracking().SingleAsync(cancellation));
        var next = (await tables.Streams.AsNoTracking().SingleOrDefaultAsync(s => s.Partner == from, cancellation))?.NextIn ?? 1;
        var signer = await keys.SignerAsync(own.Keys);
        var (first, sum, place) = come[0];
        if (place > next)
        {
            if (place - next > keptAhead)
                throw new FaultException(Fault.Of("exchange.message.ahead", "number", ("number", first.Number), ("next", next - offset)));
            open.Append(ExchangeRecords.StreamOf(from), new MessageKept(first.Message, from, place, sum, first.Key, first.Box), records.Own, ExchangeRecords.TransportRetention);
            return [Receipt(from, first, sum, MessageOutcome.Kept, "", open.Process.At, next - offset).Sign(signer)];
        }

        var (receipts, before) = (new List<string>(), new TakenInBefore());
        var waiting = await WaitingAsync(tables, first, offset, cancellation);
        var turn = come.ToDictionary(c => c.Place);
        for (; (turn.GetValueOrDefault(place) ?? waiting.GetValueOrDefault(place)) is var (one, digest, _); place++)
        {
            var (letter, facts, code) = await OpenAsync(open, partner, own.Keys, believed, one, before, cancellation);
            var receipt = Receipt(from, one, digest, code.Length == 0 ? MessageOutcome.Taken : MessageOutcome.Declined, code, open.Process.At, place - offset + 1);
            receipts.Add(receipt.Sign(signer));
            open.Append(ExchangeRecords.StreamOf(from), new MessageTaken(one.Message, from, place, digest, letter?.Kind ?? "", letter?.About ?? "", receipt.Outcome, code, receipts[^1]), records.Own, ExchangeRecords.TransportRetention);
            foreach (var (fact, handling, retention) in facts)
                open.Append(ExchangeRecords.StreamOf(from), fact, handling, retention);
            if (letter is not null && code.Length == 0)
                before.Letters.Add(letter);
            // A new card may have come: what follows is believed by it.
            if (facts.Select(f => f.Fact).OfType<PartnerCardRotated>().LastOrDefault() is { } rotated)
                (partner, believed) = (partner with { Card = rotated.Card }, [.. believed, SignedCard.Read(rotated.Card).Card.Signing]);
        }

        return receipts;
    }

    /// <summary>Those that came before their turn, as they would come now.</summary>
    private static async Task<IReadOnlyDictionary<long, ComingMessage>> WaitingAsync(ExchangeContext tables, WireMessage like, long offset, CancellationToken cancellation) =>
        (await tables.Kept.AsNoTracking().Where(k => k.Partner == like.From).ToListAsync(cancellation)).ToDictionary(k => k.Number, k => new ComingMessage(like with { Message = k.Message, Number = k.Number - offset, Key = k.Key, Box = k.Box }, k.Digest, k.Number));

    /// <summary>A receipt for one that is kept already; null when it is not.</summary>
    /// <exception cref="FaultException"><c>exchange.message.conflict</c>: another is kept at its number</exception>
    public async Task<string?> KeptReceiptAsync(ExchangeContext tables, string from, ComingMessage coming, CancellationToken cancellation)
    {
        var (message, digest, place) = coming;
        if (await tables.Kept.AsNoTracking().SingleOrDefaultAsync(k => k.Partner == from && k.Number == place, cancellation) is not { } kept)
            return null;
        var next = (await tables.Streams.AsNoTracking().SingleOrDefaultAsync(s => s.Partner == from, cancellation))?.NextIn ?? 1;
        // What it waited for may have come meanwhile without setting it free, as when the node ended between the two.
        if (next == place)
            return null;
        if (kept.Message != message.Message || kept.Digest != digest)
            throw new FaultException(Fault.Of("exchange.message.conflict", "number", ("number", message.Number)));
        var own = await tables.OwnCards.AsNoTracking().SingleAsync(cancellation);
        return Receipt(from, message, digest, MessageOutcome.Kept, "", message.SentAt, next - place + message.Number).Sign(await keys.SignerAsync(own.Keys));
    }

    private DeliveryReceipt Receipt(string to, WireMessage of, string digest, MessageOutcome outcome, string code, Instant at, long next) => new()
    {
        Format = DeliveryReceipt.Version, From = records.Identity.Authority, To = to, Message = of.Message, Number = of.Number, Digest = digest, Outcome = outcome, Code = code, At = at, Next = next,
    };

    private async Task<(Letter? Letter, IReadOnlyList<(object Fact, Handling Handling, Retention Retention)> Facts, string Code)> OpenAsync(
        OpenProcess open, Partner partner, int ownKeys, IReadOnlyList<VerifierKey> believed, WireMessage message, TakenInBefore before, CancellationToken cancellation)
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
            // What takes something back is heard from a key that has ended too, and so is a new card that follows it.
            if (!partner.Signed.Card.IsValidAt(open.Process.At) && !kind.GoesWhileSuspended && letter.Kind != MessageKinds.Card)
                throw new FaultException(new Fault("exchange.message.expired"));
            var terms = new PartnerTerms(partner.Id, records.Identity.Authority, agreement);
            var content = new MessageContent(letter.Message, letter.About, letter.Body.Clone());
            var handling = kind.Check(content, terms, records.Own);
            if (letter.Kind == MessageKinds.ReleasePart)
                await ExpectedParts.DemandAsync(open.Tables.Of<ExchangeContext>(), partner.Id, FilePartContent.Read(content.Body), before, cancellation);
            if (letter.Kind == MessageKinds.Release)
                await TheQuotaIsNotUsedUpAsync(open, terms, before, cancellation);
            var coming = await bundles.OfAsync(open.Tables.Of<ExchangeContext>(), kind, content, terms, before, open.Process.At, cancellation);
            if (letter.Kind == MessageKinds.Release && await ComingBundles.IsBundleAsync(open.Tables.Of<ExchangeContext>(), partner.Id, letter.About, before, cancellation))
                throw new FaultException(new Fault("exchange.declined.release"));
            var retention = ExchangeRecords.RetentionOf(partner.Id, letter.About);
            IEnumerable<(object, Handling, Retention)> files = coming is null ? [] : [(coming, handling, ExchangeRecords.RetentionOf(partner.Id, coming.Bundle))];
            var effects = (kind as IOwnMessageKind)?.Effects(partner, content, open.Process.At) ?? [];
            // The desk tells its title, and so only those who may read it.
            var work = records.Own with { Classification = handling.Classification };
            return (letter, [(new ContentReceived(letter.Message, partner.Id, letter.Kind, letter.About, signed), handling, retention), .. files, .. effects.Select(e => e is WorkPut ? (e, work, retention) : (e, records.Own, ExchangeRecords.TransportRetention))], "");
        }
        catch (FaultException declined)
        {
            return (letter, [], declined.Fault.Code);
        }
    }

    private static async Task TheQuotaIsNotUsedUpAsync(OpenProcess open, PartnerTerms terms, TakenInBefore before, CancellationToken cancellation)
    {
        var day = Instant.OfUtcDay(open.Process.At.UtcDay).UnixMicroseconds;
        // Counted once in a process: thousands may have come in a day.
        before.Today ??= await open.Tables.Of<ExchangeContext>().Incoming.CountAsync(m => m.Partner == terms.Partner && m.Kind == MessageKinds.Release && m.Outcome == (int)MessageOutcome.Taken && m.At >= day, cancellation);
        if (before.Today + before.Letters.Count(l => l.Kind == MessageKinds.Release) >= terms.Agreement.ADay)
            throw new FaultException(Fault.Of("exchange.message.quota", "", ("most", terms.Agreement.ADay)));
    }
}

/// <summary>What was taken in earlier in the same process, which tables do not show yet.</summary>
internal sealed class TakenInBefore
{
    public List<Letter> Letters { get; } = [];

    /// <summary>Files that messages announced, by their ids; none where they are not taken.</summary>
    public Dictionary<string, IReadOnlyList<ReleaseFile>> Bundles { get; } = [];

    /// <summary>Releases that came this day before the process; null until somebody asked.</summary>
    public int? Today { get; set; }
}

/// <summary>A message of a partner whose signature was verified.</summary>
/// <param name="Message">What came.</param>
/// <param name="Digest">SHA-256 of its box, hexadecimal.</param>
/// <param name="Place">Its place here; its number as long as the sender never began its count anew.</param>
internal sealed record ComingMessage(WireMessage Message, string Digest, long Place);
