using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Streams;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>Takes in what partners post: nothing is believed before its signature is, nothing is acknowledged before it is durable, and whatever is turned away is recorded.</summary>
internal sealed class Reception(ExchangeRecords records, PartnerEntrance entrance, ExchangePolicy policy, FloodLimit flood, TurnedAwayBook turnedAway, Opening opening, PartnerReach reach, StreamFinder streams, TimeProvider clock)
{
    /// <summary>The same message came twice at once: who sent it asks again, and gets the receipt.</summary>
    private const string Again = "exchange.message.again";
    private const string Conflict = "exchange.message.conflict";

    /// <summary>The signed receipts of a message, and of those that it set free.</summary>
    /// <param name="body">As it came.</param>
    /// <param name="certificate">SHA-256 of the certificate the sender showed, hexadecimal; null when it came without TLS.</param>
    /// <param name="remote">The address it came from.</param>
    /// <param name="cancellation">Stops it before anything is recorded.</param>
    /// <exception cref="FaultException">Why it is turned away; that is recorded already.</exception>
    public Task<IReadOnlyList<string>> TakeAsync(ReadOnlyMemory<byte> body, string? certificate, string remote, CancellationToken cancellation) =>
        TakeAsync([Encoding.UTF8.GetString(body.Span)], certificate, remote, cancellation);

    /// <summary>The signed receipts of messages that came together, in their order, up to the first that is not believed: that one is turned away when it comes first.</summary>
    /// <param name="messages">As they came; one or more.</param>
    /// <param name="certificate">As above.</param>
    /// <param name="remote">As above.</param>
    /// <param name="cancellation">As above.</param>
    /// <exception cref="FaultException">Why the first is turned away; that is recorded already.</exception>
    public Task<IReadOnlyList<string>> TakeAsync(IReadOnlyList<string> messages, string? certificate, string remote, CancellationToken cancellation) => TakeAsync(messages, async (tables, partner, message) =>
    {
        flood.Demand($"partner/{partner.Id}", messages.Count);
        TheCertificateIsTheOneOnTheCard(partner, certificate);
        TheClocksAgree(message);
        await ThePartnerIsJoinedAsync(tables, partner, cancellation);
        reach.Heard(partner.Id);
    }, $"address/{remote}", cancellation);

    /// <summary>The same for a message that a person brought in: it has no line, and may have been on its way for days. Its number keeps it from counting twice, as any other's does.</summary>
    public Task<IReadOnlyList<string>> TakeByHandAsync(ReadOnlyMemory<byte> body, string from, CancellationToken cancellation) => TakeAsync([Encoding.UTF8.GetString(body.Span)], async (tables, partner, _) =>
    {
        if (partner.Id != from)
            throw new FaultException(new Fault("exchange.packet.other"));
        await ThePartnerIsJoinedAsync(tables, partner, cancellation);
    }, null, cancellation);

    private async Task<IReadOnlyList<string>> TakeAsync(IReadOnlyList<string> messages, Func<ExchangeContext, Partner, WireMessage, Task> demand, string? limited, CancellationToken cancellation)
    {
        var claimed = "";
        try
        {
            if (limited is not null)
                flood.Demand(limited, messages.Count);
            var (message, envelope) = WireMessage.Read(messages[0]);
            claimed = message.From;
            await using var tables = records.Tables();
            var partner = await ExchangeRecords.FindAsync(tables, message.From, cancellation) ?? throw new FaultException(new Fault("exchange.message.stranger"));
            var come = new List<(WireMessage Message, string Digest)> { Believed(partner, message, envelope) };
            TheMessageIsForThisNode(message);
            await demand(tables, partner, message);
            come.AddRange(Following(partner, message, messages));
            return await InTurnAsync(tables, partner, come, cancellation);
        }
        catch (FaultException conflict) when (conflict.Fault.Code == Conflict && conflict.Fault.Arguments.TryGetValue("next", out var next))
        {
            await streams.FoundAsync(claimed, incoming: true, long.Parse(next, CultureInfo.InvariantCulture), long.Parse(conflict.Fault.Arguments["number"], CultureInfo.InvariantCulture));
            await TurnedAwayAsync(conflict.Fault, claimed, messages[0]);
            throw;
        }
        catch (FaultException refused) when (refused.Fault.Code != Again && !refused.Fault.Code.StartsWith("journal.", StringComparison.Ordinal))
        {
            await TurnedAwayAsync(refused.Fault, claimed, messages[0]);
            throw;
        }
    }

