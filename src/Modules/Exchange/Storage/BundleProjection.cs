using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Storage;

/// <summary>Keeps which files go and come with messages of other modules, and marks those whose record is erased.</summary>
internal sealed class BundleProjection : IProjection
{
    public string Name => "exchange.bundles";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(BundleSent), typeof(BundleAnnounced), typeof(Erased) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            await ApplyAsync(entry, context, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ExchangeContext>();
        await context.SentBundles.ExecuteDeleteAsync(cancellation);
        await context.ComingBundles.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(Entry entry, ExchangeContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case BundleSent f:
                context.SentBundles.Add(new SentBundleRow
                {
                    Bundle = f.Bundle, Partner = f.Partner, Message = f.Message, OwnerClass = f.OwnerClass, Owner = f.Owner, OwnerGone = false, Address = f.Address, Json = CanonicalJson.TextOf(new BundleFiles(f.Files, entry.Handling)),
                });
                break;
            case BundleAnnounced f:
                context.ComingBundles.Add(new ComingBundleRow
                {
                    Partner = f.Partner, Bundle = f.Bundle, Message = f.Message, Subject = entry.Retention.Subject!, OwnerClass = f.OwnerClass, Owner = f.Owner, OwnerGone = false, Address = f.Address, At = entry.At.UnixMicroseconds, Refused = f.Refused,
                    Json = CanonicalJson.TextOf(new BundleFiles(f.Files, entry.Handling)),
                });
                break;
            case Erased f when f.Class == ExchangePurpose.Class:
                await context.SentBundles.Where(b => b.Bundle == f.Subject).ExecuteDeleteAsync(cancellation);
                await context.ComingBundles.Where(b => b.Subject == f.Subject).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
            case Erased f:
                foreach (var row in await context.SentBundles.Where(b => b.OwnerClass == f.Class && b.Owner == f.Subject).ToListAsync(cancellation))
                    row.OwnerGone = true;
                foreach (var row in await context.ComingBundles.Where(b => b.OwnerClass == f.Class && b.Owner == f.Subject).ToListAsync(cancellation))
                    row.OwnerGone = true;
                break;
        }
    }
}
