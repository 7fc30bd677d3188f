using Cordon.Modules.Exchange.Contracts;

namespace Cordon.Modules.Exchange.Partners;

/// <summary>Partners as other modules see them.</summary>
internal sealed class PartnerBook(ExchangeRecords records) : IPartnerBook
{
    public async Task<IReadOnlyList<PartnerContact>> AllAsync(CancellationToken cancellation) =>
    [
        .. (await records.PartnersAsync(cancellation)).Where(p => p.Agreement is not null && p.Status is PartnerStatus.Joined or PartnerStatus.Suspended)
            .Select(p => (Partner: p, p.Signed.Card)).Select(p => new PartnerContact(p.Partner.Id, p.Card.State, [.. p.Card.Contacts.Select(c => $"{c.What}: {c.Reach}")], p.Partner.Status == PartnerStatus.Joined) { Level = p.Partner.Agreement!.Level }),
    ];
}
