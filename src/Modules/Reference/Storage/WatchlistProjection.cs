using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Import;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Reference.Storage;

/// <summary>Writes the module's tables from its entries. Nothing in them concerns a person who could ask to be forgotten: what is listed lies in the blob store.</summary>
internal sealed class WatchlistProjection : IProjection
{
    public string Name => "reference.watchlists";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(WatchlistImported), typeof(WatchlistConfirmed), typeof(WatchlistRefused), typeof(WatchlistConfigured), typeof(LegalEffectSet), typeof(ImportBegun), typeof(ImportEnded), typeof(ControlListImported),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ReferenceContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
            await ApplyAsync(entry.Data, context, cancellation);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<ReferenceContext>();
        await context.Versions.ExecuteDeleteAsync(cancellation);
        await context.Watchlists.ExecuteDeleteAsync(cancellation);
        await context.Effects.ExecuteDeleteAsync(cancellation);
        await context.Jobs.ExecuteDeleteAsync(cancellation);
        await context.ControlLists.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task ApplyAsync(object data, ReferenceContext context, CancellationToken cancellation)
    {
        switch (data)
        {
            case WatchlistImported { Version: var version }:
                context.Versions.Add(new() { Id = version.Id, Dataset = version.Dataset, Number = version.Number, Json = CanonicalJson.TextOf(version) });
                var imported = await ListAsync(version.Dataset, context, cancellation);
                (imported.Version, imported.CheckedAt) = (version.Id, version.RetrievedAt.UnixMicroseconds);
                break;
            case ControlListImported { Edition: var edition }:
                context.ControlLists.Add(new() { List = edition.List, Edition = edition.Edition, Json = CanonicalJson.TextOf(edition) });
                break;
            case WatchlistConfirmed confirmed:
                (await ListAsync(confirmed.Dataset, context, cancellation)).CheckedAt = confirmed.At.UnixMicroseconds;
                break;
            case WatchlistRefused refused:
                var list = await ListAsync(refused.Dataset, context, cancellation);
                (list.RefusedAt, list.Refusal) = (refused.At.UnixMicroseconds, CanonicalJson.TextOf(new ReportedFault(refused.Code, refused.Where, refused.Arguments)));
                break;
            case WatchlistConfigured { List: var configured }:
                (await ListAsync(configured.Dataset, context, cancellation)).Configured = CanonicalJson.TextOf(configured);
                break;
            case LegalEffectSet set:
                await SetEffectAsync(set, context, cancellation);
                break;
            case ImportBegun begun:
                context.Jobs.Add(new() { Id = begun.Job, BegunAt = begun.At.UnixMicroseconds, Begun = CanonicalJson.TextOf(begun) });
                break;
            case ImportEnded ended when await context.Jobs.FindAsync([ended.Job], cancellation) is { } job:
                job.Ended = CanonicalJson.TextOf(ended);
                break;
        }
    }

    private static async Task<WatchlistRow> ListAsync(string dataset, ReferenceContext context, CancellationToken cancellation)
    {
        if (await context.Watchlists.FindAsync([dataset], cancellation) is { } known)
            return known;
        return context.Watchlists.Add(new() { Dataset = dataset }).Entity;
    }

    private static async Task SetEffectAsync(LegalEffectSet set, ReferenceContext context, CancellationToken cancellation)
    {
        if (await context.Effects.FindAsync([set.Dataset, set.Programme], cancellation) is { } known)
            (known.Effect, known.Provision) = (set.Effect.ToString(), set.Provision);
        else
            context.Effects.Add(new() { Dataset = set.Dataset, Programme = set.Programme, Effect = set.Effect.ToString(), Provision = set.Provision });
    }

    public static T Record<T>(string json) => JsonSerializer.Deserialize<T>(json, StrictJson.Options)!;
}
