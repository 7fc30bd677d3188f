using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Watching;
using Cordon.Modules.Exchange.Partners;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Storage;

/// <summary>Keeps the card of this node, partners and their groups.</summary>
internal sealed class PartnerProjection : IProjection
{
    public string Name => "exchange.partners";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(OwnCardIssued), typeof(PartnerCardImported), typeof(PartnerProposed), typeof(PartnerConfirmed), typeof(PartnerProposalReturned), typeof(PartnerCardRotated), typeof(PartnerSuspended),
        typeof(PartnerResumed), typeof(PartnerEnded), typeof(PartnerGroupSet), typeof(LogClearingProposed), typeof(LogClearingReturned), typeof(LogAlarmCleared),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
            await ApplyAsync(entry, context, cancellation);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        await context.OwnCards.ExecuteDeleteAsync(cancellation);
        await context.Partners.ExecuteDeleteAsync(cancellation);
        await context.Groups.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(Entry entry, ExchangeContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case OwnCardIssued f when await context.OwnCards.FindAsync([OwnCardRow.TheOne], cancellation) is { } card:
                (card.Number, card.Keys, card.Card) = (f.Number, f.Keys, f.Card);
                break;
            case OwnCardIssued f:
                context.OwnCards.Add(new OwnCardRow { Id = OwnCardRow.TheOne, Number = f.Number, Keys = f.Keys, Card = f.Card });
                break;
            case PartnerGroupSet f:
                var json = CanonicalJson.TextOf(new PartnerGroup(f.Group, f.Name, f.Members));
                if (await context.Groups.FindAsync([f.Group], cancellation) is { } group)
                    group.Json = json;
                else
                    context.Groups.Add(new GroupRow { Id = f.Group, Json = json });
                break;
            case { } fact when PartnerLife.PartnerOf(fact) is { } id:
                var row = await context.Partners.FindAsync([id], cancellation);
                if (PartnerLife.After(row is null ? null : ExchangeRecords.Read<Partner>(row.Json), fact, entry.At) is not { } after)
                    break;
                if (row is null)
                    context.Partners.Add(row = new PartnerRow { Id = id, Status = 0, Json = "" });
                (row.Status, row.Json) = ((int)after.Status, CanonicalJson.TextOf(after));
                break;
        }
    }
}
