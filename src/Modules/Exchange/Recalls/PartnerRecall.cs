using Cordon.Journal.Writing;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Sharing;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Recalls;

/// <summary>Takes back for other modules what a partner is not to have any more.</summary>
internal sealed class PartnerRecall(ExchangeRecords records, RecallOrders orders, PartnerPost post) : IPartnerRecall
{
    public async Task RecallAsync(OpenProcess open, string partner, IReadOnlyCollection<string> releases, string text, string person, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        var rows = await tables.Releases.AsNoTracking().Where(r => releases.Contains(r.Id) && r.Status == (int)ReleaseStatus.Released).OrderBy(r => r.Id).ToListAsync(cancellation);
        var before = await tables.RecallsOut.Where(r => r.Partner == partner && r.Sort != (int)RecallSort.Restrict).Select(r => r.Release).ToListAsync(cancellation);
        foreach (var release in rows.Select(r => ExchangeRecords.Read<Release>(r.Json)).Where(r => r.Recipients.Any(p => p.Partner == partner) && !before.Contains(r.Id)))
            await orders.AppendAsync(open, records, release, [partner], new RecallWords(RecallSort.Membership, null, null, text, person), cancellation);
    }

    public async Task<IReadOnlyList<string>> TakeOutAsync(OpenProcess open, IReadOnlyCollection<string> messages, CancellationToken cancellation)
    {
        var taken = new List<string>();
        foreach (var row in await open.Tables.Of<ExchangeContext>().Outgoing.AsNoTracking().Where(m => messages.Contains(m.Message)).OrderBy(m => m.Number).ToListAsync(cancellation))
        {
            if (await post.TryVoidAsync(open, row, cancellation))
                taken.Add(row.Message);
        }

        return taken;
    }
}
