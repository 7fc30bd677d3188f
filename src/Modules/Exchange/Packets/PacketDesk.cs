using System.Security.Cryptography;
using Cordon.Journal.Entries;
using Cordon.Journal.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Packets;

/// <summary>
/// The way for when nodes do not reach each other: what waits for a partner becomes one sealed file that a person carries or the node mails, and what a partner so sends is brought in by a person.
/// Nothing is lost by both ways at once: a message counts by its number, whichever way it came first.
/// </summary>
internal sealed class PacketDesk(ExchangeRecords records, ExchangeKeys keys, Reception reception, ReceiptBook receipts, FileDelivery files, IPacketMail mail, TimeProvider clock)
{
    /// <summary>Characters of sealed boxes in one packet; mail servers take ten megabytes.</summary>
    private const int MostCharacters = 6 << 20;
    private const int MostMessages = 500;
    private const int MostReceipts = 1000;

    /// <summary>Packets of a partner among which one is known again; one beyond is taken once more, which changes nothing.</summary>
    private const int MostRemembered = 10_000;

    /// <summary>Bytes of the largest file that is brought in.</summary>
    public const int Largest = 32 << 20;

    private static readonly TimeSpan ReceiptsOf = TimeSpan.FromDays(7);

    public static StreamName StreamOf(string partner) => new("packet", partner);

