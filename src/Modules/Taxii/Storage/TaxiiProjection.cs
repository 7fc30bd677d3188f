using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Taxii.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Storage;

/// <summary>Keeps API roots, collections, clients and object versions. A collection that is erased stays, empty; a client that is erased goes with its password.</summary>
internal sealed class TaxiiProjection : IProjection
{
    public string Name => "taxii.collections";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(TaxiiServerDescribed), typeof(TaxiiRootSet), typeof(TaxiiCollectionSet), typeof(TaxiiClientSet), typeof(TaxiiClientWithdrawn), typeof(TaxiiObjectsAdded), typeof(TaxiiObjectsDeleted),
        typeof(TaxiiPollSet), typeof(TaxiiPollEnded), typeof(Erased),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<TaxiiContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
            await ApplyAsync(entry.Data, tables, context, cancellation);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<TaxiiContext>();
        await context.Server.ExecuteDeleteAsync(cancellation);
        await context.Roots.ExecuteDeleteAsync(cancellation);
        await context.Collections.ExecuteDeleteAsync(cancellation);
        await context.Clients.ExecuteDeleteAsync(cancellation);
        await context.Versions.ExecuteDeleteAsync(cancellation);
        await context.Marked.ExecuteDeleteAsync(cancellation);
        await context.StandingsFor.ExecuteDeleteAsync(cancellation);
        await context.Standings.ExecuteDeleteAsync(cancellation);
        await context.Polls.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    internal static TaxiiClientSet Read(ClientRow row) => JsonSerializer.Deserialize<TaxiiClientSet>(row.Json, StrictJson.Options)!;

    private static async Task ApplyAsync(object fact, SharedTables tables, TaxiiContext context, CancellationToken cancellation)
    {
        switch (fact)
        {
            case TaxiiServerDescribed f:
                var server = await context.Server.FindAsync([ServerRow.Only], cancellation) ?? context.Server.Add(new ServerRow { Id = ServerRow.Only, Title = "", Description = "", Contact = "" }).Entity;
                (server.Title, server.Description, server.Contact, server.Default) = (f.Title, f.Description, f.Contact, f.Default);
                break;
            case TaxiiRootSet f:
                var root = await context.Roots.FindAsync([f.Root], cancellation) ?? context.Roots.Add(new RootRow { Root = f.Root, Title = "", Description = "", MaxContentLength = 0 }).Entity;
                (root.Title, root.Description, root.MaxContentLength) = (f.Title, f.Description, f.MaxContentLength);
                break;
            case TaxiiCollectionSet f:
                var collection = await context.Collections.FindAsync([f.Collection], cancellation)
                    ?? context.Collections.Add(new CollectionRow { Collection = f.Collection, Number = f.Number, Root = "", Title = "", Description = "", Check = 0, ShowsUnassessed = false }).Entity;
                (collection.Root, collection.Alias, collection.Title, collection.Description, collection.Check, collection.ShowsUnassessed) = (f.Root, f.Alias, f.Title, f.Description, (int)f.Check, f.ShowsUnassessed == true);
                break;
            case TaxiiClientSet f:
                var client = await context.Clients.FindAsync([f.Client], cancellation) ?? context.Clients.Add(new ClientRow { Client = f.Client, Name = "", Withdrawn = false, Json = "" }).Entity;
                (client.Name, client.Json) = (f.Name, CanonicalJson.TextOf(f));
                break;
            case TaxiiClientWithdrawn f when await context.Clients.FindAsync([f.Client], cancellation) is { } withdrawn:
                withdrawn.Withdrawn = true;
                break;
            case TaxiiPollSet f:
                context.Polls.Add(new PollRow { Poll = f.Poll, Ended = false, Json = CanonicalJson.TextOf(f) });
                break;
            case TaxiiPollEnded f when await context.Polls.FindAsync([f.Poll], cancellation) is { } ended:
                ended.Ended = true;
                break;
            case TaxiiObjectsAdded f:
                await new VersionTable(tables, await NumberAsync(context, f.Collection, cancellation), cancellation).AddAsync(f.Objects);
                break;
            case TaxiiObjectsDeleted f:
                await new VersionTable(tables, await NumberAsync(context, f.Collection, cancellation), cancellation).DeleteAsync(f.Id, [.. f.Added.Select(a => a.UnixMicroseconds)]);
                break;
            case Erased { Class: TaxiiRecords.Class, Subject: { } subject }:
                await EraseAsync(subject, context, cancellation);
                break;
        }
    }

    private static async Task EraseAsync(string subject, TaxiiContext context, CancellationToken cancellation)
    {
        await context.SaveChangesAsync(cancellation);
        await context.Versions.Where(v => context.Collections.Any(c => c.Number == v.Collection && c.Collection == subject)).ExecuteDeleteAsync(cancellation);
        await context.Marked.Where(m => context.Collections.Any(c => c.Number == m.Collection && c.Collection == subject)).ExecuteDeleteAsync(cancellation);
        await context.Clients.Where(c => c.Client == subject).ExecuteDeleteAsync(cancellation);
        await context.Secrets.Where(s => s.Client == subject).ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static async Task<int> NumberAsync(TaxiiContext context, string collection, CancellationToken cancellation) =>
        (await context.Collections.FindAsync([collection], cancellation) ?? throw new InvalidOperationException("objects of a collection that was never set")).Number;
}
