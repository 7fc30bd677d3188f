using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Exchange.Comparing;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Storage;

/// <summary>Keeps which comparisons were asked for and what came of them.</summary>
internal sealed class ComparisonProjection : IProjection
{
    public string Name => "exchange.comparisons";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(ComparisonSent), typeof(ComparisonMade), typeof(ContentReceived) };

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
        await context.Comparisons.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(Entry entry, ExchangeContext context, CancellationToken cancellation)
    {
        var at = entry.At.UnixMicroseconds;
        switch (entry.Data)
        {
            case ComparisonSent f:
                context.Comparisons.Add(new ComparisonRow { Partner = f.Partner, Comparison = f.Comparison, Incoming = false, UpTo = f.UpTo, At = at });
                break;
            case ContentReceived { Kind: MessageKinds.Comparison } f:
                var asked = ComparisonContent.Read(f.Body());
                // A partner that uses an id twice has asked once.
                if (await context.Comparisons.FindAsync([f.Partner, asked.Comparison, true], cancellation) is null)
                    context.Comparisons.Add(new ComparisonRow { Partner = f.Partner, Comparison = asked.Comparison, Incoming = true, UpTo = asked.UpTo, At = at, Json = CanonicalJson.TextOf(asked) });
                break;
            case ContentReceived { Kind: MessageKinds.ComparisonResult } f:
                var result = ComparisonResultContent.Read(f.Body());
                if (await context.Comparisons.FindAsync([f.Partner, result.Comparison, false], cancellation) is { Json: null } sent)
                    sent.Json = CanonicalJson.TextOf(result);
                break;
            case ComparisonMade f when await context.Comparisons.FindAsync([f.Partner, f.Comparison, f.Incoming], cancellation) is { } row:
                row.Made = CanonicalJson.TextOf(f);
                break;
        }
    }
}