    /// <summary>What waits for a partner: how many messages of each kind, and since when.</summary>
    public async Task<(IReadOnlyList<(string Kind, int Count)> Kinds, Instant? Since)> WaitingAsync(string partner, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var kinds = await Waiting(tables, partner).GroupBy(m => m.Kind).Select(g => new { g.Key, Count = g.Count(), Since = g.Min(m => m.QueuedAt) }).ToListAsync(cancellation);
        return ([.. kinds.OrderByDescending(k => k.Count).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => (k.Key, k.Count))], kinds.Count == 0 ? null : new Instant(kinds.Min(k => k.Since)));
    }

    /// <summary>What was done this way with a partner, the latest first.</summary>
    public async Task<IReadOnlyList<Entry>> DoneAsync(string partner, ReleaseReader reader, CancellationToken cancellation) =>
        [.. (await records.Journal.Reader.ReadAsync(new EntryFilter { Stream = StreamOf(partner) }, reader.Viewer, cancellation)).Reverse()];

    /// <summary>Makes the file that a person takes along.</summary>
    /// <exception cref="FaultException"><c>exchange.packet.nothing</c>, <c>exchange.partner…</c></exception>
    public async Task<(string Name, byte[] File)> MakeAsync(Actor person, string partner, CancellationToken cancellation)
    {
        var (made, name, file) = await MadeAsync(person, partner, PacketWay.File, "", cancellation);
        await RecordAsync(person, ExchangeJournal.MakePacket, partner, made, cancellation);
        return (name, file);
    }

    /// <summary>Mails it. That it is about to go is recorded before, and what came of it after.</summary>
    /// <exception cref="FaultException"><c>exchange.packet.nothing</c>, <c>exchange.mail…</c>, <c>exchange.partner…</c></exception>
    public async Task MailAsync(Actor person, string partner, string subject, string text, CancellationToken cancellation)
    {
        var to = PacketMail.AddressOf((await records.PartnerAsync(partner, cancellation)).Signed.Card.Contacts) ?? throw new FaultException(new Fault("exchange.mail.address"));
        if (!mail.IsSet)
            throw new FaultException(new Fault("exchange.mail.none"));
        var (made, name, file) = await MadeAsync(person, partner, PacketWay.Mail, to, cancellation);
        await RecordAsync(person, ExchangeJournal.MakePacket, partner, made, cancellation);
        Fault? problem = null;
        try
        {
            await mail.SendAsync(to, subject, text, name, file, cancellation);
        }
        catch (FaultException failed)
        {
            problem = failed.Fault;
        }

        await RecordAsync(person, ExchangeJournal.MailPacket, partner, new PacketMailed(made.Packet, partner, person.Id, problem?.Code ?? ""), CancellationToken.None);
        if (problem is not null)
            throw new FaultException(problem);
    }

    /// <summary>Takes in what a person brings: each message in its turn, and receipts for what was sent this way.</summary>
    /// <exception cref="FaultException"><c>exchange.packet…</c>, <c>exchange.message…</c>, <c>sealing…</c>: nothing of it was taken in</exception>
    public async Task TakeAsync(Actor person, string partner, ReadOnlyMemory<byte> brought, CancellationToken cancellation)
    {
        var (file, packet, own) = await OpenAsync(brought, cancellation);
        if (packet.From != partner)
            throw new FaultException(Fault.Of("exchange.packet.from", "file", ("from", packet.From.Length > 60 ? packet.From[..60] : packet.From)));
        await TakeAsync(person, person.Id, file, packet, own, cancellation);
    }

    /// <summary>The same of a mail that the node found: it is taken in once, from whichever partner it says it is.</summary>
    /// <exception cref="FaultException">as above; <c>exchange.partner.unknown</c></exception>
    public async Task TakeFromMailboxAsync(Actor itself, ReadOnlyMemory<byte> brought, CancellationToken cancellation)
    {
        var (file, packet, own) = await OpenAsync(brought, cancellation);
        await records.PartnerAsync(packet.From, cancellation);
        var taken = await records.Journal.Reader.ReadAsync(new EntryFilter { Stream = StreamOf(packet.From), Types = [nameof(PacketTaken)], Most = MostRemembered }, records.Itself(records.Own, clock), cancellation);
        if (!taken.Any(e => e.Data is PacketTaken before && before.Packet == DigestOf(file.Span)))
            await TakeAsync(itself, "", file, packet, own, cancellation);
    }

    private async Task<(ReadOnlyMemory<byte> File, Packet Packet, (SignedCard Card, int Keys) Own)> OpenAsync(ReadOnlyMemory<byte> brought, CancellationToken cancellation)
    {
        var file = mail.PacketIn(brought);
        var own = await records.OwnCardAsync(cancellation) ?? throw new FaultException(new Fault("exchange.card.none"));
        return (file, await Packet.OpenAsync(file, keys, own.Keys), own);
    }

    private async Task TakeAsync(Actor actor, string person, ReadOnlyMemory<byte> file, Packet packet, (SignedCard Card, int Keys) own, CancellationToken cancellation)
    {
        var partner = packet.From;
        if (packet.To != records.Identity.Authority || packet.Realm != records.Identity.Realm)
            throw new FaultException(Fault.Of("exchange.message.recipient", "file", ("to", packet.To.Length > 60 ? packet.To[..60] : packet.To), ("realm", packet.Realm)));
        if (packet.Messages.Count > MostMessages || packet.Receipts.Count > MostReceipts)
            throw MessageFormat.Malformed("more messages or receipts than a packet has");

        var (faults, outcomes) = (new List<Fault>(), new List<MessageOutcome>());
        foreach (var message in packet.MessageBytes())
        {
            try
            {
                var given = await reception.TakeByHandAsync(message, partner, cancellation);
                outcomes.Add(DeliveryReceipt.Read(given[0], [own.Card.Card.Signing]).Outcome);
            }
            catch (FaultException refused) when (!refused.Fault.Code.StartsWith("journal.", StringComparison.Ordinal))
            {
                faults.Add(refused.Fault);
            }
        }

        var answered = await ReceiptedAsync(partner, packet.Receipts, faults, cancellation);
        await RecordAsync(actor, ExchangeJournal.TakePacket, partner, new PacketTaken(
            DigestOf(file.Span), partner, person, outcomes.Count(o => o == MessageOutcome.Taken), outcomes.Count(o => o == MessageOutcome.Kept), outcomes.Count(o => o == MessageOutcome.Declined), faults.Count, answered, faults.FirstOrDefault()?.Code ?? ""), cancellation);
    }

    private async Task<int> ReceiptedAsync(string partner, IReadOnlyList<string> texts, List<Fault> faults, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var (one, answers) = (await records.PartnerAsync(partner, cancellation), new List<DeliveryAnswer>());
        foreach (var text in texts)
        {
            try
            {
                var answer = await receipts.ReadAsync(tables, one, text, [], cancellation);
                // Others are answered already, by the usual way.
                if (IsOpen(answer.Row))
                    answers.Add(answer);
            }
            catch (FaultException refused) when (!refused.Fault.Code.StartsWith("journal.", StringComparison.Ordinal))
            {
                faults.Add(refused.Fault);
            }
        }

        await receipts.RecordAsync(partner, answers);
        return answers.Count;
    }

    private async Task<(PacketMade Made, string Name, byte[] File)> MadeAsync(Actor person, string id, PacketWay way, string to, CancellationToken cancellation)
    {
        await files.PutForPacketAsync(id, cancellation);
        await using var tables = records.Tables();
        var partner = await ExchangeRecords.PartnerAsync(tables, id, cancellation);
        var rows = Fitting(await Waiting(tables, id).OrderBy(m => m.Number).Take(MostMessages).AsNoTracking().ToListAsync(cancellation));
        var since = (Instant.Now(clock) + -ReceiptsOf).UnixMicroseconds;
        var given = await tables.Incoming.Where(m => m.Partner == id && m.At >= since).OrderByDescending(m => m.Number).Take(MostReceipts).Select(m => m.Receipt).ToListAsync(cancellation);
        if (rows.Count == 0 && given.Count == 0)
            throw new FaultException(new Fault("exchange.packet.nothing"));
        rows = await receipts.AboutToLeaveAsync(tables, id, rows, cancellation);
        var now = Instant.Now(clock);
        var messages = new List<string>();
        foreach (var row in rows)
            messages.Add(WireMessage.For(row, records.Identity, now).Sign(await keys.SignerAsync(row.Keys)).ToString());
        var file = new Packet { Format = Packet.Version, From = records.Identity.Authority, To = id, Realm = records.Identity.Realm, MadeAt = now, Messages = messages, Receipts = given }.Seal(partner.Signed.Card.Sealing);
        var made = new PacketMade(DigestOf(file), id, person.Id, way, to, rows.Count == 0 ? 0 : rows[0].Number, rows.Count == 0 ? 0 : rows[^1].Number, rows.Count, given.Count);
        return (made, records.Identity.FileName($"{records.Identity.Authority}-{now.ToDateTimeOffset():yyyyMMdd'T'HHmmss'Z'}.packet.json"), file);
    }

    private static List<OutgoingRow> Fitting(List<OutgoingRow> rows)
    {
        var characters = 0;
        return [.. rows.TakeWhile((row, i) => (characters += row.Box.Length) <= MostCharacters || i == 0)];
    }

    /// <summary>What has no final answer; what a partner only keeps is among it, for what it waits for may have been lost.</summary>
    private static IQueryable<OutgoingRow> Waiting(ExchangeContext tables, string partner) => tables.Outgoing.Where(m => m.Partner == partner && (m.State == (int)OutgoingState.Waiting || m.State == (int)OutgoingState.Kept));

    private static bool IsOpen(OutgoingRow row) => row.State is (int)OutgoingState.Waiting or (int)OutgoingState.Kept;

    private static string DigestOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));

    private Task RecordAsync(Actor person, string process, string partner, object fact, CancellationToken cancellation) => records.ByAsync(person, process, ExchangeRecords.TransportRetention, open =>
    {
        open.Append(StreamOf(partner), fact, records.Own, ExchangeRecords.TransportRetention);
        return Task.CompletedTask;
    }, cancellation);
}
