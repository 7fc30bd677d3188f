using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Overlays;
using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Adoption.Storage;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Keeping;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>The packs and overlays of this node, and their documents out of the blob store.</summary>
internal sealed class PackShelf(JournalWriter journal, NodeIdentity identity, TimeProvider clock)
{
    private const int MostShown = 200;

    private readonly OwnFiles _files = new(journal, identity, clock);

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<PackState>> AllAsync(CancellationToken cancellation)
    {
        await using var tables = journal.Reader.Tables<TargetingContext>();
        return [.. (await tables.Packs.OrderByDescending(p => p.At).ThenBy(p => p.Digest).Take(MostShown).ToListAsync(cancellation)).Select(PackProjection.Read)];
    }

    public async Task<PackState?> FindAsync(string digest, CancellationToken cancellation)
    {
        await using var tables = journal.Reader.Tables<TargetingContext>();
        return await tables.Packs.SingleOrDefaultAsync(p => p.Digest == digest, cancellation) is { } row ? PackProjection.Read(row) : null;
    }

    /// <summary>What was adopted and judges: the pack first, then its overlays; empty when nothing was.</summary>
    public async Task<IReadOnlyList<PackState>> InForceAsync(CancellationToken cancellation)
    {
        await using var tables = journal.Reader.Tables<TargetingContext>();
        return await InForceAsync(tables, cancellation);
    }

    public static async Task<IReadOnlyList<PackState>> InForceAsync(TargetingContext tables, CancellationToken cancellation) =>
        [.. (await tables.Packs.AsNoTracking().Where(p => p.Layer != null).OrderBy(p => p.Layer).ToListAsync(cancellation)).Select(PackProjection.Read)];

    /// <summary>What an offer would be laid upon: nothing when it is a pack, else what is in force up to the overlay that it replaces.</summary>
    public static IReadOnlyList<PackState> Beneath(IReadOnlyList<PackState> inForce, PackKind kind, string id) =>
        kind == PackKind.Pack ? [] : [.. inForce.TakeWhile(s => s.Offered.Kind == PackKind.Pack || s.Offered.Id != id)];

    /// <summary>What would judge if an offer were in force now.</summary>
    public async Task<EffectivePack> WithAsync(PackState offer, CancellationToken cancellation) =>
        await LaidAsync([.. Beneath(await InForceAsync(cancellation), offer.Offered.Kind, offer.Offered.Id), offer], cancellation);

    /// <summary>Lays overlays over their pack.</summary>
    /// <exception cref="FaultException"><c>targeting.packs.damaged</c>, <c>journal.blob…</c>, <c>rules.overlay.base</c></exception>
    public async Task<EffectivePack> LaidAsync(IReadOnlyList<PackState> layers, CancellationToken cancellation)
    {
        var read = (ReadPack?)null;
        foreach (var layer in layers)
        {
            var file = await FileAsync(layer.Offered.File, cancellation);
            if (layer.Offered.Kind == PackKind.Pack)
            {
                read = PackReader.Read(file);
                Demand(layer, read.Digest);
            }
            else
            {
                var overlay = ReadOverlay.Read(file);
                Demand(layer, overlay.Digest);
                read = Overlaying.Lay(read ?? throw Damaged(layer), overlay.Overlay).Pack;
            }
        }

        var lists = new List<KeyValuePair<string, byte[]>>();
        foreach (var (name, digest) in layers[^1].Offered.Lists)
            lists.Add(new(name, await FileAsync(digest, cancellation)));
        return new EffectivePack(read!, PackLists.Of(lists), [.. layers.Select(l => l.Identity)]);
    }

    /// <summary>A document or list as it was handed in.</summary>
    /// <exception cref="FaultException"><c>journal.blob…</c></exception>
    public Task<byte[]> FileAsync(string sha256, CancellationToken cancellation) => _files.ReadAsync(sha256, cancellation);

    private static void Demand(PackState layer, string digest)
    {
        if (layer.Offered.Digest != digest)
            throw Damaged(layer);
    }

    private static FaultException Damaged(PackState layer) => new(Fault.Of("targeting.packs.damaged", layer.Offered.Digest, ("pack", layer.Offered.Id), ("version", layer.Offered.Version)));
}
