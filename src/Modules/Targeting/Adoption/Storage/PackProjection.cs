using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Adoption.Storage;

/// <summary>Keeps the table of packs and overlays.</summary>
internal sealed class PackProjection : IProjection
{
    public string Name => "targeting.packs";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(PackOffered), typeof(PackBackTested), typeof(PackAdopted), typeof(PackRefused), typeof(PackWithdrawn) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var packs = tables.Of<TargetingContext>().Packs;
        foreach (var entry in entries.Where(e => !e.IsErased))
            await ApplyAsync(entry, packs, cancellation);
        await tables.Of<TargetingContext>().SaveChangesAsync(cancellation);
        tables.Of<TargetingContext>().ChangeTracker.Clear();
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        await tables.Of<TargetingContext>().Packs.ExecuteDeleteAsync(cancellation);
        tables.Of<TargetingContext>().ChangeTracker.Clear();
    }

    internal static PackState Read(PackRow row) => JsonSerializer.Deserialize<PackState>(row.Json, StrictJson.Options)!;

    private static async Task ApplyAsync(Entry entry, DbSet<PackRow> packs, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case PackOffered offered:
                await OfferAsync(entry, offered, packs, cancellation);
                break;
            case PackBackTested tested:
                await ChangeAsync(packs, tested.Digest, null, s => s with { Test = new PackTest(tested, entry.Id, entry.At) }, cancellation);
                break;
            case PackRefused refused:
                await ChangeAsync(packs, refused.Digest, null, s => s with { Status = PackStatus.Refused, Decided = new PackDecision(refused.Person, refused.Reason, entry.At) }, cancellation);
                break;
            case PackWithdrawn withdrawn:
                await ChangeAsync(packs, withdrawn.Digest, null, s => s with { Status = PackStatus.Withdrawn, Decided = new PackDecision(withdrawn.Person, "", entry.At) }, cancellation);
                break;
            case PackAdopted adopted:
                foreach (var ended in adopted.Ended.Where(e => e != adopted.Digest))
                    await ChangeAsync(packs, ended, null, s => s with { Status = PackStatus.Replaced }, cancellation);
                await ChangeAsync(packs, adopted.Digest, adopted.InForce.Count - 1, s => s with { Status = PackStatus.InForce, Decided = new PackDecision(adopted.Person, adopted.Reason, entry.At) }, cancellation);
                break;
        }
    }

    /// <summary>Offered again, it begins anew: what was tested and decided before was about another offer.</summary>
    private static async Task OfferAsync(Entry entry, PackOffered offered, DbSet<PackRow> packs, CancellationToken cancellation)
    {
        var row = await packs.FindAsync([offered.Digest], cancellation);
        var state = new PackState(offered, entry.At, PackStatus.Offered, row is null ? 1 : Read(row).Acts + 1);
        if (row is null)
            packs.Add(new PackRow { Digest = offered.Digest, Pack = offered.Id, At = entry.At.UnixMicroseconds, Status = (int)state.Status, Json = CanonicalJson.TextOf(state) });
        else
            (row.At, row.Status, row.Json) = (entry.At.UnixMicroseconds, (int)state.Status, CanonicalJson.TextOf(state));
    }

    private static async Task ChangeAsync(DbSet<PackRow> packs, string digest, int? layer, Func<PackState, PackState> change, CancellationToken cancellation)
    {
        if (await packs.FindAsync([digest], cancellation) is not { } row)
            return;
        var state = change(Read(row));
        state = state with { Acts = state.Acts + 1 };
        (row.Status, row.Layer, row.WasInForce, row.Json) = ((int)state.Status, layer, row.WasInForce || layer is not null, CanonicalJson.TextOf(state));
    }
}
