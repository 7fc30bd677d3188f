using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Cards;

/// <summary>Makes cards of this node. A later one is signed by the key before too, and sent to every partner.</summary>
internal sealed class CardDesk(ExchangeRecords records, ExchangeKeys keys, PartnerPost post, PartnerEntrance entrance, TimeProvider clock)
{
    private const int MostContacts = 10;

    /// <exception cref="FaultException"><c>exchange.card…</c>, <c>exchange.text…</c></exception>
    public async Task IssueAsync(Actor person, CardForm form, CancellationToken cancellation)
    {
        var before = await records.OwnCardAsync(cancellation);
        var number = (before?.Keys ?? 0) + (before is null || form.NewKeys == "yes" ? 1 : 0);
        var signer = await keys.SignerAsync(number);
        var card = new NodeCard
        {
            Format = NodeCard.Version, Authority = records.Identity.Authority, Name = ExchangeWords.Line(form.Name, "name"), State = ExchangeWords.Line(form.State, "state", 80), Realm = records.Identity.Realm,
            LogKey = records.Journal.LogKey.ToString(), SigningKey = signer.Key.ToString(), SealingKey = (await keys.SealingKeyAsync(number)).ToString(), Address = Address(form.Address), Contacts = Contacts(form.Contacts),
            Certificate = form.Address?.TrimStart().StartsWith("https:", StringComparison.OrdinalIgnoreCase) == true ? entrance.Certificate ?? throw new FaultException(new Fault("exchange.card.no-tls", "address")) : null,
            Number = (before?.Card.Card.Number ?? 0) + 1, ValidFrom = Instant.Now(clock), ValidUntil = Instant.OfUtcDay(ExchangeWords.Day(form.Until, "until").AddDays(1)),
        };
        var signed = SignedCard.Sign(card, signer, before is { } old ? await keys.SignerAsync(old.Keys) : null);
        await records.ByAsync(person, ExchangeJournal.IssueCard, ExchangeRecords.TransportRetention, async open =>
        {
            // Told under the key that partners know: what is sealed and signed from now on is under the new one, and comes behind it.
            var partners = await open.Tables.Of<ExchangeContext>().Partners.AsNoTracking().Where(p => p.Status == (int)PartnerStatus.Joined).Select(p => p.Id).ToListAsync(cancellation);
            foreach (var partner in before is null ? [] : partners)
                await post.QueueAsync(open, new OutgoingMessage(partner, MessageKinds.Card, $"card-{card.Number}", CardMessage.Write(signed)), cancellation);
            if (before is not null)
                open.Append(new("exchange", "card"), ExchangeWork.CardRenewed(card.Authority), records.Own, ExchangeRecords.TransportRetention);
            open.Append(new("exchange", "card"), new OwnCardIssued(card.Number, number, signed.ToString(), person.Id), records.Own, ExchangeRecords.TransportRetention);
        }, cancellation);
    }

    private static string Address(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var address) ? address.ToString() : throw new FaultException(Fault.Of("exchange.card.address", "address", ("address", text)));

    private static IReadOnlyList<CardContact> Contacts(string? text) =>
        [.. ExchangeWords.Lines(text, "contacts", MostContacts).Select(l => l.Split(':', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } what, { Length: > 0 } reach] ? new CardContact(what, reach) : throw new FaultException(Fault.Of("exchange.card.contact", "contacts", ("line", l))))];
}

/// <summary>The form of a card as it was sent.</summary>
public sealed class CardForm
{
    public string? Name { get; set; }

    public string? State { get; set; }

    public string? Address { get; set; }

    /// <summary>One a line: <c>what: how it is reached</c>.</summary>
    public string? Contacts { get; set; }

    /// <summary>The last day: <c>2027-11-30</c>.</summary>
    public string? Until { get; set; }

    /// <summary><c>yes</c> when the card names new keys.</summary>
    public string? NewKeys { get; set; }
}
