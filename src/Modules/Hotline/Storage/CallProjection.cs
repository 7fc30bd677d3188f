using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hotline.Storage;

/// <summary>Keeps the table of calls. One that is erased goes whole.</summary>
internal sealed class CallProjection : IProjection
{
    public string Name => "hotline.calls";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>([.. CallLife.Facts, typeof(Erased)]);

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<HotlineContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            await ApplyAsync(entry, context, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<HotlineContext>();
        await context.Calls.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    internal static Call Read(CallRow row) => JsonSerializer.Deserialize<Call>(row.Json, StrictJson.Options)!;

    private static async Task ApplyAsync(Entry entry, HotlineContext context, CancellationToken cancellation)
    {
        if (entry.Data is Erased erased)
        {
            if (erased.Class == HotlinePurpose.Class)
            {
                await context.Calls.Where(c => c.Id == erased.Subject).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
            }

            return;
        }

        var row = await context.Calls.FindAsync([CallLife.Of(entry.Data)!], cancellation);
        if (CallLife.After(row is null ? null : Read(row), entry.Data, entry.At, entry.Handling) is not { } after)
            return;
        if (row is null)
            context.Calls.Add(row = new CallRow { Id = after.Id, Partner = after.Partner, At = after.At.UnixMicroseconds, Status = 0, Json = "" });
        (row.Status, row.NextStep, row.Json) = ((int)after.Status, after.NextStep?.UnixMicroseconds, CanonicalJson.TextOf(after));
    }
}
