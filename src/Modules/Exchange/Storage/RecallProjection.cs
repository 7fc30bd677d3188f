using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Storage;

/// <summary>Keeps what holders owe of recalls, and what partners called back here.</summary>
internal sealed class RecallProjection : IProjection
{
    public string Name => "exchange.recalls";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(RecallOrdered), typeof(RecallOverdue), typeof(ContentReceived), typeof(RecallApplied), typeof(RecallFollowed) };

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
        await context.RecallsOut.ExecuteDeleteAsync(cancellation);
        await context.RecallsIn.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(Entry entry, ExchangeContext context, CancellationToken cancellation)
    {
        var at = entry.At.UnixMicroseconds;
        switch (entry.Data)
        {
            case RecallOrdered f:
                context.RecallsOut.AddRange(f.Holders.Select(h => new RecallOutRow { Recall = f.Recall, Partner = h, Release = f.Release, Sort = (int)f.Sort, Due = f.Due.UnixMicroseconds, Overdue = false, Cause = f.Cause }));
                break;
            case RecallOverdue f when await context.RecallsOut.FindAsync([f.Recall, f.Partner], cancellation) is { } row:
                row.Overdue = true;
                break;
            case ContentReceived { Kind: MessageKinds.RecallReceipt } f:
                var receipt = MessageFormat.Read<RecallReceiptContent>(f.Body(), RecallReceiptContent.Version);
                if (await context.RecallsOut.FindAsync([receipt.Recall, f.Partner], cancellation) is { } owed)
                    Answer(owed, receipt, f.Letter, at);
                break;
            case ContentReceived { Kind: MessageKinds.Recall } f:
                var recall = MessageFormat.Read<RecallContent>(f.Body(), RecallContent.Version);
                if (await context.RecallsIn.FindAsync([f.Partner, recall.Recall], cancellation) is null)
                    context.RecallsIn.Add(new RecallInRow { Partner = f.Partner, Recall = recall.Recall, Release = recall.Release, At = at, Json = CanonicalJson.TextOf(recall) });
                break;
            case RecallApplied f when await context.RecallsIn.FindAsync([f.Partner, f.Recall], cancellation) is { } row:
                // Nothing is to be followed of what was never passed on, so that the rounds need not look again each time.
                if (row.Deed is null)
                    row.Followed = !await IsFollowedByAsync(ReceivedRelease.RecordOf(f.Partner, f.Recall), context, cancellation);
                row.Deed = (int)f.Deed;
                break;
            case RecallFollowed f when await context.RecallsIn.FindAsync([f.Partner, f.Recall], cancellation) is { } row:
                row.Followed = true;
                break;
        }
    }

    private static async Task<bool> IsFollowedByAsync(string cause, ExchangeContext context, CancellationToken cancellation) =>
        context.RecallsOut.Local.Any(o => o.Cause == cause) || await context.RecallsOut.AnyAsync(o => o.Cause == cause, cancellation);

    /// <summary>A later receipt says what became of what was passed on; one that names nobody takes nothing back of that.</summary>
    private static void Answer(RecallOutRow row, RecallReceiptContent receipt, string letter, long at)
    {
        (row.Deed, row.AnsweredAt, row.Receipts) = ((int)receipt.Deed, at, row.Receipts + letter + "\n");
        IReadOnlyList<OnwardDeed> named = receipt.Reached ?? [.. receipt.Onward.Select(o => new OnwardDeed(o, null))];
        if (named.Count > 0)
            row.Onward = CanonicalJson.TextOf(new OnwardDeeds(named));
    }
}
