using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Partners;

/// <summary>Groups of partners. Who leaves gives back what it got as a member; who comes gets what is released from then on.</summary>
internal sealed class GroupDesk(ExchangeRecords records, RecallOrders orders, IIds ids)
{
    /// <returns>The id of the group.</returns>
    public async Task<string> SetAsync(Actor person, string? id, string? name, IReadOnlyCollection<string> members, string? text, CancellationToken cancellation)
    {
        var (group, called) = (id ?? ids.Next().ToString("N"), ExchangeWords.Line(name, "name"));
        var said = id is null ? ExchangeWords.Said(text) : ExchangeWords.Needed(text);
        await records.ByAsync(person, ExchangeJournal.SetGroup, ExchangeRecords.TransportRetention, async open =>
        {
            var tables = open.Tables.Of<ExchangeContext>();
            var known = await tables.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == group, cancellation) is { } row ? ExchangeRecords.Read<PartnerGroup>(row.Json) : null;
            if (id is not null && known is null)
                throw new FaultException(new Fault("exchange.group.unknown"));
            foreach (var member in members.Except(known?.Members ?? []))
                await ExchangeRecords.PartnerAsync(tables, member, cancellation);
            foreach (var leaver in (known?.Members ?? []).Except(members))
                await orders.AppendAllAsync(open, records, leaver, group, said, person.Id, cancellation);
            open.Append(new("partner-group", group), new PartnerGroupSet(group, called, [.. members.Distinct().Order(StringComparer.Ordinal)], person.Id), records.Own, ExchangeRecords.TransportRetention);
        }, cancellation);
        return group;
    }
}
