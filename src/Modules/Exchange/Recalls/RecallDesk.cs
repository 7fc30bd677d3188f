using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Recalls;

/// <summary>Persons call back what was released. One person does: what should not be out is not left out until a second one has time.</summary>
internal sealed class RecallDesk(ExchangeRecords records, ReleaseDesk releases, RecallOrders orders)
{
    public async Task RecallAsync(ReleaseReader who, string id, ReleaseForm form, CancellationToken cancellation)
    {
        var one = await releases.FindAsync(id, who, cancellation);
        var (sort, said) = (ExchangeWords.Chosen<RecallSort>(form.Sort, "sort"), ExchangeWords.Needed(form.Text));
        var replacement = sort == RecallSort.Correct ? await ReplacementAsync(form.Replacement, one, who, cancellation) : null;
        var handling = sort == RecallSort.Restrict ? Restricted(one.View.Handling, form) : null;
        if (sort == RecallSort.Membership)
            throw new FaultException(new Fault("exchange.choice", "sort"));
        await records.ByAsync(who.Viewer.Actor, ExchangeJournal.OrderRecall, ExchangeRecords.RetentionOf(id), async open =>
        {
            var row = await open.Tables.Of<ExchangeContext>().Releases.AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
            var now = ExchangeRecords.Read<Release>(row.Json);
            if (now.Acts != form.Seen)
                throw new FaultException(new Fault("exchange.changed"));
            if (now.Status != ReleaseStatus.Released)
                throw new FaultException(new Fault("exchange.release.not-out"));
            await orders.AppendAsync(open, records, now, [.. now.Recipients.Select(r => r.Partner)], new RecallWords(sort, handling, replacement, said, who.Person), cancellation);
        }, cancellation);
    }

    /// <summary>What is restricted goes less far or is good for less, and never the other way.</summary>
    private static Handling Restricted(Handling now, ReleaseForm form)
    {
        var (tlp, use) = (ExchangeWords.Chosen<Tlp>(form.Tlp, "tlp"), ExchangeWords.Chosen<PermittedUse>(form.Use, "use"));
        if (tlp < now.Tlp || use > now.PermittedUse || use == PermittedUse.None || (tlp == now.Tlp && use == now.PermittedUse))
            throw new FaultException(new Fault("exchange.recall.wider", "tlp"));
        if (tlp == Tlp.Red)
            throw new FaultException(new Fault("exchange.release.red", "tlp"));
        return now with { Tlp = tlp, PermittedUse = use };
    }

    /// <summary>The release that stands in the place of this one, by its id or the address of its page; it is out already.</summary>
    private async Task<string> ReplacementAsync(string? text, Release one, ReleaseReader who, CancellationToken cancellation)
    {
        var id = (text ?? "").Trim().TrimEnd('/').Split('/')[^1];
        try
        {
            var found = await releases.FindAsync(id, who, cancellation);
            if (found.Id != one.Id && found.Status == ReleaseStatus.Released && one.Recipients.All(r => found.Recipients.Any(f => f.Partner == r.Partner)))
                return found.Id;
        }
        catch (FaultException none) when (ClosedContent.IsSaidBy(none.Fault, "exchange.release.unknown"))
        {
            // Said below.
        }

        throw new FaultException(new Fault("exchange.recall.replacement", "replacement"));
    }
}
