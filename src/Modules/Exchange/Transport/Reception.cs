using System.Security.Cryptography;
using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Transport;

/// <summary>Takes in what partners post: nothing is believed before its signature is, nothing is acknowledged before it is durable, and whatever is turned away is recorded.</summary>
internal sealed class Reception(ExchangeRecords records, PartnerEntrance entrance, ExchangePolicy policy, FloodLimit flood, TurnedAwayBook turnedAway, Opening opening, PartnerReach reach, TimeProvider clock)
{
    /// <summary>The same message came twice at once: who sent it asks again, and gets the receipt.</summary>
    private const string Again = "exchange.message.again";

    /// <summary>The signed receipts of a message, and of those that it set free.</summary>
    /// <param name="body">As it came.</param>
    /// <param name="certificate">SHA-256 of the certificate the sender showed, hexadecimal; null when it came without TLS.</param>
    /// <param name="remote">The address it came from.</param>
    /// <param name="cancellation">Stops it before anything is recorded.</param>
    /// <exception cref="FaultException">Why it is turned away; that is recorded already.</exception>
    public Task<IReadOnlyList<string>> TakeAsync(ReadOnlyMemory<byte> body, string? certificate, string remote, CancellationToken cancellation) => TakeAsync(body, async (tables, partner, message) =>
    {
        flood.Demand($"partner/{partner.Id}");
        TheCertificateIsTheOneOnTheCard(partner, certificate);
        TheClocksAgree(message);
        await ThePartnerIsJoinedAsync(tables, partner, cancellation);
        reach.Heard(partner.Id);
    }, $"address/{remote}", cancellation);

    /// <summary>The same for a message that a person brought in: it has no line, and may have been on its way for days. Its number keeps it from counting twice, as any other's does.</summary>
    public Task<IReadOnlyList<string>> TakeByHandAsync(ReadOnlyMemory<byte> body, string from, CancellationToken cancellation) => TakeAsync(body, async (tables, partner, message) =>
    {
        if (partner.Id != from)
            throw new FaultException(new Fault("exchange.packet.other"));
        await ThePartnerIsJoinedAsync(tables, partner, cancellation);
    }, null, cancellation);

    private async Task<IReadOnlyList<string>> TakeAsync(ReadOnlyMemory<byte> body, Func<ExchangeContext, Partner, WireMessage, Task> demand, string? limited, CancellationToken cancellation)
    {
        var claimed = "";
        try
        {
            if (limited is not null)
                flood.Demand(limited);
            var (message, envelope) = WireMessage.Read(Encoding.UTF8.GetString(body.Span));
            claimed = message.From;
            await using var tables = records.Tables();
            var partner = await ExchangeRecords.FindAsync(tables, message.From, cancellation) ?? throw new FaultException(new Fault("exchange.message.stranger"));
            envelope.Verify(Believed(partner));
            TheMessageIsForThisNode(message);
            await demand(tables, partner, message);
            return await InTurnAsync(tables, partner, message, cancellation);
        }
        catch (FaultException refused) when (refused.Fault.Code != Again && !refused.Fault.Code.StartsWith("journal.", StringComparison.Ordinal))
        {
            await turnedAway.NoteAsync(refused.Fault.Code, claimed, Convert.ToHexStringLower(SHA256.HashData(body.Span)));
            throw;
        }
    }

    /// <summary>Keys that may have signed what a partner sends: that of its card, and for a while that of the one before.</summary>
    public IReadOnlyList<Engines.Proofs.Notes.VerifierKey> Believed(Partner partner) =>
        partner.CardBefore is { } before && Instant.Now(clock) < partner.RotatedAt.GetValueOrDefault() + policy.OldKeyLasts
            ? [partner.Signed.Card.Signing, Cards.SignedCard.Read(before).Card.Signing]
            : [partner.Signed.Card.Signing];

    private async Task<IReadOnlyList<string>> InTurnAsync(ExchangeContext tables, Partner partner, WireMessage message, CancellationToken cancellation)
    {
        var digest = WireMessage.DigestOf(message.BoxBytes());
        if (await ReceiptBeforeAsync(tables, partner, message, digest, cancellation) is { } before)
            return [before];
        IReadOnlyList<string> receipts = [];
        await records.ByPartnerAsync(partner.Id, ExchangeJournal.Receive, async open =>
        {
            var inside = open.Tables.Of<ExchangeContext>();
            // Another request may have been faster with the same message.
            if (await ReceiptBeforeAsync(inside, partner, message, digest, cancellation) is not null)
                throw new FaultException(new Fault(Again));
            receipts = await opening.TakeAsync(open, partner.Id, Believed(partner), message, digest, policy.KeptAhead, cancellation);
        }, cancellation);
        return receipts;
    }

    /// <summary>The receipt that was given when the same message came before; null when it did not.</summary>
    /// <exception cref="FaultException"><c>exchange.message.conflict</c>: another message had its number</exception>
    private async Task<string?> ReceiptBeforeAsync(ExchangeContext tables, Partner partner, WireMessage message, string digest, CancellationToken cancellation)
    {
        var known = await tables.Incoming.AsNoTracking().Where(m => m.Partner == partner.Id && m.Number == message.Number).Select(m => new { m.Message, m.Digest, m.Receipt }).SingleOrDefaultAsync(cancellation);
        if (known is null)
            return await opening.KeptReceiptAsync(tables, partner.Id, message, digest, cancellation);
        return known.Message == message.Message && known.Digest == digest ? known.Receipt : throw new FaultException(Fault.Of("exchange.message.conflict", "number", ("number", message.Number)));
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
        var holds = partner.Agreement is not null && (await tables.RecallsOut.AnyAsync(r => r.Partner == partner.Id, cancellation) || await tables.Received.AnyAsync(r => r.Partner == partner.Id, cancellation));
        if (partner.Status != PartnerStatus.Ended || !holds)
            throw new FaultException(new Fault("exchange.message.not-joined"));
    }
}