    private Task TurnedAwayAsync(Fault why, string claimed, string message) => turnedAway.NoteAsync(why.Code, claimed, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message))));

    private (WireMessage Message, string Digest) Believed(Partner partner, WireMessage message, Engines.Proofs.Envelopes.SignedEnvelope envelope)
    {
        envelope.Verify(Believed(partner));
        return (message, WireMessage.DigestOf(message.BoxBytes()));
    }

    /// <summary>Those behind the first, as far as each is of the same partner, for this node, of now, and the next in number. What is not is left to come first another time, and is judged then.</summary>
    private List<(WireMessage Message, string Digest)> Following(Partner partner, WireMessage first, IReadOnlyList<string> messages)
    {
        var following = new List<(WireMessage Message, string Digest)>();
        try
        {
            foreach (var text in messages.Skip(1))
            {
                var (message, envelope) = WireMessage.Read(text);
                if (message.From != partner.Id || message.Number != first.Number + following.Count + 1)
                    break;
                TheMessageIsForThisNode(message);
                TheClocksAgree(message);
                following.Add(Believed(partner, message, envelope));
            }
        }
        catch (FaultException)
        {
            // It is judged when it comes first.
        }

        return following;
    }

    /// <summary>Keys that may have signed what a partner sends: that of its card, and for a while that of the one before.</summary>
    public IReadOnlyList<Engines.Proofs.Notes.VerifierKey> Believed(Partner partner) =>
        partner.CardBefore is { } before && Instant.Now(clock) < partner.RotatedAt.GetValueOrDefault() + policy.OldKeyLasts
            ? [partner.Signed.Card.Signing, Cards.SignedCard.Read(before).Card.Signing]
            : [partner.Signed.Card.Signing];

    private async Task<IReadOnlyList<string>> InTurnAsync(ExchangeContext tables, Partner partner, List<(WireMessage Message, string Digest)> come, CancellationToken cancellation)
    {
        var (receipts, numbers) = (new List<string>(), await StreamNumbers.OfAsync(tables, partner.Id, cancellation));
        while (receipts.Count < come.Count && await ReceiptBeforeAsync(tables, partner, come[receipts.Count], numbers, cancellation) is { } before)
            receipts.Add(before);
        if (receipts.Count == come.Count)
            return receipts;
        var fresh = come[receipts.Count..];
        IReadOnlyList<string> given = [];
        // Also when whoever sent them has lost patience: they are there then, and the next time the receipts are.
        await records.ByPartnerAsync(partner.Id, ExchangeJournal.Receive, async open =>
        {
            // Another request may have been faster with the same messages.
            if (await ReceiptBeforeAsync(open.Tables.Of<ExchangeContext>(), partner, fresh[0], numbers, CancellationToken.None) is not null)
                throw new FaultException(new Fault(Again));
            given = await opening.TakeAsync(open, partner.Id, Believed(partner), [.. fresh.Select(f => new ComingMessage(f.Message, f.Digest, f.Message.Number + numbers.Offset))], numbers.Offset, policy.KeptAhead, CancellationToken.None);
        }, CancellationToken.None);
        return [.. receipts, .. given];
    }

    /// <summary>The receipt that was given when the same message came before; null when it did not.</summary>
    /// <exception cref="FaultException"><c>exchange.message.conflict</c>: another message had its number. Unless somebody forged it the sender has lost its memory, and a person is told.</exception>
    private async Task<string?> ReceiptBeforeAsync(ExchangeContext tables, Partner partner, (WireMessage Message, string Digest) come, StreamNumbers numbers, CancellationToken cancellation)
    {
        var (message, digest) = come;
        if (await tables.Incoming.AsNoTracking().Where(m => m.Partner == partner.Id && m.Message == message.Message && m.Digest == digest).Select(m => m.Receipt).FirstOrDefaultAsync(cancellation) is { } receipt)
            return receipt;
        if (numbers.PlaceOf(message.Number) is { } place && !await tables.Incoming.AnyAsync(m => m.Partner == partner.Id && m.Number == place, cancellation))
            return await opening.KeptReceiptAsync(tables, partner.Id, new ComingMessage(message, digest, place), cancellation);
        var next = (await tables.Streams.AsNoTracking().SingleOrDefaultAsync(s => s.Partner == partner.Id, cancellation))?.NextIn ?? 1;
        throw new FaultException(Fault.Of(Conflict, "number", ("number", message.Number), ("next", next - numbers.Offset)));
    }

    private void TheCertificateIsTheOneOnTheCard(Partner partner, string? certificate)
    {
        if (!entrance.HasTls)
            return;
        string?[] pinned = [partner.Signed.Card.Certificate, partner.CardBefore is { } before ? Cards.SignedCard.Read(before).Card.Certificate : null];
        if (certificate is null || !pinned.Contains(certificate))
            throw new FaultException(new Fault("exchange.message.certificate"));
    }

    private void TheMessageIsForThisNode(WireMessage message)
    {
        if (message.To != records.Identity.Authority || message.Realm != records.Identity.Realm)
            throw new FaultException(Fault.Of("exchange.message.recipient", "to", ("to", message.To), ("realm", message.Realm)));
    }

    private void TheClocksAgree(WireMessage message)
    {
        var apart = (Instant.Now(clock) - message.SentAt).Duration();
        if (apart > policy.Skew)
            throw new FaultException(Fault.Of("exchange.message.clock", "sentAt", ("seconds", (long)apart.TotalSeconds), ("most", (long)policy.Skew.TotalSeconds)));
    }

    /// <summary>From a partner with which all rests, or all is over, only what takes something back, or answers that, is taken in; there is no door as long as neither side holds anything of the other.</summary>
    private static async Task ThePartnerIsJoinedAsync(ExchangeContext tables, Partner partner, CancellationToken cancellation)
    {
        if (partner.Status is PartnerStatus.Joined or PartnerStatus.Suspended)
            return;
        var holds = partner.Agreement is not null && (await tables.RecallsOut.AnyAsync(r => r.Partner == partner.Id, cancellation) || await tables.Received.AnyAsync(r => r.Partner == partner.Id, cancellation) || await tables.ComingBundles.AnyAsync(b => b.Partner == partner.Id, cancellation));
        if (partner.Status != PartnerStatus.Ended || !holds)
            throw new FaultException(new Fault("exchange.message.not-joined"));
    }
}
