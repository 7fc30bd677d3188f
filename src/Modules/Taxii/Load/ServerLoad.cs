using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Storage;
using Cordon.Modules.Taxii.Take;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Load;

/// <summary>What a file has set up.</summary>
/// <param name="Roots">API roots.</param>
/// <param name="Collections">Collections.</param>
/// <param name="Clients">Clients.</param>
/// <param name="Objects">Object versions.</param>
public sealed record TaxiiLoaded(int Roots, int Collections, int Clients, int Objects);

/// <summary>What holds of everything that a file sets up.</summary>
/// <param name="Tlp">The strictest colour that its clients are shown.</param>
/// <param name="Check">How much is asked of objects that clients add later.</param>
/// <param name="Authority">The authority for which its clients stand; null for the one that they stand for already, which for new ones is nobody.</param>
/// <param name="ShowsUnassessed">Whether clients are shown objects whose markings are not understood as well; null for what holds of the collections already, which of new ones is that they are not.</param>
public sealed record TaxiiLoadTerms(Tlp Tlp, TaxiiCheck Check, string? Authority = null, bool? ShowsUnassessed = null);

/// <summary>Sets up what a file says. Objects are taken as they are, since a file is handed in by an administrator; moments are only given to collections that are empty, since those who poll would miss them.</summary>
internal sealed class ServerLoad(SetUpDesk desk, TaxiiRecords records, TaxiiRegistry registry, IIds ids)
{
    private static readonly Actor Who = Actor.System("command-line");

    /// <param name="file">The file.</param>
    /// <param name="users">More names with passwords.</param>
    /// <param name="terms">What holds of all of it.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>taxii.file</c>, <c>taxii.load.filled</c>, and what the rules of setting up refuse</exception>
    public async Task<TaxiiLoaded> RunAsync(FiledServer file, IEnumerable<(string Name, string Password)> users, TaxiiLoadTerms terms, CancellationToken cancellation)
    {
        var (roots, objects, grants) = (file.Roots.ToList(), 0, new List<TaxiiGrant>());
        foreach (var (root, element) in roots)
        {
            await RootAsync(root, element, cancellation);
            foreach (var collection in FiledServer.CollectionsOf(root, element))
            {
                var id = await CollectionAsync(collection, terms, cancellation);
                grants.Add(new TaxiiGrant(id, FiledServer.Flag(collection.Element, "can_read"), FiledServer.Flag(collection.Element, "can_write")));
                objects += await ObjectsAsync(id, collection, cancellation);
            }

            await StatusesAsync(root, element, cancellation);
        }

        if (file.Discovery is { } discovery)
            await DescribeAsync(discovery, roots.Select(r => r.Root), cancellation);
        var named = file.Users.Concat(users).DistinctBy(u => u.Name).ToList();
        foreach (var (name, password) in named)
        {
            var known = (await registry.NowAsync(cancellation)).Clients.FirstOrDefault(c => c.Set.Name == name);
            IEnumerable<TaxiiGrant> before = known?.Set.Grants.Where(g => !grants.Exists(n => n.Collection == g.Collection)) ?? [];
            await desk.SetClientAsync(Who, known?.Id, new ClientForm(name, terms.Tlp, [.. grants, .. before], known?.Set.Key, known?.Set.Certificate, terms.Authority ?? known?.Set.Authority), password, cancellation);
        }

        return new TaxiiLoaded(roots.Count, grants.Count, named.Count, objects);
    }

    private Task RootAsync(string root, JsonElement element, CancellationToken cancellation)
    {
        var about = element.TryGetProperty("information", out var information) ? information : element;
        var most = about.TryGetProperty("max_content_length", out var length) && length.TryGetInt64(out var bytes) ? bytes : SetUpDesk.UsualBody;
        // A file may promise more than this node takes at once.
        return desk.SetRootAsync(Who, root, FiledServer.Text(about, "title") ?? root, FiledServer.Text(about, "description"), Math.Clamp(most, SetUpRules.SmallestBody, SetUpRules.LargestBody), cancellation);
    }

    private Task<string> CollectionAsync(FiledCollection collection, TaxiiLoadTerms terms, CancellationToken cancellation) => desk.SetCollectionAsync(
        Who, FiledServer.Needed(collection.Element, "id", collection.Where), collection.Root, FiledServer.Text(collection.Element, "alias"), FiledServer.Needed(collection.Element, "title", collection.Where),
        FiledServer.Text(collection.Element, "description"), terms.Check, cancellation, terms.ShowsUnassessed);

    private Task DescribeAsync(JsonElement discovery, IEnumerable<string> roots, CancellationToken cancellation)
    {
        var first = FiledServer.Text(discovery, "default")?.TrimEnd('/').Split('/')[^1];
        return desk.DescribeAsync(Who, FiledServer.Needed(discovery, "title", "/discovery"), FiledServer.Text(discovery, "description"), FiledServer.Text(discovery, "contact"), roots.Contains(first) ? first : null, cancellation);
    }

    private async Task<int> ObjectsAsync(string id, FiledCollection collection, CancellationToken cancellation)
    {
        var known = (await registry.NowAsync(cancellation)).Collection(id);
        if (!FiledServer.Items(collection.Element, "objects", collection.Where).Any())
            return 0;
        var (count, batch) = (0, ids.Next().ToString("D"));
        await records.InAsync(TaxiiJournal.Load, Who, "", async open =>
        {
            if (await open.Tables.Versions.AnyAsync(v => v.Collection == known.Number, cancellation))
                throw new FaultException(Fault.Of("taxii.load.filled", collection.Where, ("collection", id)));
            var objects = FiledObjects.Of(collection, open.At);
            foreach (var chunk in ObjectChunks.Of(objects))
                open.AboutCollection(id, new TaxiiObjectsAdded(id, batch, chunk));
            open.AboutCollection(id, new TaxiiBatchTaken(batch, id, Who.ToString(), count = objects.Count, 0, 0));
        }, cancellation);
        return count;
    }

    /// <summary>Statuses that the file tells of are kept for everybody of the root.</summary>
    private async Task StatusesAsync(string root, JsonElement element, CancellationToken cancellation)
    {
        var statuses = FiledServer.Items(element, "status", $"/{root}").Select((s, i) => (Id: FiledServer.Needed(s, "id", $"/{root}/status/{i}"), Json: FiledServer.Copy(s).ToJsonString())).ToList();
        if (statuses.Count > 0)
            await records.NoteAsync(Who, async tables =>
            {
                foreach (var (id, json) in statuses.Where(s => !tables.Statuses.Any(k => k.Batch == s.Id)))
                    tables.Statuses.Add(new StatusRow { Batch = id, Root = root, Client = "", At = 0, Json = json });
                await tables.SaveChangesAsync(cancellation);
            }, cancellation);
    }
}
