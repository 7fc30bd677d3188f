using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Watching;

/// <summary>Tells somebody in time that a card ends, of a partner or of this node: from then on nothing goes but what takes something back.</summary>
internal sealed class CardEndings(ExchangeRecords records, ExchangePolicy policy, TimeProvider clock)
{
    public async Task KeepAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var told = await tables.CardEndings.ToDictionaryAsync(c => c.Authority, c => c.Card, cancellation);
        var before = Instant.Now(clock) + policy.CardWarning;
        if (await records.OwnCardAsync(cancellation) is (var own, _))
            await TellAsync(own, own: true, told, before, cancellation);
        foreach (var row in await tables.Partners.Where(p => p.Status == (int)PartnerStatus.Joined || p.Status == (int)PartnerStatus.Suspended).ToListAsync(cancellation))
            await TellAsync(ExchangeRecords.Read<Partner>(row.Json).Signed, own: false, told, before, cancellation);
    }

    private async Task TellAsync(SignedCard card, bool own, Dictionary<string, string> told, Instant before, CancellationToken cancellation)
    {
        var authority = card.Card.Authority;
        if (card.Card.ValidUntil > before || told.GetValueOrDefault(authority) == card.Digest)
            return;
        await records.BySystemAsync(ExchangeJournal.WarnOfCard, open =>
        {
            open.Append(ExchangeRecords.StreamOf(authority), new CardEnding(authority, card.Digest, card.Card.ValidUntil), records.Own, ExchangeRecords.TransportRetention);
            open.Append(ExchangeRecords.StreamOf(authority), ExchangeWork.CardEnding(authority, own, card.Card.ValidUntil), records.Own, ExchangeRecords.TransportRetention);
            return Task.CompletedTask;
        }, cancellation);
    }
}
